/** How clients of other APIs than the Claude API send credentials. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  answering,
  check,
  type Class,
  classOf,
  load,
  type Loaded,
  namesOfClaude,
  type Options,
  requestOf,
  setVariables,
} from './other-api.js';

describe('the client of a spec with several security schemes', () => {
  let loaded: Loaded;
  let Api: Class;
  beforeAll(async () => {
    const schemes = {
      header: { type: 'apiKey', in: 'header', name: 'X-App-Key' },
      query: { type: 'apiKey', in: 'query', name: 'appid' },
      user: { type: 'http', scheme: 'Basic' },
      token: { type: 'http', scheme: 'bearer' },
    };
    const environment = { username: 'PET_USER', password: 'PET_PASSWORD' };
    loaded = await load(schemes, { api: { client: 'Api', environment } });
    Api = classOf(loaded, 'Api');
  });

  test('contains no name of Claude or Anthropic', () => {
    expect(namesOfClaude(loaded)).toEqual([]);
  });

  test('has an option for each scheme', async () => {
    const use = `
      import { Api, type ClientOptions } from './index.js';
      export const all: Required<Pick<ClientOptions, 'apiKey' | 'appidKey' | 'username' | 'password' | 'authToken'>> =
        { apiKey: () => 'a', appidKey: 'b', username: 'c', password: 'd', authToken: null };
      export const user: string | null = new Api(all).username;
      // @ts-expect-error a key in the query must be a string, not a function
      void new Api({ appidKey: () => 'a' });
    `;
    expect(await check(loaded, use, '5.9')).toBe('');
  });

  test.each<readonly [what: string, options: Options, sent: object, url: string]>([
    ['nothing', {}, {}, '/v1/pets'],
    ['a key', { apiKey: 'a b' }, { 'x-app-key': 'a b' }, '/v1/pets'],
    ['a key in the query', { appidKey: 'a&b' }, {}, '/v1/pets?appid=a%26b'],
    // RFC 7617, section 2.1: "test" and "123£" in UTF-8.
    [
      'a user name with a password',
      { username: 'test', password: '123£' },
      { authorization: 'Basic dGVzdDoxMjPCow==' },
      '/v1/pets',
    ],
    [
      'a user name without a password',
      { username: 'test' },
      { authorization: 'Basic dGVzdDo=' },
      '/v1/pets',
    ],
    ['a token', { authToken: 't' }, { authorization: 'Bearer t' }, '/v1/pets'],
    [
      'two keys and a token',
      { apiKey: 'a', appidKey: 'b', authToken: 't' },
      { 'x-app-key': 'a', authorization: 'Bearer t' },
      '/v1/pets?appid=b',
    ],
    [
      'the query parameter of the caller instead of the key',
      { appidKey: 'b', defaultQuery: { appid: 'c' } },
      {},
      '/v1/pets?appid=c',
    ],
  ])('sends %s', async (_, options, sent, url) => {
    const server = await answering();
    const seen = await requestOf(new Api({ ...options, baseURL: server.url }), server);
    const { authorization, 'x-app-key': key } = seen.headers;
    expect({ ...(authorization && { authorization }), ...(key && { 'x-app-key': key }) }).toEqual(
      sent,
    );
    expect(seen.url).toBe(url);
  });

  test('reads a user name and a password from the environment, unless an option has a credential', async () => {
    const server = await answering();
    setVariables({ PET_USER: 'u', PET_PASSWORD: 'p' });
    const { headers } = await requestOf(new Api({ baseURL: server.url }), server);
    expect(headers.authorization).toBe('Basic dTpw');
    expect(new Api({ apiKey: 'a' })['username']).toBeNull();
  });

  test('sends a key in the query that is set after construction', () => {
    const client = new Api({ appidKey: 'a', defaultQuery: { lang: 'en' } });
    expect(client.buildURL('/x')).toBe('https://api.example.com/x?appid=a&lang=en');
    client['appidKey'] = 'b';
    expect(client.buildURL('/x')).toBe('https://api.example.com/x?appid=b&lang=en');
    client['appidKey'] = null;
    expect(client.buildURL('/x')).toBe('https://api.example.com/x?lang=en');
    expect(client.withOptions({ authToken: 't' }).buildURL('/x')).not.toContain('appid');
  });

  test.each<readonly [options: Options, message: string]>([
    [
      { username: 'a', authToken: 'b' },
      'Two credentials would be sent as authorization: set one of them.',
    ],
    [{ username: 'a:b' }, 'username must not contain a colon.'],
    [{ appidKey: () => 'a' }, 'appidKey must be a string.'],
    [{ authToken: 1 }, 'authToken must be a string.'],
  ])('refuses %o', (options, message) => {
    expect(() => new Api(options)).toThrow(message);
  });

  test('logs no credentials', async () => {
    const lines: unknown[] = [];
    const log = (...args: unknown[]) => lines.push(args);
    const logger = { error: log, warn: log, info: log, debug: log };
    const server = await answering();
    const options = { apiKey: 'secret1', appidKey: 'secret2', authToken: 'secret3' };
    await requestOf(
      new Api({ ...options, baseURL: server.url, logger, logLevel: 'debug' }),
      server,
    );
    expect(JSON.stringify(lines)).toContain('appid=***');
    expect(JSON.stringify(lines)).not.toContain('secret');
  });
});
