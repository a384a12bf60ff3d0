import fs, { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as undici from 'undici';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ClaudeError, multipart, type Operation } from '../../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, TestClient } from '../server.js';

const UPLOAD: Operation = { method: 'POST', path: '/v1/files', encode: multipart };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'));
  await writeFile(join(folder, 'notes.txt'), '0123456789');
});
afterAll(() => rm(folder, { recursive: true }));

/** Sends a multipart body, and returns the parts in the bytes that the server receives. */
async function upload(params: object): Promise<[name: string, value: string, file?: string][]> {
  const server = await serve((_, response) => {
    sendJSON(response, {});
  });
  await new TestClient({
    baseURL: server.url,
    defaultHeaders: { 'content-type': 'wrong/type' },
  }).call(UPLOAD, params);
  const [seen] = server.seen;
  const headers = { 'content-type': seen?.headers['content-type'] ?? '' };
  expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
  const body = seen?.body.toString() ?? '';
  const parts = body.matchAll(/name="([^"]+)"(?:; filename="([^"]+)")?[^]*?\r\n\r\n([^]*?)\r\n--/g);
  return Array.from(parts, ([, name = '', file, value = '']) =>
    file === undefined ? [name, value] : [name, value, file],
  );
}

describe('multipart bodies', () => {
  test('contain fields, arrays and objects', async () => {
    const params = {
      a: 'x',
      n: 1,
      yes: true,
      gone: undefined,
      list: ['p', 'q'],
      deep: { key: 'v', more: { z: 2 } },
    };
    expect(await upload(params)).toEqual([
      ['a', 'x'],
      ['n', '1'],
      ['yes', 'true'],
      ['list[]', 'p'],
      ['list[]', 'q'],
      ['deep[key]', 'v'],
      ['deep[more][z]', '2'],
    ]);
  });

  test('contain file names without folders, except in an array of files', async () => {
    const file = new File(['hi'], 'skill/SKILL.md');
    expect(await upload({ file })).toEqual([['file', 'hi', 'SKILL.md']]);
    expect(await upload({ files: [file, new File(['yo'], 'skill/a/b.txt')] })).toEqual([
      ['files[]', 'hi', 'skill/SKILL.md'],
      ['files[]', 'yo', 'skill/a/b.txt'],
    ]);
  });

  test('cannot contain a string in the field `file` or `files`', async () => {
    const hint = 'cannot be a string; pass fs.createReadStream(path) or await toFile(text, name).';
    const one = await errorOf(upload({ file: '/tmp/notes.txt' }), ClaudeError);
    expect(one.message).toBe(`Form field "file" ${hint}`);
    const list = await errorOf(upload({ files: ['a/SKILL.md'] }), ClaudeError);
    expect(list.message).toBe(`Form field "files[]" ${hint}`);
  });

  test('contain a response of another fetch', async () => {
    const server = await serve((_, response) => response.end('downloaded'));
    const file = await undici.fetch(`${server.url}/dir/report.pdf`);
    expect(file).not.toBeInstanceOf(Response);
    expect(await upload({ file })).toEqual([['file', 'downloaded', 'report.pdf']]);
  });

  test('contain blobs, responses and file streams', async () => {
    expect(await upload({ file: new Blob(['b']) })).toEqual([['file', 'b', 'unknown_file']]);
    const server = await serve((_, response) => response.end('downloaded'));
    const response = await fetch(`${server.url}/dir/report%20final.pdf?x=1`);
    expect(await upload({ file: response })).toEqual([['file', 'downloaded', 'report final.pdf']]);
    const stream = createReadStream(join(folder, 'notes.txt'));
    expect(await upload({ file: stream })).toEqual([['file', '0123456789', 'notes.txt']]);
    expect(stream.destroyed).toBe(true);
  });

  test('contain the file of a stream whose path is in bytes', async () => {
    const path = Buffer.from(join(folder, 'nötes.txt'));
    await writeFile(path, '0123');
    const file = createReadStream(path);
    const missing = { path: new TextEncoder().encode('a/b.txt') };
    const memory = Object.assign(new Blob(['b']).stream(), missing);
    expect(await upload({ file, files: [memory] })).toEqual([
      ['file', '0123', 'nötes.txt'],
      ['files[]', 'b', 'a/b.txt'],
    ]);
    expect(file.destroyed).toBe(true);
  });

  test.each([
    [{ start: 2, end: 5 }, '2345'],
    [{ start: 7 }, '789'],
    [{ end: 2 }, '012'],
    [{ start: 8, end: 50 }, '89'],
  ])('contain a part of a file: %j', async (range, text) => {
    const part = createReadStream(join(folder, 'notes.txt'), range);
    expect(await upload({ file: part })).toEqual([['file', text, 'notes.txt']]);
  });

  test.each([
    ['/a/50%25%2Foff.txt', '50%/off.txt', 'off.txt'],
    ['/a/100%.txt', '100%.txt', '100%.txt'],
    ['/a/', 'unknown_file', 'unknown_file'],
  ])(
    'take the file name from the path of a response: %s gives %s in an array, and %s alone',
    async (path, inTree, inField) => {
      const server = await serve((_, response) => response.end('x'));
      const [file, files] = [await fetch(server.url + path), [await fetch(server.url + path)]];
      expect(await upload({ file, files })).toEqual([
        ['file', 'x', inField],
        ['files[]', 'x', inTree],
      ]);
    },
  );

  test('can contain a file with an empty name, and an object without a prototype', async () => {
    const bare = Object.assign(Object.create(null) as object, { a: 1 });
    expect(await upload({ file: new File(['x'], ''), bare })).toEqual([
      ['file', 'x', 'unknown_file'],
      ['bare[a]', '1'],
    ]);
  });

  test('contain the file of a stream without reading the stream itself', async () => {
    const stream = createReadStream(join(folder, 'notes.txt'));
    const iterate = vi.spyOn(stream, Symbol.asyncIterator);
    await upload({ file: stream });
    expect(iterate).not.toHaveBeenCalled();
  });

  test('contain only the rest of a stream that was partly read', async () => {
    const stream = createReadStream(join(folder, 'notes.txt'), { highWaterMark: 4 });
    await new Promise<void>((resolve) => stream.once('readable', resolve));
    expect(String(stream.read(4))).toBe('0123');
    expect(await upload({ file: stream })).toEqual([['file', '456789', 'notes.txt']]);
  });

  test('contain file names without Windows folders', async () => {
    const params = { file: new File(['x'], 'C:\\Users\\me\\a.txt') };
    expect(await upload(params)).toEqual([['file', 'x', 'a.txt']]);
  });

  test.each([undefined, {}])(
    'contain the data of a stream if the platform has no openAsBlob',
    async (fs) => {
      const builtin = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(fs);
      const stream = createReadStream(join(folder, 'notes.txt'));
      const parts = await upload({ file: stream });
      builtin.mockRestore();
      expect(parts).toEqual([['file', '0123456789', 'notes.txt']]);
    },
  );

  test('cause a ClaudeError for a missing file, and do not end the process', async () => {
    const stream = createReadStream(join(folder, 'missing.txt'));
    await expect(upload({ file: stream })).rejects.toMatchObject({
      name: 'ClaudeError',
      cause: { code: 'ENOENT' },
    });
    expect(stream.errored).toMatchObject({ code: 'ENOENT' });
  });

  test('cause a ClaudeError for a folder', async () => {
    const stream = createReadStream(folder);
    await expect(upload({ file: stream })).rejects.toMatchObject({
      name: 'ClaudeError',
      cause: { code: 'EISDIR' },
    });
  });

  test('cause a ClaudeError for a missing file while the API key is awaited', async () => {
    const apiKey = () => new Promise<string>((resolve) => setTimeout(resolve, 30, 'k'));
    const server = await serve(() => undefined);
    const file = createReadStream(join(folder, 'missing.txt'));
    const call = new TestClient({ apiKey, baseURL: server.url }).call(UPLOAD, { file });
    await expect(call).rejects.toMatchObject({ name: 'ClaudeError', cause: { code: 'ENOENT' } });
    expect(server.seen).toEqual([]);
  });

  test('contain the data of a file whose size is reported as 0', async () => {
    const open = vi.spyOn(fs, 'openAsBlob').mockResolvedValue(new Blob([]));
    const parts = await upload({ file: createReadStream(join(folder, 'notes.txt')) });
    expect(open).toHaveBeenCalledTimes(1);
    open.mockRestore();
    expect(parts).toEqual([['file', '0123456789', 'notes.txt']]);
  });

  test.each([
    [null, /null; omit it/],
    [Promise.resolve(), /await it first/],
    [new Uint8Array(1), /toFile/],
    [Object.assign(new Blob([]).stream(), { path: 1 }), /toFile/],
    [new Map(), /cannot be/],
  ])('cannot contain %s', async (value, message) => {
    expect((await errorOf(upload({ file: value }), ClaudeError)).message).toMatch(message);
  });

  test('are resent in a retry', async () => {
    const server = await serve(({ number }, response) => {
      sendJSON(response, {}, number === 1 ? 500 : 200, { 'retry-after-ms': '1' });
    });
    const client = new TestClient({ baseURL: server.url });
    await client.call(UPLOAD, { file: createReadStream(join(folder, 'notes.txt')) });
    expect(server.seen.map(({ body }) => body.includes('0123456789'))).toEqual([true, true]);
  });
});
