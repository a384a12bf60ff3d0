/** Clients inside proxies, which tracing libraries use. Proxies differ in the receiver and in the wrapped objects. */
import { describe, expect, test } from 'vitest';
import { APIResource, Page, type Operation } from '../../templates/runtime/index.js';
import { collect, sendJSON, serve, TestClient } from './server.js';

const LIST: Operation = { method: 'GET', path: '/list' };
const GET: Operation = { method: 'GET', path: '/one' };

class Things extends APIResource {
  get(): PromiseLike<unknown> {
    return this.client.call<unknown>(GET);
  }
  list(): AsyncIterable<unknown> {
    return this.client.page<Page<unknown>, unknown>(LIST, Page);
  }
}

class ThingsClient extends TestClient {
  readonly things: Things = new Things(this);
}

type Wrap = <T extends object>(target: T) => T;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const bound: Wrap = (target) =>
  new Proxy(target, {
    get(object, name, receiver) {
      const value: unknown = Reflect.get(object, name);
      if (typeof value === 'function') return value.bind(object) as unknown;
      return isObject(value) ? bound(value) : (Reflect.get(object, name, receiver) as unknown);
    },
  });

const receiver: Wrap = (target) =>
  new Proxy(target, { get: (object, name, self) => Reflect.get(object, name, self) as unknown });

const deep: Wrap = (target) =>
  new Proxy(target, {
    get(object, name, self) {
      const value: unknown = Reflect.get(object, name, self);
      return isObject(value) ? deep(value) : value;
    },
  });

const results: Wrap = (target) =>
  new Proxy(target, {
    get(object, name, self) {
      const value: unknown = Reflect.get(object, name, self);
      if (typeof value !== 'function' || name === 'constructor') return value;
      return (...args: readonly unknown[]): unknown => {
        const result: unknown = Reflect.apply(value, self, args);
        return isObject(result) && !(result instanceof Promise) ? results(result) : result;
      };
    },
  });

describe.each<[string, Wrap]>([
  ['binds methods', bound],
  ['passes itself as the receiver', receiver],
  ['passes itself as the receiver, and wraps all objects', deep],
  ['wraps the objects that methods return', results],
  ['has no traps', (target) => new Proxy(target, {})],
])('a proxy that %s', (_, wrap) => {
  test('does not break methods of the client', async () => {
    const server = await serve(({ url }, response) => {
      sendJSON(response, url === '/list' ? { data: [1], has_more: false } : { ok: true });
    });
    const client = wrap(new ThingsClient({ baseURL: server.url }));
    expect(await client.things.get()).toEqual({ ok: true });
    expect(await collect(client.things.list())).toEqual([1]);
    expect((await client.call(GET).withResponse()).data).toEqual({ ok: true });
    expect(await client.request({ method: 'get', path: '/r' })).toEqual({ ok: true });
    for (const verb of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      expect(await client[verb]('/v')).toEqual({ ok: true });
    }
    expect(await client.withOptions({ maxRetries: 0 }).get('/w')).toEqual({ ok: true });
    expect(client.buildURL('/x')).toBe(`${server.url}/x`);
  });

  test('does not break reading and changing options', async () => {
    const server = await serve((_request, response) => {
      sendJSON(response, {});
    });
    const client = wrap(new ThingsClient({ baseURL: server.url }));
    client.apiKey = 'other-key';
    client.timeout = 7;
    client.logLevel = 'off';
    expect([client.apiKey, client.authToken, client.timeout, client.maxRetries]).toEqual([
      'other-key',
      null,
      7,
      2,
    ]);
    expect(client.logLevel).toBe('off');
    client.timeout = 7_000;
    await client.get('/g');
    expect(server.seen[0]?.headers['authorization']).toBe('Bearer other-key');
  });
});
