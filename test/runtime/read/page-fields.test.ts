import { expect, test } from 'vitest';
import { Page, type Operation } from '../../../templates/runtime/index.js';
import { collect, serve, TestClient } from '../server.js';

const LIST: Operation = { method: 'GET', path: '/v1/things' };
const PAGE = { data: [{ id: 'a' }], has_more: true, first_id: 'a', last_id: 'a' };

test('fields of a response do not replace methods of a page', async () => {
  const shadow = { getNextPage: 1, hasNextPage: 2, nextQuery: 3, constructor: 4, toString: 5 };
  const text = JSON.stringify({ ...PAGE, ...shadow, more: 6 });
  const server = await serve(({ number }, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'request-id': 'req_1' });
    response.end(number > 1 ? '{"data":[]}' : text.replace('{', '{"__proto__":{"polluted":1},'));
  });
  const client = new TestClient({ baseURL: server.url });
  const page = await client.page<Page<object>, object>(LIST, Page);
  expect(page).toBeInstanceOf(Page);
  expect(page).toMatchObject({ ...PAGE, more: 6, _request_id: 'req_1' });
  expect(page).not.toHaveProperty('polluted');
  expect(page.toString.call(page)).toBe('[object Object]');
  expect(await collect(page)).toEqual(PAGE.data);
});
