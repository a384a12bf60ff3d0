/** Pages of another style than the client expects, since the API version differs or a beta is missing. */
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

const LIST: Operation = { method: 'GET', path: '/v1/things', query: ['after_id', 'page'] };
const ITEMS: readonly Item[] = [{ id: 'a' }];

/** Returns a client whose server responds with one page. */
async function answer(page: unknown): Promise<TestClient> {
  const server = await serve((_, response) => {
    sendJSON(response, page);
  });
  return new TestClient({ baseURL: server.url });
}

async function idsOf(list: AsyncIterable<Item>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of list) ids.push(id);
  return ids;
}

test.each([
  ['the fields of a cursor', { data: ITEMS, next_page: 'p2' }],
  ['no id for the next request', { data: ITEMS, has_more: true, first_id: null, last_id: null }],
  ['no `has_more`', { data: ITEMS, last_id: 'a' }],
])('a list by id throws if a page has %s, since items would be lost', async (_, page) => {
  const list = (await answer(page)).page<Page<Item>, Item>(LIST, Page);
  expect((await list).getPaginatedItems()).toEqual(ITEMS);
  const error = await errorOf(idsOf(list), InvalidResponseError);
  expect(error.message).toContain('lacks one of `has_more`, `first_id` and `last_id`');
  expect(error.error).toMatchObject(page);
});

test('a list by cursor throws if it gets a page of a list by id, since items would be lost', async () => {
  const client = await answer({ data: ITEMS, has_more: true, first_id: 'a', last_id: 'a' });
  const list = client.page<PageCursor<Item>, Item>(LIST, PageCursor);
  const error = await errorOf(idsOf(list), InvalidResponseError);
  expect(error.message).toContain('lacks `next_page`');
});

test('a list by cursor ends if it gets the last page of a list by id', async () => {
  const client = await answer({ data: ITEMS, has_more: false, first_id: 'a', last_id: 'a' });
  expect(await idsOf(client.page<PageCursor<Item>, Item>(LIST, PageCursor))).toEqual(['a']);
});
