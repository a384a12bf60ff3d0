import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ClaudeError, toFile } from '../../../templates/runtime/index.js';
import { errorOf } from '../server.js';

describe('toFile', () => {
  async function* parts(): AsyncGenerator<string | Uint8Array> {
    yield 'a';
    await Promise.resolve();
    yield new Uint8Array([98]);
  }

  test.each([
    ['bytes', () => new Uint8Array([97, 98]), 'unknown_file'],
    ['a buffer', () => new Uint8Array([97, 98]).buffer, 'unknown_file'],
    ['a part of a buffer', () => new Uint8Array([0, 97, 98]).subarray(1), 'unknown_file'],
    ['a blob', () => new Blob(['ab']), 'unknown_file'],
    ['a file', () => new File(['ab'], 'mine.txt'), 'mine.txt'],
    ['a response', () => new Response('ab'), 'unknown_file'],
    ['an async iterable', parts, 'unknown_file'],
    ['a promise', () => Promise.resolve(new Blob(['ab'])), 'unknown_file'],
  ])('makes a file from %s', async (_, make, name) => {
    const file = await toFile(make());
    expect([await file.text(), file.name]).toEqual(['ab', name]);
    expect((await toFile(make(), 'x.md')).name).toBe('x.md');
  });

  test('makes a file from the response of another fetch', async () => {
    const body = new TextEncoder().encode('ab').buffer;
    const foreign = {
      url: 'http://other.test/a/b%20c.txt?q=1',
      blob: () => Promise.resolve({ type: 'text/x', arrayBuffer: () => Promise.resolve(body) }),
    };
    const file = await toFile(foreign);
    expect([file.name, file.type, await file.text()]).toEqual(['b c.txt', 'text/x', 'ab']);
  });

  test('names the file of a stream after its path, without folders', async () => {
    const path = fileURLToPath(import.meta.url);
    const file = await toFile(createReadStream(path));
    expect([file.name, await file.text()]).toEqual([
      'to-file.test.ts',
      await readFile(path, 'utf8'),
    ]);
  });

  test('makes a file from parts of every kind', async () => {
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

  test('makes a file from text with a name, but not from a path', async () => {
    const file = await toFile(Promise.resolve('ab'), 'a.txt');
    expect([file.name, await file.text()]).toEqual(['a.txt', 'ab']);
    for (const path of ['./report.pdf', Promise.resolve('./report.pdf')]) {
      const error = await errorOf(toFile(path), ClaudeError);
      expect(error.message).toBe(
        'A file without a name cannot be a string; pass fs.createReadStream(path) or await toFile(text, name).',
      );
    }
  });

  test.each([
    [null, 'null; omit it'],
    [5, '5'],
    [() => 5, 'a function'],
    [{}, 'an object'],
    [[1], 'an object'],
  ])('throws for %j', async (input, kind) => {
    const whole = await errorOf(toFile(input as never), ClaudeError);
    expect(whole.message).toBe(`The content of a file cannot be ${kind}.`);
    async function* parts(): AsyncGenerator<never> {
      yield await Promise.resolve(input as never);
    }
    const part = await errorOf(toFile(parts()), ClaudeError);
    expect(part.message).toBe(`A part of a file cannot be ${kind}.`);
  });

  test('throws the error of an iterable unchanged', async () => {
    async function* parts(): AsyncGenerator<string> {
      yield await Promise.resolve('a');
      throw new RangeError('midway');
    }
    await errorOf(toFile(parts()), RangeError);
  });

  test('sets the type and the date of the file', async () => {
    const file = await toFile('{}', 'a.json', { type: 'application/json', lastModified: 5 });
    expect([file.type, file.lastModified]).toEqual(['application/json', 5]);
    expect(
      (await toFile(new File([], 'a', { type: 'text/css', lastModified: 7 }))).lastModified,
    ).toBe(7);
    expect((await toFile(new Blob([], { type: 'text/css' }))).type).toBe('text/css');
  });
});
