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

test.each([1, [], { data: 'x' }, 'x', null])('throws if %j is the response', async (body) => {
  const client = await answer(body);
  const call = client.page<Page<Item>, Item>(LIST, Page, {}, {}, 'x');
  expect((await errorOf(call, InvalidResponseError)).message).toMatch(/not a page of a list/);
});

test.each([{}, { data: null, next_page: null }])('reads %j as an empty page', async (body) => {
  const client = await answer(body);
  const page = await client.page<PageCursor<Item>, Item>(LIST, PageCursor, {}, {}, 'x');
  expect([page.data, page.hasNextPage()]).toEqual([[], false]);
});

test('reads a response without data as an empty page', async () => {
  const client = await answer({ has_more: false });
  const page = await client.page<Page<Item>, Item>(LIST, Page, {}, {}, 'x');
  expect([page.data, page.hasNextPage()]).toEqual([[], false]);
});
