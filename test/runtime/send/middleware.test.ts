import { describe, expect, test, vi } from 'vitest';
import {
  APIConnectionError,
  type APIRequest,
  ClaudeError,
  type Logger,
  type LogLevel,
  type Middleware,
  type MiddlewareNext,
} from '../../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, TestClient } from '../server.js';

const SOON = { 'retry-after-ms': '1' };

describe('middleware', () => {
  test('is called for every attempt, in the order of the list', async () => {
    const server = await serve(({ number }, response) => {
      sendJSON(response, {}, number === 1 ? 500 : 200, SOON);
    });
    const order: string[] = [];
    const layer =
      (name: string): Middleware =>
      async (request, next) => {
        order.push(`> ${name}`);
        request.headers.append('x-layers', name);
        const response = await next(request);
        order.push(`< ${name} ${response.status}`);
        return response;
      };
    const client = new TestClient({ baseURL: server.url, middleware: [layer('a')] });
    await client.get('/', { middleware: [layer('b')] });
    expect(order).toEqual(['> a', '> b', '< b 500', '< a 500', '> a', '> b', '< b 200', '< a 200']);
    expect(server.seen.map(({ headers }) => headers['x-layers'])).toEqual(['a, b', 'a, b']);
  });

  test('can change the request, send it twice, or return its own response', async () => {
    const server = await serve(({ url, number }, response) => {
      sendJSON(response, { url, number });
    });
    const change: Middleware = (request, next) =>
      next({ ...request, url: `${request.url}?changed` });
    const twice: Middleware = async (request, next) => {
      await next(request);
      return next(request);
    };
    const answer: Middleware = () => Promise.resolve(Response.json('mine'));
    const client = new TestClient({ baseURL: server.url });
    expect(await client.get('/', { middleware: [change, twice] })).toEqual({
      url: '/?changed',
      number: 2,
    });
    expect(await client.get('/', { middleware: [answer] })).toBe('mine');
    expect(server.seen.length).toBe(2);
  });

  test('can parse the body without consuming it', async () => {
    const server = await serve(({ url }, response) => {
      if (url === '/text') response.end('plain');
      else sendJSON(response, { a: 1 });
    });
    const looked: unknown[] = [];
    const look: Middleware = async (request, next, { parse, options }) => {
      const response = await next(request);
      looked.push(await parse(response), options?.timeout);
      return response;
    };
    const client = new TestClient({ baseURL: server.url, middleware: [look] });
    expect(await client.get('/', { timeout: 5000 })).toEqual({ a: 1 });
    await client.get('/text');
    expect(looked).toEqual([{ a: 1 }, 5000, 'plain', undefined]);
  });

  test('causes a ClaudeError if it consumes the body', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, {});
    });
    const use: Middleware = async (request, next) => {
      const response = await next(request);
      await response.text();
      return response;
    };
    const client = new TestClient({ baseURL: server.url, middleware: [use] });
    expect((await errorOf(client.get('/'), ClaudeError)).message).toMatch(
      /Middleware read the response body/,
    );
  });

  test('causes a ClaudeError without a retry if it returns no response', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, {});
    });
    const forgets = vi.fn(async (request: APIRequest, next: MiddlewareNext) => {
      await next(request);
    });
    const client = new TestClient({
      baseURL: server.url,
      middleware: [forgets as unknown as Middleware],
    });
    expect((await errorOf(client.get('/'), ClaudeError)).message).toBe(
      'Middleware returned no Response; return the Response of next(), or your own Response.',
    );
    expect(forgets).toHaveBeenCalledTimes(1);
  });

  test('can throw: connection errors are retried, and other errors are not changed', async () => {
    const own = vi.fn(() => {
      throw new RangeError('mine');
    });
    await errorOf(new TestClient({ middleware: [own] }).get('/'), RangeError);
    expect(own).toHaveBeenCalledTimes(1);
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const lost = vi.fn(() => Promise.reject(new APIConnectionError()));
    await errorOf(
      new TestClient({ middleware: [lost], maxRetries: 1 }).get('/'),
      APIConnectionError,
    );
    expect(lost).toHaveBeenCalledTimes(2);
  });
});

describe('the log of a request', () => {
  async function logOf(logLevel: LogLevel): Promise<Record<keyof Logger, unknown[][]>> {
    const server = await serve(({ number }, response) => {
      sendJSON(response, { secret: 'body' }, number === 1 ? 500 : 200, {
        ...SOON,
        'set-cookie': 'hidden=1',
      });
    });
    const logger = { error: vi.fn(), warn: vi.fn(), info: vi.fn(), debug: vi.fn() };
    const secrets = {
      'X-Api-Key': 'hidden',
      Cookie: 'hidden',
      'api-key': 'hidden',
      'x-mine': 'shown',
    };
    const client = new TestClient({
      baseURL: server.url,
      apiKey: 'hidden',
      defaultHeaders: secrets,
      logger,
      logLevel,
    });
    await client.post('/', { body: { text: 'private' } });
    return {
      error: logger.error.mock.calls,
      warn: logger.warn.mock.calls,
      info: logger.info.mock.calls,
      debug: logger.debug.mock.calls,
    };
  }

  test('contains headers at the level debug, without secrets and bodies', async () => {
    const calls = await logOf('debug');
    const text = JSON.stringify(calls);
    expect(text).toContain('shown');
    expect(text).toContain('***');
    expect(text).not.toMatch(/hidden|private/);
    expect(calls.debug.map(([text]) => text)).toEqual([
      expect.stringMatching(/^POST http/),
      'Response',
      expect.stringMatching(/^POST http/),
      'Response',
    ]);
    expect(calls.debug[1]?.[1]).toMatchObject({
      headers: { 'content-type': 'application/json', 'set-cookie': '***' },
    });
  });

  test('contains only responses and retries at the level info', async () => {
    const calls = await logOf('info');
    expect(calls.debug).toEqual([]);
    expect(calls.info.map(([message]) => message)).toEqual([
      expect.stringMatching(/^POST http:.*: 500$/),
      expect.stringMatching(/retry 1 in 1 ms/),
      expect.stringMatching(/^POST http:.*: 200$/),
    ]);
  });

  test.each(['warn', 'error', 'off'] as const)('is empty at the level %s', async (level) => {
    expect(Object.values(await logOf(level)).flat()).toEqual([]);
  });
});
