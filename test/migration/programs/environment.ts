import Anthropic, { Anthropic as A, APIPromise, AnthropicError, toFile } from 'anthropic-sdk-0.95';
import * as All from 'anthropic-sdk-0.95';
/** Reads settings from the environment, and the exports of the package. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const saved = { ...process.env };
  try {
    for (const k of [
      'ANTHROPIC_API_KEY',
      'ANTHROPIC_AUTH_TOKEN',
      'ANTHROPIC_BASE_URL',
      'ANTHROPIC_CUSTOM_HEADERS',
    ])
      process.env[k] = '';
    const none = new Anthropic({ baseURL });
    print(none.apiKey, none.authToken);
    try {
      await none.models.list();
    } catch (e) {
      print(e instanceof Error, e instanceof A.APIError);
    }
    await none.models.list({}, { headers: { 'X-Api-Key': 'late' } });
    await none.models.list({}, { headers: { Authorization: 'Bearer late' } });
    process.env['ANTHROPIC_CUSTOM_HEADERS'] = 'x-env: 1\nx-env2: a: b';
    process.env['ANTHROPIC_AUTH_TOKEN'] = ' tok ';
    const c = new Anthropic({ baseURL });
    await c.models.list();
    print(c.authToken);
    const o = c.withOptions({ apiKey: 'other', authToken: null });
    await o.models.list();
    print(o.apiKey, o.authToken, o.baseURL === c.baseURL);
    const w = o.withOptions({ baseURL: `${baseURL}/prefix/` });
    try {
      await w.models.list();
    } catch (e) {
      print(e instanceof A.NotFoundError);
    }
    print(
      typeof All.default,
      typeof All.Anthropic,
      typeof All.APIError,
      typeof All.toFile,
      All.Anthropic === Anthropic,
      typeof AnthropicError,
      typeof toFile,
      typeof APIPromise,
    );
    print(Anthropic.APIError === All.APIError, Anthropic.AnthropicError === AnthropicError);
  } finally {
    process.env = saved;
  }
}
