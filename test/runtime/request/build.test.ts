/** The part of the request in which a param is sent, for operations with and without query and header params. */
import { describe, expect, test, vi } from 'vitest';
import { ClaudeError, json, type Fetch, type Operation } from '../../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, TestClient, type Seen } from '../server.js';

const POST = { method: 'POST', path: '/a', encode: json } as const;

/** Makes a call. Returns the request that the server receives. */
async function sent(operation: Operation, params?: object | null, id?: string): Promise<Seen> {
  const server = await serve((_, response) => {
    sendJSON(response, {});
  });
  await new TestClient({ baseURL: server.url }).call(operation, params, {}, id);
  return server.seen[0] ?? expect.unreachable('nothing was sent');
}

const bodyOf = ({ body }: Seen): string => body.toString();

describe('the body of a request', () => {
  test('contains no path params if the operation has no query and header params', async () => {
    const seen = await sent({ ...POST, path: '/{a_id}/b/{b_id}' }, { a_id: 'x', n: 1 }, 'y');
    expect([seen.url, bodyOf(seen)]).toEqual(['/x/b/y', '{"n":1}']);
  });

  test('contains no query params if the operation has no header params', async () => {
    const seen = await sent({ ...POST, query: ['limit'] }, { limit: 2, n: 1 });
    expect([seen.url, bodyOf(seen)]).toEqual(['/a?limit=2', '{"n":1}']);
  });

  test('contains no header params if the operation has no query params', async () => {
    const seen = await sent({ ...POST, headers: { user: 'x-user' } }, { user: 'u', n: 1 });
    expect([seen.headers['x-user'], bodyOf(seen)]).toEqual(['u', '{"n":1}']);
  });
});

describe('a request without a body', () => {
  test.each([undefined, null])('results from the params %s', async (params) => {
    for (const operation of [POST, { ...POST, query: ['limit'] }]) {
      const seen = await sent(operation, params);
      expect(bodyOf(seen)).toBe('');
      expect(seen.headers).not.toHaveProperty('content-type');
    }
  });

  test('results from an operation without a body', async () => {
    const seen = await sent({ method: 'DELETE', path: '/a' }, { n: 1 });
    expect([seen.url, bodyOf(seen)]).toEqual(['/a?n=1', '']);
  });
});

describe('a client without betas', () => {
  test.each<Operation>([POST, { ...POST, query: ['limit'] }])(
    'sends the field `betas` in the body',
    async (operation) => {
      expect(bodyOf(await sent(operation, { betas: ['b'] }))).toBe('{"betas":["b"]}');
    },
  );

  test('throws if the operation sets `betas`', async () => {
    const fetch = vi.fn<Fetch>();
    const error = await errorOf(
      new TestClient({ fetch }).call({ ...POST, betas: [] }),
      ClaudeError,
    );
    expect(error.message).toBe('/a needs ClientSpec.betas.');
    expect(fetch).not.toHaveBeenCalled();
  });
});

test('only stream bodies set `duplex: half`', async () => {
  const fetch = vi.fn<Fetch>(() => Promise.resolve(Response.json({})));
  const client = new TestClient({ fetch });
  await client.post('/', { body: { n: 1 } });
  expect(fetch.mock.lastCall?.[1]).not.toHaveProperty('duplex');
  await client.post('/', { body: new Blob(['x']).stream() });
  expect(fetch.mock.lastCall?.[1]).toHaveProperty('duplex', 'half');
});
