import { expect, test } from 'vitest';
import {
  bytes,
  formData,
  jsonAs,
  jsonOr,
  text,
  typedParts,
  urlEncoded,
} from '../../../templates/runtime/forms/forms.js';
import { multipart } from '../../../templates/runtime/request/uploads.js';
import { deepObject, form, formExplode } from '../../../templates/runtime/styles/styles.js';

test('urlEncoded repeats the name for each list item and writes objects as JSON, unless a field has a style', async () => {
  const value = { a: 'x y', ids: [1, 2], gone: undefined, none: null, o: { k: 1 }, n: { k: [1] } };
  const styles = { n: deepObject, none: deepObject, more: formExplode, l: form };
  const more = { more: { b: 1, c: 'é' }, l: ['x', 'y'] };
  expect(await urlEncoded(styles)({ ...value, ...more })).toEqual({
    body: 'a=x%20y&ids=1&ids=2&o=%7B%22k%22%3A1%7D&n%5Bk%5D%5B%5D=1&b=1&c=%C3%A9&l=x,y',
    contentType: 'application/x-www-form-urlencoded',
    replayable: true,
  });
});

test('typedParts sends fields as parts with their media types', async () => {
  const file = new File(['f'], 'f.txt', { type: 'text/html' });
  const encode = typedParts(
    { csv: 'text/csv', rows: 'text/csv', gone: 'a/b', file: 'a/b' },
    formData,
  );
  const { body } = await encode({ csv: 'a,b', rows: ['c', 1], file, plain: 'x' });
  if (!(body instanceof FormData)) throw new Error('no form');
  const parts = await Promise.all(
    [...body].map(async ([name, part]) =>
      typeof part === 'string' ? [name, part] : [name, part.type, await part.text()],
    ),
  );
  expect(parts).toEqual([
    ['csv', 'text/csv', 'a,b'],
    ['rows', 'text/csv', 'c'],
    ['rows', 'text/csv', '1'],
    ['file', 'text/html', 'f'],
    ['plain', 'x'],
  ]);
});

test('formData repeats a part for each list item and writes objects as JSON', async () => {
  const file = new File(['f'], 'f.txt');
  const { body, contentType } = await formData({ a: 1, ids: ['x', 'y'], o: { k: 1 }, file });
  expect(contentType).toBeNull();
  if (!(body instanceof FormData)) throw new Error('no form');
  expect(body.getAll('ids')).toEqual(['x', 'y']);
  expect(body.get('a')).toBe('1');
  const part = body.get('o') as Blob;
  expect([part.type, await part.text()]).toEqual(['application/json', '{"k":1}']);
  expect((body.get('file') as File).name).toBe('f.txt');
});

test.each([NaN, [Infinity], { a: NaN }])('form encoders refuse %o', async (n) => {
  const encoders = [urlEncoded(), formData, typedParts({ n: 'text/csv' }, formData), multipart];
  for (const encode of encoders)
    await expect((async () => encode({ n }))()).rejects.toThrow(
      /^(Parameter|Form field) "n(\[\]|\[a\])?" cannot (be|hold) (NaN|Infinity)/,
    );
});

test('jsonOr encodes a body as a form only if the body contains a file', async () => {
  const encode = jsonOr(formData);
  expect((await encode({ a: 1 })).body).toBe('{"a":1}');
  expect((await encode({ a: [new Blob(['x'])] })).body).toBeInstanceOf(FormData);
});

test('jsonAs, text and bytes send a body with the given media type', async () => {
  expect(await jsonAs('application/merge-patch+json')({ a: null })).toMatchObject({
    body: '{"a":null}',
    contentType: 'application/merge-patch+json',
  });
  expect(await text('text/csv')('a,b')).toMatchObject({ body: 'a,b', contentType: 'text/csv' });
  const file = new Blob(['x'], { type: 'image/png' });
  expect(await bytes()(file)).toMatchObject({ body: file, contentType: null });
  expect(await bytes('application/zip')(file)).toMatchObject({ contentType: 'application/zip' });
});

test.each<readonly [value: unknown, kind: string]>([
  [{ a: 1 }, 'an object'],
  [null, 'null'],
  [() => 1, 'a function'],
])('the text of a body cannot be %o', (value, kind) => {
  expect(() => text('text/csv')(value)).toThrow(
    `The body cannot be ${kind}: it is sent as text/csv.`,
  );
});

test('formData refuses a bigint inside the JSON of a field, and names the field', async () => {
  await expect((async () => formData({ o: { b: 5n } }))()).rejects.toThrow(
    'Parameter "o" cannot hold a bigint: JSON has none.',
  );
  expect(((await formData({ n: 5n })).body as FormData).get('n')).toBe('5');
});

const BYTES = 'bytes without a name; pass await toFile(bytes, name)';

test.each<[unknown, string]>([
  [Buffer.from('x'), BYTES],
  [new ArrayBuffer(2), BYTES],
  [new DataView(new ArrayBuffer(2)), BYTES],
  [new Blob(['x']).stream(), BYTES],
  [Promise.resolve(new Blob()), 'a promise; await it first'],
])('forms refuse %o in a field, and say how to make a file', async (value, reason) => {
  for (const encode of [formData, typedParts({ data: 'a/b' }, formData), jsonOr(formData)]) {
    for (const data of [value, [value]]) {
      await expect((async () => encode({ data }))()).rejects.toThrow(
        `Form field "data" cannot be ${reason}.`,
      );
    }
  }
});
