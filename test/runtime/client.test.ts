import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  AI_PROMPT,
  APIClient,
  ClaudeError,
  HUMAN_PROMPT,
  type ClientOptions,
} from '../../templates/runtime/index.js';
import { sendJSON, serve, SPEC, TestClient } from './server.js';

const VARIABLES = ['API_KEY', 'AUTH_TOKEN', 'BASE_URL', 'LOG', 'CUSTOM_HEADERS'];

/** A client without the key that tests usually give. */
class BareClient extends APIClient {
  constructor(options: ClientOptions = {}) {
    super(SPEC, options);
  }
}

beforeEach(() => {
  for (const name of VARIABLES) vi.stubEnv(`ANTHROPIC_${name}`, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

async function headersOf(options: ClientOptions, spec = SPEC): Promise<Record<string, unknown>> {
  const server = await serve((_, response) => {
    sendJSON(response, {});
  });
  await new APIClient(spec, { baseURL: server.url, ...options }).get('/');
  return server.seen[0]?.headers ?? {};
}

describe('authentication', () => {
  test('the API version says how a key is sent', async () => {
    const bearer = await headersOf({ apiKey: 'k' });
    expect(bearer).toMatchObject({ authorization: 'Bearer k', 'anthropic-version': '2026-10-21' });
    expect(bearer).not.toHaveProperty('x-api-key');
    const old = await headersOf(
      { apiKey: 'k' },
      { ...SPEC, version: '2023-06-01', auth: 'x-api-key' },
    );
    expect(old).toMatchObject({ 'x-api-key': 'k', 'anthropic-version': '2023-06-01' });
    expect(old).not.toHaveProperty('authorization');
  });

  test('an option says otherwise', async () => {
    expect(await headersOf({ apiKey: 'k', auth: 'x-api-key' })).toMatchObject({ 'x-api-key': 'k' });
  });

  test('a token takes authorization, so that the key goes beside it', async () => {
    const headers = await headersOf({ apiKey: 'k', authToken: 't' });
    expect(headers).toMatchObject({ authorization: 'Bearer t', 'x-api-key': 'k' });
  });

  test('a function is asked for the key before every request', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, {});
    });
    let count = 0;
    const client = new BareClient({
      baseURL: server.url,
      apiKey: () => Promise.resolve(`k${++count}`),
    });
    await client.get('/');
    await client.withOptions({ maxRetries: 0 }).get('/');
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer k1',
      'Bearer k2',
    ]);
  });

  test('without credentials nothing is sent, unless a null header says so', async () => {
    await expect(new BareClient().get('/')).rejects.toThrow(
      'Could not resolve authentication method',
    );
    const headers = await headersOf({ defaultHeaders: { Authorization: null } });
    expect(headers).not.toHaveProperty('authorization');
  });
});

describe('environment', () => {
  test('fills in what no option says, trimmed', async () => {
    vi.stubEnv('ANTHROPIC_API_KEY', '  from-env \n');
    vi.stubEnv('ANTHROPIC_CUSTOM_HEADERS', 'X-One: 1\nbroken\nX-Two: a:b\n');
    const headers = await headersOf({ defaultHeaders: { 'x-one': 'mine' } });
    expect(headers).toMatchObject({
      authorization: 'Bearer from-env',
      'x-one': 'mine',
      'x-two': 'a:b',
    });
  });

  test('credentials of the options keep those of the environment out', async () => {
    vi.stubEnv('ANTHROPIC_AUTH_TOKEN', 'theirs');
    expect(await headersOf({ apiKey: 'mine' })).toMatchObject({ authorization: 'Bearer mine' });
    expect(await headersOf({ apiKey: null })).toMatchObject({ authorization: 'Bearer theirs' });
  });

  test('the base URL', () => {
    expect(new BareClient().baseURL).toBe(SPEC.baseURL);
    vi.stubEnv('ANTHROPIC_BASE_URL', 'https://proxy.test/base/');
    expect(new BareClient().buildURL('/v1/x', { a: [1] })).toBe(
      'https://proxy.test/base/v1/x?a%5B%5D=1',
    );
    expect(new BareClient({ baseURL: 'https://mine.test' }).baseURL).toBe('https://mine.test');
    expect(() => new BareClient({ baseURL: 'mine.test' })).toThrow(ClaudeError);
  });

  test('the log level; a wrong one warns', () => {
    const logger = { error: vi.fn(), warn: vi.fn(), info: vi.fn(), debug: vi.fn() };
    vi.stubEnv('ANTHROPIC_LOG', 'debug');
    expect(new BareClient({ logger }).logLevel).toBe('debug');
    expect(new BareClient({ logger, logLevel: 'off' }).logLevel).toBe('off');
    expect(logger.warn).not.toHaveBeenCalled();
    vi.stubEnv('ANTHROPIC_LOG', 'loud');
    expect(new BareClient({ logger }).logLevel).toBe('warn');
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/ANTHROPIC_LOG is "loud"; use one of off/),
    );
  });
});

describe('options', () => {
  test.each([{ maxRetries: -1 }, { maxRetries: 1.5 }, { timeout: -1 }, { timeout: NaN }])(
    'refuse %j',
    (options) => {
      expect(() => new TestClient(options)).toThrow(ClaudeError);
    },
  );

  test('a clone keeps what it is not told to change', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, {});
    });
    const client = new TestClient({
      baseURL: server.url,
      defaultHeaders: { 'x-a': '1' },
      timeout: 5000,
    });
    const clone = client.withOptions({ maxRetries: 7, defaultQuery: { q: 1 } });
    expect(clone).toBeInstanceOf(TestClient);
    expect([clone.maxRetries, clone.timeout, client.maxRetries]).toEqual([7, 5000, 2]);
    await clone.get('/');
    expect(server.seen[0]).toMatchObject({
      url: '/?q=1',
      headers: { 'x-a': '1', authorization: 'Bearer test-key' },
    });
  });

  test('assigned to a client, they count from the next request on', async () => {
    const server = await serve(({ number }, response) => {
      response.writeHead(number === 2 ? 500 : 200, { 'retry-after-ms': '1' }).end('{}');
    });
    const lines: string[] = [];
    const note = (line: string): unknown => lines.push(line);
    const logger = { error: note, warn: note, info: note, debug: note };
    const client = new BareClient({ apiKey: 'k' });
    client.baseURL = server.url;
    await client.get('/');
    client.apiKey = 'other';
    client.authToken = 't';
    client.maxRetries = 0;
    client.timeout = 5_000;
    client.logger = logger;
    client.logLevel = 'debug';
    client.fetchOptions = { cache: 'no-store' };
    await expect(client.get('/')).rejects.toThrow('500');
    client.apiKey = null;
    await client.withOptions({ logLevel: 'off' }).get('/');
    expect(server.seen.map(({ headers }) => [headers.authorization, headers['x-api-key']])).toEqual(
      [
        ['Bearer k', undefined],
        ['Bearer t', 'other'],
        ['Bearer t', undefined],
      ],
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(client).toMatchObject({ apiKey: null, authToken: 't', maxRetries: 0, timeout: 5_000 });
    expect(client).toMatchObject({
      logger,
      logLevel: 'debug',
      fetchOptions: { cache: 'no-store' },
    });
  });

  test('assigned to a client, they are checked', () => {
    const client = new TestClient();
    expect(() => (client.baseURL = 'mine.test')).toThrow(ClaudeError);
    expect(() => (client.timeout = -1)).toThrow(ClaudeError);
    expect(() => (client.maxRetries = 0.5)).toThrow(ClaudeError);
    expect(client.maxRetries).toBe(2);
  });

  test('a key that a function supplies is not shown', () => {
    expect(new BareClient({ apiKey: () => 'k' }).apiKey).toBeNull();
  });

  test('a credential of a clone replaces both', () => {
    const clone = new TestClient({ apiKey: 'k' }).withOptions({ authToken: 't' });
    expect([clone.apiKey, clone.authToken]).toEqual([null, 't']);
  });

  test('a printed client shows no secret', async () => {
    const { inspect } = await import('node:util');
    expect(inspect(new TestClient({ apiKey: 'hidden' }), { depth: 9 })).not.toContain('hidden');
  });

  test('what programs read from the class is there', () => {
    expect([APIClient.HUMAN_PROMPT, APIClient.AI_PROMPT]).toEqual([HUMAN_PROMPT, AI_PROMPT]);
    expect(new TestClient().timeout).toBe(APIClient.DEFAULT_TIMEOUT);
  });

  test('the errors hang on the class', () => {
    expect(TestClient.RateLimitError.prototype).toBeInstanceOf(TestClient.APIError);
    expect(TestClient.APIConnectionTimeoutError.prototype).toBeInstanceOf(
      TestClient.APIConnectionError,
    );
    expect(TestClient.APIUserAbortError.prototype).toBeInstanceOf(TestClient.ClaudeError);
  });
});

describe('web pages', () => {
  test('are refused, unless the caller insists', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, {});
    });
    vi.stubGlobal('window', {});
    vi.stubGlobal('document', {});
    vi.stubGlobal('navigator', {});
    expect(() => new TestClient()).toThrow(/dangerouslyAllowBrowser/);
    await new TestClient({ baseURL: server.url, dangerouslyAllowBrowser: true }).get('/');
    expect(server.seen[0]?.headers['anthropic-dangerous-direct-browser-access']).toBe('true');
  });

  test('have workers, which look like none: the API answers them if the caller insists', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, {});
    });
    await new TestClient({ baseURL: server.url }).get('/');
    await new TestClient({ baseURL: server.url, dangerouslyAllowBrowser: true }).get('/');
    const sent = server.seen.map(({ headers }) => headers);
    const header = 'anthropic-dangerous-direct-browser-access';
    expect(sent.map((headers) => headers[header])).toEqual([undefined, 'true']);
    // A header that a worker may set itself would have to be asked for.
    expect(sent[1]?.['user-agent']).not.toMatch(/^gen-claude-client/);
  });
});

describe('raw requests', () => {
  test('every verb, with query, headers and a path override', async () => {
    const server = await serve((request, response) => {
      sendJSON(response, { method: request.method });
    });
    const client = new TestClient({ baseURL: server.url });
    expect(await client.get('/a?x=1', { query: { y: [2] } })).toEqual({ method: 'GET' });
    expect(await client.post('/a', { body: { b: 1 }, headers: { 'X-H': 'v' } })).toEqual({
      method: 'POST',
    });
    expect(await client.put('/a', { body: [1] })).toEqual({ method: 'PUT' });
    expect(await client.patch('/a', { path: '/b' })).toEqual({ method: 'PATCH' });
    expect(await client.delete(`${server.url}/whole`)).toEqual({ method: 'DELETE' });
    expect(server.seen.map(({ url, body }) => `${url} ${body.toString()}`)).toEqual([
      '/a?x=1&y%5B%5D=2 ',
      '/a {"b":1}',
      '/a [1]',
      '/b ',
      '/whole ',
    ]);
    expect(server.seen[1]?.headers).toMatchObject({
      'x-h': 'v',
      'content-type': 'application/json',
    });
    expect(server.seen[0]?.headers['user-agent']).toMatch(/^gen-claude-client\//);
    expect(
      Object.keys(server.seen[0]?.headers ?? {}).filter((name) => name.startsWith('x-')),
    ).toEqual([]);
  });

  test('a verb in lower case is the same', async () => {
    const server = await serve(({ method }, response) => {
      sendJSON(response, { method });
    });
    const client = new TestClient({ baseURL: server.url });
    expect(await client.request({ method: 'patch', path: '/' })).toEqual({ method: 'PATCH' });
  });

  test('bodies of every kind', async () => {
    const server = await serve((_, response) => {
      response.end();
    });
    const client = new TestClient({ baseURL: server.url });
    const text = { headers: { 'content-type': 'text/plain' } };
    async function* parts(): AsyncGenerator<string | Uint8Array> {
      yield 'it';
      await Promise.resolve();
      yield new Uint8Array([33]);
    }
    await client.post('/', { body: 'raw', ...text });
    await client.post('/', { body: 'json' });
    await client.post('/', { body: new Uint8Array([65, 66]) });
    await client.post('/', { body: new Blob(['blob']) });
    await client.post('/', { body: new URLSearchParams({ a: 'b' }) });
    await client.post('/', { body: new Blob(['stream']).stream() });
    await client.post('/', { body: parts(), ...text });
    expect(server.seen.map(({ body }) => body.toString())).toEqual([
      'raw',
      '"json"',
      'AB',
      'blob',
      'a=b',
      'stream',
      'it!',
    ]);
    expect(server.seen[4]?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
  });

  test('an answer that is not JSON is text', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('hello');
    });
    expect(await new TestClient({ baseURL: server.url }).get('/')).toBe('hello');
  });
});
