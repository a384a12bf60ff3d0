import Anthropic, { type ClientOptions } from 'anthropic-sdk-0.95';

/** Configures clients by options, by the environment, and from other clients. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const before = { ...process.env };
  process.env['ANTHROPIC_API_KEY'] = ' env-key ';
  process.env['ANTHROPIC_BASE_URL'] = baseURL;
  try {
    const client = new Anthropic();
    print(client.apiKey, client.baseURL === baseURL, client.timeout, client.maxRetries);
    print((await client.models.retrieve('m1')).id);
    const options: ClientOptions = {
      defaultHeaders: { 'X-Default': 'a', 'x-own': 'client' },
      defaultQuery: { trace: 'on' },
      timeout: 5000,
      maxRetries: 1,
    };
    const other = client.withOptions(options);
    print(other.timeout, other.maxRetries, other instanceof Anthropic);
    await other.models.list({ limit: 1 }, { headers: { 'x-own': 'request' } });
    await other.models.list({ limit: 1 }, { headers: { 'x-default': null } });
    await other.models.list({}, { query: { limit: 3, filter: { a: 1 } }, timeout: 4000 });
    const bearer = new Anthropic({ apiKey: null, authToken: 'token', baseURL: `${baseURL}/` });
    print(bearer.apiKey, bearer.authToken);
    await bearer.models.retrieve('m1', {}, { headers: { 'x-own': 'request' } });
    await bearer.beta.models.retrieve('m1', {}, { maxRetries: 0 });
    bearer.authToken = 'newer';
    bearer.maxRetries = 0;
    bearer.timeout = Anthropic.DEFAULT_TIMEOUT;
    print(bearer.authToken, bearer.maxRetries, bearer.timeout, bearer.logLevel);
    await bearer.models.retrieve('m1');
    delete process.env['ANTHROPIC_API_KEY'];
    process.env['ANTHROPIC_AUTH_TOKEN'] = 'env-token';
    await new Anthropic().models.retrieve('m1');
    const seen: string[] = [];
    const custom = new Anthropic({
      apiKey: 'k',
      fetch: (url, init) => {
        seen.push(`${init?.method ?? ''} ${new URL(new Request(url).url).pathname}`);
        return Promise.resolve(Response.json({ input_tokens: 7 }));
      },
    });
    const { input_tokens } = await custom.messages.countTokens({
      model: 'claude-opus-4-7',
      messages: [{ role: 'user', content: 'Hi' }],
      system: 'Be brief.',
      tools: [{ name: 'a', input_schema: { type: 'object' } }],
    });
    print(input_tokens, seen.join());
  } finally {
    process.env = before;
  }
}
