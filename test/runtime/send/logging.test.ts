import { afterEach, describe, expect, test, vi } from 'vitest';
import { APIConnectionError, type LogLevel } from '../../../templates/runtime/index.js';
import { redactHeaders, redactURL } from '../../../templates/runtime/send/trace.js';
import { errorOf, sendJSON, serve, TestClient } from '../server.js';

afterEach(() => {
  vi.restoreAllMocks();
});

const LEVELS = ['error', 'warn', 'info', 'debug'] as const;

/** Makes a logger. `lines` has the level and the text of each entry. */
function makeLogger() {
  const lines: string[] = [];
  const entry = (level: string) => [
    level,
    (...all: unknown[]) => lines.push(`${level} ${JSON.stringify(all)}`),
  ];
  const logger = Object.fromEntries(LEVELS.map(entry)) as unknown as Console;
  return { lines, logger };
}

describe('secrets in logs', () => {
  test.each([
    'Authorization',
    'Proxy-Authorization',
    'Api-Key',
    'X-Api-Key',
    'Cookie',
    'Set-Cookie',
    'X-Amz-Security-Token',
    'X-Goog-Api-Key',
    'Cf-Access-Client-Secret',
    'X-Goog-Iap-Jwt-Assertion',
    'X-Gateway-Credential',
    'X-Db-Password',
  ])('are removed from the header %s', (name) => {
    expect(redactHeaders({ [name]: 'hidden', 'x-a': 'shown' })).toEqual({
      [name.toLowerCase()]: '***',
      'x-a': 'shown',
    });
  });

  test('are removed from a location header, but token counts are shown', () => {
    const headers = { location: 'https://h/?sig=hidden', 'ratelimit-tokens-limit': '9' };
    expect(redactHeaders(headers)).toEqual({ ...headers, location: 'https://h/?sig=***' });
  });

  test.each([
    ['http://h/v1/key?limit=1&page=x', 'http://h/v1/key?limit=1&page=x'],
    ['http://h/?max_tokens=1&design=2', 'http://h/?max_tokens=1&design=2'],
    ['http://h/?sv=1&sig=hidden&se=2', 'http://h/?sv=1&sig=***&se=2'],
    ['http://h/?X-Amz-Credential=hidden', 'http://h/?X-Amz-Credential=***'],
    ['http://h/?api%5Fkey=hidden', 'http://h/?api%5Fkey=***'],
    ['http://h/?a[token][]=hidden&%zz=1', 'http://h/?a[token][]=***&%zz=1'],
    ['http://h/?keyId=hidden&auth=hidden', 'http://h/?keyId=***&auth=***'],
    ['http://user:hidden@h/@a', 'http://***@h/@a'],
    ['http://h/?api_key=hidden&a=1', 'http://h/?api_key=***&a=1'],
    ['http://h/?a=1&Access-Token=hidden', 'http://h/?a=1&Access-Token=***'],
    ['http://h/?a%5Bsecret=hidden#x', 'http://h/?a%5Bsecret=***#x'],
    [
      'http://h/?X-Amz-Signature=hidden&password=hidden',
      'http://h/?X-Amz-Signature=***&password=***',
    ],
  ])('are removed from the URL %s, which gives %s', (url, shown) => {
    expect(redactURL(url)).toBe(shown);
  });

  test.each(LEVELS)('do not appear at the level %s', async (logLevel) => {
    const { lines, logger } = makeLogger();
    const server = await serve(({ number, socket }, response) => {
      if (number === 1) socket.destroy();
      else sendJSON(response, {}, number === 2 ? 500 : 200, { 'retry-after-ms': '1' });
    });
    const options = { baseURL: server.url, apiKey: 'hidden', logger, logLevel };
    const client = new TestClient({ ...options, defaultQuery: { token: 'hidden' } });
    await client.post('/', { body: { text: 'hidden' } });
    expect(server.seen.map(({ url }) => url)).toEqual(Array(3).fill('/?token=hidden'));
    expect(lines.join('\n')).not.toContain('hidden');
    expect(lines.length > 0).toBe(logLevel === 'info' || logLevel === 'debug');
  });
});

describe('the log', () => {
  test('contains failed attempts at the level info', async () => {
    const { lines, logger } = makeLogger();
    const options = { baseURL: 'http://127.0.0.1:1', logger, maxRetries: 0 };
    await errorOf(new TestClient({ ...options, logLevel: 'info' }).get('/x'), APIConnectionError);
    expect(lines).toEqual([
      expect.stringMatching(/^info .*GET http:\/\/127\.0\.0\.1:1\/x failed"/),
    ]);
  });

  test('is written to the console by default', async () => {
    const info = vi.spyOn(console, 'info').mockReturnValue();
    const server = await serve((_, response) => {
      sendJSON(response, {});
    });
    await new TestClient({ baseURL: server.url, logLevel: 'info' }).get('/');
    expect(info).toHaveBeenCalledTimes(1);
  });

  test('contains entries of middleware at their level and at more detailed levels', async () => {
    const levelsOf = async (logLevel: LogLevel): Promise<readonly string[]> => {
      const { lines, logger } = makeLogger();
      const client = new TestClient({
        logger,
        logLevel,
        middleware: [
          (_, __, context) => {
            for (const level of LEVELS) context.logger[level]?.('mine');
            return Promise.resolve(Response.json(1));
          },
        ],
      });
      await client.get('/');
      return lines.filter((line) => line.includes('mine')).map((line) => line.split(' ')[0] ?? '');
    };
    expect(await levelsOf('off')).toEqual([]);
    expect(await levelsOf('error')).toEqual(['error']);
    expect(await levelsOf('warn')).toEqual(['error', 'warn']);
    expect(await levelsOf('info')).toEqual(['error', 'warn', 'info']);
    expect(await levelsOf('debug')).toEqual(LEVELS);
  });
});
