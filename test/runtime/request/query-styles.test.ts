import { expect, test } from 'vitest';
import {
  form,
  formExplode,
  jsonParts,
  jsonText,
  multipart,
  pipeDelimited,
  type QueryStyle,
  spaceDelimited,
  styled,
} from '../../../templates/runtime/index.js';
import { sendJSON, serve, TestClient } from '../server.js';

const LIST = ['a', 'b,c'];
const OBJECT = { k: 'v&', n: 1 };
const TABLE: readonly (readonly [style: QueryStyle, value: unknown, query: string])[] = [
  [form, LIST, 'p=a,b%2Cc'],
  [form, OBJECT, 'p=k,v%26,n,1'],
  [formExplode, LIST, 'p=a&p=b%2Cc'],
  [formExplode, OBJECT, 'k=v%26&n=1'],
  [pipeDelimited, LIST, 'p=a%7Cb%2Cc'],
  [spaceDelimited, LIST, 'p=a%20b%2Cc'],
  [jsonText, { a: 1 }, 'p=%7B%22a%22%3A1%7D'],
];

test('sends lists and objects of a query in the style of the operation', async () => {
  const server = await serve((_, response) => {
    sendJSON(response, {});
  });
  const client = new TestClient({ baseURL: server.url });
  for (const [style, value, query] of TABLE) {
    const styledQuery = styled({ p: style });
    await client.call({ method: 'GET', path: '/a', query: ['p'], styledQuery }, { p: value });
    expect(server.seen.at(-1)?.url).toBe(`/a?${query}`);
  }
});

test('sends lists in headers, and parts of a form as JSON', async () => {
  const server = await serve((_, response) => {
    sendJSON(response, {});
  });
  const client = new TestClient({ baseURL: server.url });
  const encode = jsonParts(['items'], multipart);
  const operation = { method: 'POST', path: '/a', headers: { ids: 'x-ids' }, encode } as const;
  await client.call(operation, { ids: LIST, items: [{ id: 1 }] });
  expect(server.seen[0]?.headers['x-ids']).toBe('a,b,c');
  expect(server.seen[0]?.body.toString()).toMatch(
    /name="items"[^]*Content-Type: application\/json\r\n\r\n\[\{"id":1\}\]/i,
  );
});
