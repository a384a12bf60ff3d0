/** Where each param of an operation goes, by the lists that the operation has and those it has not. */
import { describe, expect, test, vi } from 'vitest';
import { ClaudeError, json, type Fetch, type Operation } from '../../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, TestClient, type Seen } from '../server.js';

const POST = { method: 'POST', path: '/a', encode: json } as const;

/** What the server gets: the URL and the body. */
async function sent(operation: Operation, params?: object | null, id?: string): Promise<Seen> {
  const server = await serve((_, response) => {
    sendJSON(response, {});
  });
  await new TestClient({ baseURL: server.url }).call(operation, params, {}, id);
  return server.seen[0] ?? expect.unreachable('nothing was sent');
}

const bodyOf = ({ body }: Seen): string => body.toString();

describe('the body is without', () => {
  test('what the path takes, where nothing else is taken', async () => {
    const seen = await sent({ ...POST, path: '/{a_id}/b/{b_id}' }, { a_id: 'x', n: 1 }, 'y');
    expect([seen.url, bodyOf(seen)]).toEqual(['/x/b/y', '{"n":1}']);
  });

  test('what the query takes, where no header is taken', async () => {
    const seen = await sent({ ...POST, query: ['limit'] }, { limit: 2, n: 1 });
    expect([seen.url, bodyOf(seen)]).toEqual(['/a?limit=2', '{"n":1}']);
  });

  test('what the headers take, where the query takes nothing', async () => {
    const seen = await sent({ ...POST, headers: { user: 'x-user' } }, { user: 'u', n: 1 });
    expect([seen.headers['x-user'], bodyOf(seen)]).toEqual(['u', '{"n":1}']);
  });
});

describe('there is no body', () => {
  test.each([undefined, null])('where the params are %s', async (params) => {
    for (const operation of [POST, { ...POST, query: ['limit'] }]) {
      const seen = await sent(operation, params);
      expect(bodyOf(seen)).toBe('');
      expect(seen.headers).not.toHaveProperty('content-type');
    }
  });

  test('where the operation has none, whatever the params', async () => {
    const seen = await sent({ method: 'DELETE', path: '/a' }, { n: 1 });
    expect([seen.url, bodyOf(seen)]).toEqual(['/a?n=1', '']);
  });
});

describe('a client without support for betas', () => {
  test.each<Operation>([POST, { ...POST, query: ['limit'] }])(
    'takes betas for a field like others',
    async (operation) => {
      expect(bodyOf(await sent(operation, { betas: ['b'] }))).toBe('{"betas":["b"]}');
    },
  );

  test('refuses an operation that has some', async () => {
    const fetch = vi.fn<Fetch>();
    const error = await errorOf(
      new TestClient({ fetch }).call({ ...POST, betas: [] }),
      ClaudeError,
    );
    expect(error.message).toBe('Betas need betaSupport().');
    expect(fetch).not.toHaveBeenCalled();
  });
});

test('only a body that is a stream is sent half-duplex, as the standard asks for it', async () => {
  const fetch = vi.fn<Fetch>(() => Promise.resolve(Response.json({})));
  const client = new TestClient({ fetch });
  await client.post('/', { body: { n: 1 } });
  expect(fetch.mock.lastCall?.[1]).not.toHaveProperty('duplex');
  await client.post('/', { body: new Blob(['x']).stream() });
  expect(fetch.mock.lastCall?.[1]).toHaveProperty('duplex', 'half');
});
