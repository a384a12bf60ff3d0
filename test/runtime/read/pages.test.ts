import { describe, expect, test } from 'vitest';
import {
  APIUserAbortError,
  BidirectionalPageCursor,
  ReportPageCursor,
  ClaudeError,
  Page,
  PageCursor,
  type Operation,
} from '../../../templates/runtime/index.js';
import { collect, errorOf, sendJSON, serve, TestClient, type TestServer } from '../server.js';

interface Item {
  readonly id: string;
}

const LIST: Operation = {
  method: 'GET',
  path: '/v1/{a}/things',
  query: ['limit', 'after_id', 'before_id', 'page'],
};

/** Returns a client whose server responds to request n with page n, and to later requests with an empty page. */
async function answer(...pages: readonly unknown[]): Promise<[TestClient, TestServer]> {
  const server = await serve(({ number }, response) => {
    const page = number > pages.length ? { data: [] } : pages[number - 1];
    sendJSON(response, page, 200, { 'request-id': `req_${number}` });
  });
  return [new TestClient({ baseURL: server.url }), server];
}

const items = (...ids: readonly string[]): readonly Item[] => ids.map((id) => ({ id }));
const byID = (ids: readonly string[], has_more: boolean): object => ({
  data: items(...ids),
  has_more,
  first_id: ids[0] ?? null,
  last_id: ids.at(-1) ?? null,
});
const queries = (server: TestServer): string[] =>
  server.seen.map(({ url }) => url.split('?')[1] ?? '');

async function idsOf(list: AsyncIterable<Item>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of list) ids.push(id);
  return ids;
}

describe('lists by id', () => {
  test('need neither params nor options', async () => {
    const [client, server] = await answer(byID(['a'], true), byID(['b'], false));
    const operation: Operation = { method: 'GET', path: '/v1/things' };
    expect(await idsOf(client.page<Page<Item>, Item>(operation, Page))).toEqual(['a', 'b']);
    expect(server.seen.map(({ url }) => url)).toEqual(['/v1/things', '/v1/things?after_id=a']);
  });

  test('request all further pages with the same params and options', async () => {
    const [client, server] = await answer(byID(['a', 'b'], true), byID(['c'], false));
    const list = client.page<Page<Item>, Item>(
      LIST,
      Page,
      { limit: 2 },
      { headers: { 'x-a': '1' } },
      'all',
    );
    expect(await idsOf(list)).toEqual(['a', 'b', 'c']);
    expect(queries(server)).toEqual(['limit=2', 'limit=2&after_id=b']);
    expect(server.seen[1]).toMatchObject({ headers: { 'x-a': '1' } });
    expect(server.seen[1]?.url).toMatch(/^\/v1\/all\/things\?/);
  });

  test('go backwards after a request with before_id', async () => {
    const [client, server] = await answer(byID(['c', 'd'], true), byID(['a', 'b'], false));
    const list = client.page<Page<Item>, Item>(LIST, Page, { before_id: 'e' }, {}, 'x');
    expect(await idsOf(list)).toEqual(['c', 'd', 'a', 'b']);
    expect(queries(server)).toEqual(['before_id=e', 'before_id=c']);
  });

  test('go forward after a request with before_id: null', async () => {
    const [client, server] = await answer(byID(['a'], true), byID(['b'], false));
    const list = client.page<Page<Item>, Item>(LIST, Page, { before_id: null }, {}, 'x');
    expect(await idsOf(list)).toEqual(['a', 'b']);
    expect(queries(server)).toEqual(['', 'after_id=a']);
  });

  test('keep the query of the request options', async () => {
    const [client, server] = await answer(byID(['a'], true), byID(['b'], false));
    const options = { query: { limit: 1, newer: 'x' } };
    expect(await idsOf(client.page<Page<Item>, Item>(LIST, Page, {}, options, 'x'))).toEqual([
      'a',
      'b',
    ]);
    expect(queries(server)).toEqual(['limit=1&newer=x', 'limit=1&newer=x&after_id=a']);
  });

  test('request no page before its items are read', async () => {
    const [client, server] = await answer(byID(['a', 'b'], true));
    for await (const { id } of client.page<Page<Item>, Item>(LIST, Page, {}, {}, 'x')) {
      expect(id).toBe('a');
      break;
    }
    expect(server.seen).toHaveLength(1);
  });

  test('throw an APIUserAbortError when the signal of the caller is aborted', async () => {
    const [client, server] = await answer(byID(['a'], true), byID(['b'], false));
    const controller = new AbortController();
    const list = client.page<Page<Item>, Item>(LIST, Page, {}, { signal: controller.signal }, 'x');
    const read = async (): Promise<void> => {
      for await (const { id } of list) controller.abort(id);
    };
    await errorOf(read(), APIUserAbortError);
    expect(server.seen).toHaveLength(1);
  });

  test('end at an empty page', async () => {
    const [client, server] = await answer({
      data: [],
      has_more: true,
      first_id: null,
      last_id: 'z',
    });
    expect(await idsOf(client.page<Page<Item>, Item>(LIST, Page, {}, {}, 'x'))).toEqual([]);
    expect(server.seen.length).toBe(1);
  });

  test('give pages with all fields of the response', async () => {
    const [client] = await answer(byID(['a'], true), byID(['b'], false));
    const page = await client.page<Page<Item>, Item>(LIST, Page, {}, {}, 'x');
    expect(page).toBeInstanceOf(Page);
    expect(JSON.parse(JSON.stringify(page))).toEqual(byID(['a'], true));
    expect(page).toHaveProperty('_request_id', 'req_1');
    expect(page.hasNextPage()).toBe(true);
    expect(page.nextPageRequestOptions()).toEqual({ query: { after_id: 'a' } });
    const next = await page.getNextPage();
    expect(next.getPaginatedItems()).toEqual(items('b'));
    expect(next.hasNextPage()).toBe(false);
    const end = await errorOf(next.getNextPage(), ClaudeError);
    expect(end.message).toBe('There are no more pages; check hasNextPage().');
  });

  test('can be iterated over from any page', async () => {
    const [client] = await answer(byID(['a'], true), byID(['b'], true), byID(['c'], false));
    const first = await client.page<Page<Item>, Item>(LIST, Page, {}, {}, 'x');
    expect(await idsOf(await first.getNextPage())).toEqual(['b', 'c']);
  });
});

describe('lists by cursor', () => {
  const list = (client: TestClient) =>
    client.page<PageCursor<Item>, Item>(LIST, PageCursor, {}, {}, 'x');

  test('continue after an empty page', async () => {
    const [client, server] = await answer(
      { data: items('a'), next_page: 'p2' },
      { data: [], next_page: 'p3' },
      { data: items('b'), next_page: null },
    );
    expect(await idsOf(list(client))).toEqual(['a', 'b']);
    expect(queries(server)).toEqual(['', 'page=p2', 'page=p3']);
  });

  test('end at an empty cursor', async () => {
    const [client] = await answer({ data: items('a'), next_page: '' });
    expect((await list(client)).hasNextPage()).toBe(false);
  });

  test('have withResponse and asResponse', async () => {
    const [client] = await answer({ data: items('a'), next_page: 'p' }, { data: [] });
    const { data, response, request_id } = await list(client).withResponse();
    expect([data.data, response.status, request_id]).toEqual([items('a'), 200, 'req_1']);
    expect(data).toBeInstanceOf(PageCursor);
    expect(await (await list(client).asResponse()).json()).toEqual({ data: [] });
  });

  test('can be iterated over page by page with iterPages', async () => {
    const [client] = await answer(
      { data: items('a'), next_page: 'p2' },
      { data: items('b'), next_page: null },
    );
    const sizes: number[] = [];
    for await (const page of (await list(client)).iterPages()) sizes.push(page.data.length);
    expect(sizes).toEqual([1, 1]);
  });

  test.each([
    ['at once', ['p', 'p', 'p'], 2],
    ['after a while', ['p', 'q', 'p', 'q'], 3],
  ])('throw if a cursor repeats %s', async (_, cursors, requests) => {
    const pages = cursors.map((next_page) => ({ data: [], next_page }));
    const [client, server] = await answer(...pages);
    expect((await errorOf(idsOf(list(client)), ClaudeError)).message).toMatch(/repeats/);
    expect(server.seen.length).toBe(requests);
    const [again] = await answer(...pages);
    await errorOf(collect((await list(again)).iterPages()), ClaudeError);
  });

  test('throw in getNextPage if the cursor repeats', async () => {
    const [client] = await answer({ data: [], next_page: 'p' }, { data: [], next_page: 'p' });
    const second = await (await list(client)).getNextPage();
    await errorOf(second.getNextPage(), ClaudeError);
  });

  test('allow two getNextPage calls on the same page', async () => {
    const [client] = await answer({ data: [], next_page: 'p' });
    const page = await list(client);
    await page.getNextPage();
    expect((await page.getNextPage()).data).toEqual([]);
  });

  test('have the time of the data if they are reports', async () => {
    const refreshed = { has_more: true, data_refreshed_at: '2026-11-27T00:00:00Z' };
    const [client, server] = await answer(
      { data: items('a'), next_page: 'p', ...refreshed },
      { data: items('b'), next_page: null, has_more: false, data_refreshed_at: null },
    );
    const page = await client.page<ReportPageCursor<Item>, Item>(
      LIST,
      ReportPageCursor,
      {},
      {},
      'x',
    );
    const next = await page.getNextPage();
    expect([page, next]).toMatchObject([refreshed, { data_refreshed_at: null }]);
    expect(next.hasNextPage()).toBe(false);
    expect(queries(server)).toEqual(['', 'page=p']);
  });

  test('go in both directions', async () => {
    const [client, server] = await answer(
      { data: items('b'), next_page: null, prev_page: 'p0' },
      { data: items('a'), next_page: 'p1', prev_page: null },
    );
    const page = await client.page<BidirectionalPageCursor<Item>, Item>(
      LIST,
      BidirectionalPageCursor,
      { page: 'p1' },
      {},
      'x',
    );
    expect([page.hasNextPage(), page.hasPreviousPage()]).toEqual([false, true]);
    const before = await page.getPreviousPage();
    expect([before.data, before.hasPreviousPage()]).toEqual([items('a'), false]);
    const start = await errorOf(before.getPreviousPage(), ClaudeError);
    expect(start.message).toBe('There are no more pages; check hasPreviousPage().');
    expect(queries(server)).toEqual(['page=p1', 'page=p0']);
  });
});
