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

/** A client without the API key that {@link TestClient} has. */
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
  test('sends the key in the header of the API version', async () => {
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

  test('sends the key in the header that the option auth selects', async () => {
    expect(await headersOf({ apiKey: 'k', auth: 'x-api-key' })).toMatchObject({ 'x-api-key': 'k' });
  });

  test('sends a token as authorization and the key as x-api-key if both are set', async () => {
    const headers = await headersOf({ apiKey: 'k', authToken: 't' });
    expect(headers).toMatchObject({ authorization: 'Bearer t', 'x-api-key': 'k' });
  });

  test('calls a function for the key before every request', async () => {
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

  test('throws without credentials, unless a header is null', async () => {
    await expect(new BareClient().get('/')).rejects.toThrow(
      'No credentials: set ANTHROPIC_API_KEY',
    );
    const empty = new BareClient({ defaultHeaders: { Authorization: '', 'x-api-key': '' } });
    await expect(empty.get('/')).rejects.toThrow('No credentials: set ANTHROPIC_API_KEY');
    const headers = await headersOf({ defaultHeaders: { Authorization: null } });
    expect(headers).not.toHaveProperty('authorization');
  });
});

describe('the environment', () => {
  test('supplies options that are not set, without whitespace at both ends', async () => {
    vi.stubEnv('ANTHROPIC_API_KEY', '  from-env \n');
    vi.stubEnv('ANTHROPIC_CUSTOM_HEADERS', 'X-One: 1\nbroken\nX-Two: a:b\n');
    const headers = await headersOf({ defaultHeaders: { 'x-one': 'mine' } });
    expect(headers).toMatchObject({
      authorization: 'Bearer from-env',
      'x-one': 'mine',
      'x-two': 'a:b',
    });
  });

  test('supplies no credentials if the options have one', async () => {
    vi.stubEnv('ANTHROPIC_AUTH_TOKEN', 'theirs');
    expect(await headersOf({ apiKey: 'mine' })).toMatchObject({ authorization: 'Bearer mine' });
    expect(await headersOf({ apiKey: null })).toMatchObject({ authorization: 'Bearer theirs' });
  });

  test('supplies the base URL', () => {
    expect(new BareClient().baseURL).toBe(SPEC.baseURL);
    vi.stubEnv('ANTHROPIC_BASE_URL', 'https://proxy.test/base/');
    expect(new BareClient().buildURL('/v1/x', { a: [1] })).toBe(
      'https://proxy.test/base/v1/x?a%5B%5D=1',
    );
    expect(new BareClient({ baseURL: 'https://mine.test' }).baseURL).toBe('https://mine.test');
    expect(() => new BareClient({ baseURL: 'mine.test' })).toThrow(/^baseURL must be/);
    vi.stubEnv('ANTHROPIC_BASE_URL', 'proxy.test');
    expect(() => new BareClient()).toThrow(/^ANTHROPIC_BASE_URL must be/);
  });

  test('is ignored if reading it throws', () => {
    vi.stubEnv('ANTHROPIC_BASE_URL', 'https://proxy.test');
    const env = vi.spyOn(process, 'env', 'get').mockImplementation(() => {
      throw new Error('denied');
    });
    const { baseURL } = new BareClient();
    env.mockRestore();
    expect(baseURL).toBe(SPEC.baseURL);
  });

  test('supplies the log level; an invalid level causes a warning', () => {
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
    vi.stubEnv('ANTHROPIC_LOG', '');
    expect(new BareClient({ logger, logLevel: 'soft' as never }).logLevel).toBe('warn');
    expect(logger.warn).toHaveBeenLastCalledWith(expect.stringMatching(/^logLevel is "soft"/));
  });
});

describe('options', () => {
  test.each([
    [{ baseURL: 'mine.test' }, /^baseURL must be an http\(s\) URL without/],
    [{ baseURL: 'https://u@h' }, /^baseURL must be an http\(s\) URL without/],
  ])('cause an error if they are %j', (options, message) => {
    expect(() => new TestClient(options)).toThrow(ClaudeError);
    expect(() => new TestClient(options)).toThrow(message);
  });

  test('are the same in a clone, except the options that it sets', async () => {
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

  test('apply to the next request after an assignment', async () => {
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

  test('are checked on assignment', () => {
    const client = new TestClient();
    expect(() => (client.baseURL = 'mine.test')).toThrow(ClaudeError);
    expect(() => (client.timeout = -1)).toThrow(ClaudeError);
    expect(() => (client.maxRetries = 0.5)).toThrow(ClaudeError);
    expect(client.maxRetries).toBe(2);
  });

  test('show null for a key that a function supplies', () => {
    expect(new BareClient({ apiKey: () => 'k' }).apiKey).toBeNull();
  });

  test('lose the other credentials in a clone that sets one credential', () => {
    const clone = new TestClient({ apiKey: 'k' }).withOptions({ authToken: 't' });
    expect([clone.apiKey, clone.authToken]).toEqual([null, 't']);
    const back = clone.withOptions({ apiKey: 'k' });
    expect([back.apiKey, back.authToken]).toEqual(['k', null]);
  });

  test('default to a timeout of ten minutes and two retries', () => {
    expect(new TestClient()).toMatchObject({ timeout: 600_000, maxRetries: 2, logLevel: 'warn' });
  });
});

describe('the static fields of a client class', () => {
  test('include the prompts and the default timeout', () => {
    expect([HUMAN_PROMPT, AI_PROMPT]).toEqual(['\n\nHuman:', '\n\nAssistant:']);
    expect([APIClient.HUMAN_PROMPT, APIClient.AI_PROMPT]).toEqual([HUMAN_PROMPT, AI_PROMPT]);
    expect(new TestClient().timeout).toBe(APIClient.DEFAULT_TIMEOUT);
  });

  test('include the error classes', () => {
    expect(TestClient.RateLimitError.prototype).toBeInstanceOf(TestClient.APIError);
    expect(TestClient.APIConnectionTimeoutError.prototype).toBeInstanceOf(
      TestClient.APIConnectionError,
    );
    expect(TestClient.APIUserAbortError.prototype).toBeInstanceOf(TestClient.ClaudeError);
  });
});
