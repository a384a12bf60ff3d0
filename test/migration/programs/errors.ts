import Anthropic from 'anthropic-sdk-0.95';

/** Handles errors: retried errors, thrown errors, and errors of the caller. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const send = (content: string, options?: Anthropic.RequestOptions) =>
    client.messages.create(
      { model: 'claude-opus-4-7', max_tokens: 10, messages: [{ role: 'user', content }] },
      options,
    );
  print((await send('fail 429 once', { maxRetries: 2 })).stop_reason);
  for (const status of [400, 401, 403, 404, 422, 429, 500, 529]) {
    try {
      await send(`fail ${String(status)}`, { maxRetries: 0 });
    } catch (error) {
      if (!(error instanceof Anthropic.APIError)) throw error;
      print(error.status, JSON.stringify(error.error), error.requestID, error.constructor.name);
      print(error instanceof Anthropic.RateLimitError, error instanceof Anthropic.BadRequestError);
    }
  }
  try {
    await send('hang', { timeout: 50, maxRetries: 0 });
  } catch (error) {
    print(error instanceof Anthropic.APIConnectionTimeoutError, error instanceof Error);
  }
  const controller = new AbortController();
  const hanging = send('hang', { signal: controller.signal });
  controller.abort();
  try {
    await hanging;
  } catch (error) {
    print(error instanceof Anthropic.APIUserAbortError);
  }
  try {
    await client.withOptions({ baseURL: 'http://127.0.0.1:1' }).models.list({}, { maxRetries: 0 });
  } catch (error) {
    print(error instanceof Anthropic.APIConnectionError);
  }
}
