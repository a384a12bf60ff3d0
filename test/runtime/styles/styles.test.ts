import { describe, expect, test } from 'vitest';
import { jsonParts, multipart } from '../../../templates/runtime/index.js';
import * as styles from '../../../templates/runtime/styles/styles.js';
import type { ParameterStyle } from '../../../templates/runtime/styles/styles.js';
import { sendJSON, serve, TestClient } from '../server.js';

const LIST = ['a', 'b,c'];
const OBJECT = { k: 'v&', n: 1, none: undefined };

type Table = readonly (readonly [style: ParameterStyle, value: unknown, text: string])[];

const IN_QUERY: Table = [
  [styles.form, LIST, 'p=a,b%2Cc'],
  [styles.form, OBJECT, 'p=k,v%26,n,1'],
  [styles.formExplode, LIST, 'p=a&p=b%2Cc'],
  [styles.formExplode, OBJECT, 'k=v%26&n=1'],
  [styles.formExplode, 'a b', 'p=a%20b'],
  [styles.pipeDelimited, LIST, 'p=a%7Cb%2Cc'],
  [styles.spaceDelimited, LIST, 'p=a%20b%2Cc'],
  [styles.jsonText, { a: 1 }, 'p=%7B%22a%22%3A1%7D'],
];

/** The examples of OpenAPI 3.1.1, section 4.8.12.4, and values that must be encoded. */
const IN_PATH: Table = [
  [styles.simple, LIST, 'a,b%2Cc'],
  [styles.simple, OBJECT, 'k,v%26,n,1'],
  [styles.simpleExplode, LIST, 'a,b%2Cc'],
  [styles.simpleExplode, OBJECT, 'k=v%26,n=1'],
  [styles.label, 'blue', '.blue'],
  [styles.label, ['blue', 'black'], '.blue,black'],
  [styles.label, { R: 100, G: 200 }, '.R,100,G,200'],
  [styles.labelExplode, ['blue', 'black'], '.blue.black'],
  [styles.labelExplode, { R: 100, G: 200 }, '.R=100.G=200'],
  [styles.matrix, 'blue', ';p=blue'],
  [styles.matrix, '', ';p'],
  [styles.matrix, ['blue', 'black'], ';p=blue,black'],
  [styles.matrix, { R: 100, G: 200 }, ';p=R,100,G,200'],
  [styles.matrixExplode, ['blue', 'black'], ';p=blue;p=black'],
  [styles.matrixExplode, { R: 100, G: 'a/b' }, ';R=100;G=a%2Fb'],
  [styles.matrix, "a'(b)*{c}", ';p=a%27%28b%29%2A%7Bc%7D'],
  [styles.jsonSegment, { a: 'b/c' }, '%7B%22a%22%3A%22b%2Fc%22%7D'],
];

const IN_HEADER: Table = [
  [styles.simpleHeader, OBJECT, 'k,v&,n,1'],
  [styles.simpleHeaderExplode, OBJECT, 'k=v&,n=1'],
  [styles.simpleHeader, LIST, 'a,b,c'],
  [styles.jsonHeader, { a: 'é😀\n' }, '{"a":"\\u00e9\\ud83d\\ude00\\n"}'],
];

async function open() {
  const server = await serve((_, response) => {
    sendJSON(response, {});
  });
  return { server, client: new TestClient({ baseURL: server.url }) };
}

const GET = { method: 'GET', path: '/a' } as const;

test.each(Object.entries(styles).filter(([name]) => !/^(styled|withSegment)$/.test(name)))(
  'the style %s refuses numbers that are not finite',
  (_, style) => {
    for (const value of [NaN, [1, Infinity], { p: -Infinity }])
      expect(() => (style as ParameterStyle)('p', value)).toThrow(
        /^(Query p|P)arameter "p(\[p\]|\[\])?" cannot (be|hold) (NaN|-?Infinity)/,
      );
  },
);

describe('lists and objects', () => {
  test('are sent in their style in a query', async () => {
    const { server, client } = await open();
    for (const [style, value, query] of IN_QUERY) {
      const styled = styles.styled({ query: { p: style } });
      await client.call({ ...GET, query: ['p'], styled }, { p: value });
      expect(server.seen.at(-1)?.url).toBe(`/a?${query}`);
    }
  });

  test('are sent in their style in a path, as an argument or as a param', async () => {
    const { server, client } = await open();
    for (const [style, value, text] of IN_PATH) {
      const styled = styles.styled({ path: '/a/{p}/b/{q}', inPath: { p: style } });
      const operation = { ...GET, path: '', query: ['p'], styled };
      await client.call(styles.withSegment(operation, 'x y'), { p: value });
      expect(server.seen.at(-1)?.url).toBe(`/a/${text}/b/x%20y`);
      const last = styles.styled({ path: '/a/{q}/b/{p}', inPath: { p: style }, query: {} });
      const other = { ...GET, path: '', query: ['q'], styled: last };
      await client.call(styles.withSegment(other, value), { q: 'x', z: 1 });
      expect(server.seen.at(-1)?.url).toBe(`/a/x/b/${text}?z=1`);
    }
  });

  test('are sent in their style in headers', async () => {
    const { server, client } = await open();
    for (const [style, value, text] of IN_HEADER) {
      const styled = styles.styled({ headers: { p: ['X-P', style] } });
      await client.call({ ...GET, query: ['p'], styled }, { p: value });
      expect(server.seen.at(-1)?.headers['x-p']).toBe(text);
      expect(server.seen.at(-1)?.url).toBe('/a');
    }
  });

  test('are not sent if they are undefined or null', async () => {
    const { server, client } = await open();
    const styled = styles.styled({
      query: { p: styles.form },
      headers: { h: ['x-h', styles.simpleHeader] },
    });
    await client.call({ ...GET, query: ['p', 'h'], styled }, { p: null, h: null });
    expect(server.seen[0]?.url).toBe('/a');
    expect(server.seen[0]?.headers['x-h']).toBeUndefined();
  });
});

describe('the value of a parameter', () => {
  const inPath = (style: ParameterStyle, value: unknown) => {
    const styled = styles.styled({ path: '/a/{p}', inPath: { p: style } });
    return () => styled({}, {}, value);
  };

  test.each([
    [styles.label, ''],
    [styles.label, '.'],
    [styles.labelExplode, ['', '']],
    [styles.simple, []],
    [styles.simple, ['..']],
  ])('is refused if it would lead to another path', (style, value) => {
    expect(inPath(style, value)).toThrow(/^Path parameter "p" cannot be .*leads to another path/);
  });

  test('is refused if it is missing in a path', () => {
    for (const style of [styles.simple, styles.jsonSegment])
      expect(inPath(style, undefined)).toThrow('Path parameter "p" cannot be undefined.');
  });

  test('is refused if it contains nested lists or objects', () => {
    const message = 'Parameter "p" cannot hold an object in a list or an object.';
    expect(inPath(styles.simple, [{ a: 1 }])).toThrow(message);
    expect(() => styles.formExplode('p', [{ a: 1 }])).toThrow(message);
    expect(() => styles.simpleHeader('p', { a: [1] })).toThrow(message);
  });
});

test('a call sends lists in headers, and parts of a form as JSON', async () => {
  const { server, client } = await open();
  const encode = jsonParts(['items'], multipart);
  const operation = { method: 'POST', path: '/a', headers: { ids: 'x-ids' }, encode } as const;
  await client.call(operation, { ids: LIST, items: [{ id: 1 }] });
  expect(server.seen[0]?.headers['x-ids']).toBe('a,b,c');
  expect(server.seen[0]?.body.toString()).toMatch(
    /name="items"[^]*Content-Type: application\/json\r\n\r\n\[\{"id":1\}\]/i,
  );
});

test.each(['constructor', '__proto__'])(
  'a path can have the parameter %s without a style',
  (name) => {
    const write = styles.styled({ path: `/a/{${name}}/{id}`, inPath: { id: styles.label } });
    expect(write({ [name]: 'x' }, {}, 'y')).toBe('/a/x/.y');
  },
);
