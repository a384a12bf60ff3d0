import fs, { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ClaudeError, multipart, toFile, type Operation } from '../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, TestClient } from './server.js';

const UPLOAD: Operation = { method: 'POST', path: '/v1/files', encode: multipart };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'));
  await writeFile(join(folder, 'notes.txt'), '0123456789');
});
afterAll(() => rm(folder, { recursive: true }));

/** The parts that a server reads out of the body of an upload. */
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

describe('multipart', () => {
  test('fields, arrays and objects', async () => {
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

  test('a lone file goes by the last part of its name, files of an array keep their paths', async () => {
    const file = new File(['hi'], 'skill/SKILL.md');
    expect(await upload({ file })).toEqual([['file', 'hi', 'SKILL.md']]);
    expect(await upload({ files: [file, new File(['yo'], 'skill/a/b.txt')] })).toEqual([
      ['files[]', 'hi', 'skill/SKILL.md'],
      ['files[]', 'yo', 'skill/a/b.txt'],
    ]);
  });

  test('blobs, responses and file streams', async () => {
    expect(await upload({ file: new Blob(['b']) })).toEqual([['file', 'b', 'unknown_file']]);
    const server = await serve((_, response) => response.end('downloaded'));
    const response = await fetch(`${server.url}/dir/report%20final.pdf?x=1`);
    expect(await upload({ file: response })).toEqual([['file', 'downloaded', 'report final.pdf']]);
    const stream = createReadStream(join(folder, 'notes.txt'));
    expect(await upload({ file: stream })).toEqual([['file', '0123456789', 'notes.txt']]);
    expect(stream.destroyed).toBe(true);
    const part = createReadStream(join(folder, 'notes.txt'), { start: 2, end: 5 });
    expect(await upload({ file: part })).toEqual([['file', '2345', 'notes.txt']]);
  });

  test('a file on disk is not read before it is sent', async () => {
    const stream = createReadStream(join(folder, 'notes.txt'));
    const iterate = vi.spyOn(stream, Symbol.asyncIterator);
    await upload({ file: stream });
    expect(iterate).not.toHaveBeenCalled();
  });

  test('a stream that was begun is read on', async () => {
    const stream = createReadStream(join(folder, 'notes.txt'), { highWaterMark: 4 });
    await new Promise<void>((resolve) => stream.once('readable', resolve));
    expect(String(stream.read(4))).toBe('0123');
    expect(await upload({ file: stream })).toEqual([['file', '456789', 'notes.txt']]);
  });

  test('no part of a path is sent for a lone file, of whichever system', async () => {
    const params = { file: new File(['x'], 'C:\\Users\\me\\a.txt') };
    expect(await upload(params)).toEqual([['file', 'x', 'a.txt']]);
  });

  test.each([undefined, {}])(
    'where the platform has no blobs of files, the stream is read',
    async (fs) => {
      const builtin = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(fs);
      const stream = createReadStream(join(folder, 'notes.txt'));
      const parts = await upload({ file: stream });
      builtin.mockRestore();
      expect(parts).toEqual([['file', '0123456789', 'notes.txt']]);
    },
  );

  test('a file that is not there is an error of its own, and not one that ends the process', async () => {
    const stream = createReadStream(join(folder, 'missing.txt'));
    await expect(upload({ file: stream })).rejects.toMatchObject({ code: 'ENOENT' });
    expect(stream.errored).toMatchObject({ code: 'ENOENT' });
  });

  test('a folder is an error of its own', async () => {
    const stream = createReadStream(folder);
    await expect(upload({ file: stream })).rejects.toMatchObject({ code: 'EISDIR' });
  });

  test('a missing file waits for a key that takes its time', async () => {
    const apiKey = () => new Promise<string>((resolve) => setTimeout(resolve, 30, 'k'));
    const server = await serve(() => undefined);
    const file = createReadStream(join(folder, 'missing.txt'));
    const call = new TestClient({ apiKey, baseURL: server.url }).call(UPLOAD, { file });
    await expect(call).rejects.toMatchObject({ code: 'ENOENT' });
    expect(server.seen).toEqual([]);
  });

  test('a file without a size is read', async () => {
    const open = vi.spyOn(fs, 'openAsBlob').mockResolvedValue(new Blob([]));
    const parts = await upload({ file: createReadStream(join(folder, 'notes.txt')) });
    expect(open).toHaveBeenCalledTimes(1);
    open.mockRestore();
    expect(parts).toEqual([['file', '0123456789', 'notes.txt']]);
  });

  test.each([
    [null, /null; leave it out/],
    [Promise.resolve(), /await it first/],
    [new Uint8Array(1), /toFile/],
    [new Map(), /cannot be/],
    [1n, /bigint/],
  ])('refuses %s', async (value, message) => {
    expect((await errorOf(upload({ file: value }), ClaudeError)).message).toMatch(message);
  });

  test('is sent again after a failure', async () => {
    const server = await serve(({ number }, response) => {
      sendJSON(response, {}, number === 1 ? 500 : 200, { 'retry-after-ms': '1' });
    });
    const client = new TestClient({ baseURL: server.url });
    await client.call(UPLOAD, { file: createReadStream(join(folder, 'notes.txt')) });
    expect(server.seen.map(({ body }) => body.includes('0123456789'))).toEqual([true, true]);
  });
});

describe('toFile', () => {
  async function* parts(): AsyncGenerator<string | Uint8Array> {
    yield 'a';
    await Promise.resolve();
    yield new Uint8Array([98]);
  }

  test.each([
    ['text', () => 'ab', 'unknown_file'],
    ['bytes', () => new Uint8Array([97, 98]), 'unknown_file'],
    ['a buffer', () => new Uint8Array([97, 98]).buffer, 'unknown_file'],
    ['a part of a buffer', () => new Uint8Array([0, 97, 98]).subarray(1), 'unknown_file'],
    ['a blob', () => new Blob(['ab']), 'unknown_file'],
    ['a file', () => new File(['ab'], 'mine.txt'), 'mine.txt'],
    ['a response', () => new Response('ab'), 'unknown_file'],
    ['an async iterable', parts, 'unknown_file'],
    ['a promise', () => Promise.resolve('ab'), 'unknown_file'],
  ])('of %s', async (_, make, name) => {
    const file = await toFile(make());
    expect([await file.text(), file.name]).toEqual(['ab', name]);
    expect((await toFile(make(), 'x.md')).name).toBe('x.md');
  });

  test('of parts of every kind', async () => {
    async function* all(): AsyncGenerator<string | Blob | ArrayBuffer | Uint8Array> {
      yield 'a';
      yield new Blob(['b']);
      yield new Uint8Array([99]).buffer;
      yield await Promise.resolve(new Uint8Array([0, 100]).subarray(1));
    }
    expect(await (await toFile(all())).text()).toBe('abcd');
    const web = new Blob(['web']).stream();
    expect(await (await toFile(web, 'w.txt')).text()).toBe('web');
  });

  test.each([null, 5, {}, [1]])('not of %j', async (input) => {
    await errorOf(toFile(input as never), ClaudeError);
    async function* parts(): AsyncGenerator<never> {
      yield await Promise.resolve(input as never);
    }
    await errorOf(toFile(parts()), ClaudeError);
  });

  test('an error of the source is thrown as it is', async () => {
    async function* parts(): AsyncGenerator<string> {
      yield await Promise.resolve('a');
      throw new RangeError('midway');
    }
    await errorOf(toFile(parts()), RangeError);
  });

  test('with a type and a date', async () => {
    const file = await toFile('{}', 'a.json', { type: 'application/json', lastModified: 5 });
    expect([file.type, file.lastModified]).toEqual(['application/json', 5]);
    expect(
      (await toFile(new File([], 'a', { type: 'text/css', lastModified: 7 }))).lastModified,
    ).toBe(7);
    expect((await toFile(new Blob([], { type: 'text/css' }))).type).toBe('text/css');
  });
});
