import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { APIClient, ClaudeError, type ClientOptions } from '../../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, SPEC } from '../server.js';

beforeEach(() => {
  for (const name of ['API_KEY', 'AUTH_TOKEN', 'BASE_URL', 'CUSTOM_HEADERS'])
    vi.stubEnv(`ANTHROPIC_${name}`, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** A client whose constructor takes only options. `withOptions` requires this. */
class BareClient extends APIClient {
  constructor(options: ClientOptions) {
    super(SPEC, options);
  }
}

type Headers = Readonly<Record<string, unknown>>;

/** Sends two requests of a client with these options, and returns their headers. */
async function sent(options: ClientOptions, request = {}): Promise<readonly Headers[]> {
  const server = await serve((_, response) => {
    sendJSON(response, {});
  });
  const client = new APIClient(SPEC, { baseURL: server.url, ...options });
  await client.get('/', request);
  await client.get('/', request);
  return server.seen.map(({ headers }) => headers);
}

describe('a function for the API key', () => {
  test('is called before every request', async () => {
    let count = 0;
    const seen = await sent({ apiKey: () => `k${++count}` });
    expect(seen.map(({ authorization }) => authorization)).toEqual(['Bearer k1', 'Bearer k2']);
  });

  const cause = new RangeError('no vault');
  test.each([
    [
      'throws',
      () => {
        throw cause;
      },
    ],
    ['rejects', () => Promise.reject(cause)],
  ])('causes a ClaudeError with its error as cause if it %s', async (_, apiKey) => {
    const error = await errorOf(sent({ apiKey }), ClaudeError);
    expect(error).toMatchObject({ cause, message: expect.stringContaining('no vault') as unknown });
  });

  test.each(['', undefined, null, 7])('causes a ClaudeError if it returns %j', async (key) => {
    const error = await errorOf(sent({ apiKey: () => key as string }), ClaudeError);
    expect(error.message).toMatch(/must return a non-empty string/);
  });
});

describe('a missing credential', () => {
  test.each([{ apiKey: '' }, { authToken: '' }, { apiKey: null, authToken: '' }])(
    'causes a ClaudeError: %j',
    async (options) => {
      const error = await errorOf(sent(options), ClaudeError);
      expect(error.message).toMatch(/^No credentials: set ANTHROPIC_API_KEY, apiKey/);
    },
  );

  test('includes an environment variable that contains only whitespace', async () => {
    vi.stubEnv('ANTHROPIC_API_KEY', ' \n');
    vi.stubEnv('ANTHROPIC_AUTH_TOKEN', '');
    await errorOf(sent({}), ClaudeError);
  });

  test('includes null, which ignores the environment', async () => {
    vi.stubEnv('ANTHROPIC_API_KEY', 'theirs');
    await errorOf(sent({ apiKey: null }), ClaudeError);
  });

  test.each([
    [{ headers: { authorization: null } }, {}],
    [{ headers: { 'X-Api-Key': null } }, {}],
    [{}, { defaultHeaders: { 'X-Api-Key': null } }],
    [{}, { defaultHeaders: [['Authorization', null]] as const }],
  ])('is allowed if a credential header is null: %j %j', async (request, options) => {
    const [headers] = await sent(options, request);
    expect(headers).not.toHaveProperty('authorization');
    expect(headers).not.toHaveProperty('x-api-key');
  });
});

describe('a clone of a client', () => {
  test.each([
    [{ apiKey: undefined }, 'mine', null],
    [{ apiKey: undefined, authToken: undefined }, 'mine', null],
    [{ apiKey: undefined, authToken: 't' }, null, 't'],
    [{ apiKey: 'k', authToken: undefined }, 'k', null],
    [{ apiKey: null }, null, null],
    [{ apiKey: null, authToken: undefined }, null, null],
  ])('with %j ignores the credentials of the environment', (options, apiKey, authToken) => {
    vi.stubEnv('ANTHROPIC_API_KEY', 'theirs');
    vi.stubEnv('ANTHROPIC_AUTH_TOKEN', 'theirs');
    const clone = new BareClient({ apiKey: 'mine' }).withOptions(options);
    expect([clone.apiKey, clone.authToken]).toEqual([apiKey, authToken]);
  });
});

describe('ANTHROPIC_CUSTOM_HEADERS', () => {
  test('replaces headers of the client; lines without a colon are skipped', async () => {
    vi.stubEnv('ANTHROPIC_CUSTOM_HEADERS', 'Authorization:  Bearer proxy \r\nnone\n\nx-a:');
    const [headers] = await sent({ apiKey: 'k' });
    expect(headers).toMatchObject({ authorization: 'Bearer proxy', 'x-a': '' });
  });

  test('loses whitespace around names and values', async () => {
    vi.stubEnv('ANTHROPIC_CUSTOM_HEADERS', 'x-a :  one two  \n x-b: 2');
    const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(Response.json({})));
    await new APIClient(SPEC, { apiKey: 'k', fetch }).get('/');
    const headers = new Headers(fetch.mock.lastCall?.[1]?.headers);
    expect(Object.fromEntries(headers)).toMatchObject({ 'x-a': 'one two', 'x-b': '2' });
  });

  test.each([': hidden', ' \t: hidden'])(
    'causes an error that contains its name and not the value for the line %j',
    async (line) => {
      vi.stubEnv('ANTHROPIC_CUSTOM_HEADERS', `x-a: 1\n\n${line}`);
      const error = await errorOf(sent({ apiKey: 'k' }), ClaudeError);
      expect(error.message).toBe(
        'ANTHROPIC_CUSTOM_HEADERS has a line without a name; write it as "name: value".',
      );
    },
  );

  test.each(['bad name: x', 'a: ☃'])(
    'causes a ClaudeError for an invalid header: %j',
    async (line) => {
      vi.stubEnv('ANTHROPIC_CUSTOM_HEADERS', line);
      await errorOf(sent({ apiKey: 'k' }), ClaudeError);
    },
  );
});

test.each([
  'http://h/a?x=1',
  'http://h/#f',
  'http://user:word@h',
  'http://user@h',
  'http://:word@h',
])('the base URL %s causes an error that does not contain its password', (baseURL) => {
  const make = (): unknown => new APIClient(SPEC, { apiKey: 'k', baseURL });
  expect(make).toThrow(ClaudeError);
  expect(make).toThrow(/^(?!.*word)/);
});

test.each(['', null])(
  'the base URL %j selects the URL of the API and ignores the environment',
  (baseURL) => {
    vi.stubEnv('ANTHROPIC_BASE_URL', 'http://proxy.test');
    expect(new APIClient(SPEC, { apiKey: 'k' }).baseURL).toBe('http://proxy.test');
    expect(new APIClient(SPEC, { apiKey: 'k', baseURL }).baseURL).toBe(SPEC.baseURL);
  },
);
