/** Responses that are not pages, and pages without items. */
import { expect, test } from 'vitest';
import {
  InvalidResponseError,
  Page,
  PageCursor,
  type Operation,
} from '../../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, TestClient } from '../server.js';

interface Item {
  readonly id: string;
}

const LIST: Operation = { method: 'GET', path: '/v1/{a}/things' };

async function answer(body: unknown): Promise<TestClient> {
  const server = await serve((_, response) => {
    sendJSON(response, body);
  });
  return new TestClient({ baseURL: server.url });
}

test.each([1, [], { data: 'x' }, 'x', null])(
  'a list throws if the response is %j',
  async (body) => {
    const client = await answer(body);
    const call = client.page<Page<Item>, Item>(LIST, Page, {}, {}, 'x');
    expect((await errorOf(call, InvalidResponseError)).message).toMatch(/not a page of a list/);
  },
);

test.each([
  [Page, { data: null, has_more: true }],
  [Page, { has_more: true, last_id: 'a' }],
  [PageCursor, { data: null, has_more: true, next_page: 'b' }],
  [PageCursor, { next_page: 'b' }],
])('a list throws if the response has a next page, but no items: %o', async (Class, body) => {
  const client = await answer(body);
  const call = client.page<unknown, Item>(LIST, Class, {}, {}, 'x');
  expect((await errorOf(call, InvalidResponseError)).message).toMatch(/not a page of a list/);
});

test.each([
  [Page, { data: [], has_more: true }],
  [Page, { data: [{ id: 'a' }], has_more: true, last_id: {} }],
  [Page, { data: [{ id: 'a' }], has_more: 1, last_id: 'a' }],
  [PageCursor, { data: [], has_more: true }],
  [PageCursor, { data: [], has_more: true, next_page: true }],
])(
  'hasNextPage throws if has_more, the id or the cursor is missing or invalid: %o',
  async (Class, body) => {
    const client = await answer(body);
    const page = await client.page<Page<Item>, Item>(LIST, Class, {}, {}, 'x');
    expect(() => page.hasNextPage()).toThrow(InvalidResponseError);
    expect(() => page.hasNextPage()).toThrow(/which this client needs to find the next page/);
  },
);

test.each([{}, { data: null, next_page: null }])(
  'a list is empty if the response is %j',
  async (body) => {
    const client = await answer(body);
    const page = await client.page<PageCursor<Item>, Item>(LIST, PageCursor, {}, {}, 'x');
    expect([page.data, page.hasNextPage()]).toEqual([[], false]);
  },
);

test('a list is empty if the response has no data', async () => {
  const client = await answer({ has_more: false });
  const page = await client.page<Page<Item>, Item>(LIST, Page, {}, {}, 'x');
  expect([page.data, page.hasNextPage()]).toEqual([[], false]);
});
