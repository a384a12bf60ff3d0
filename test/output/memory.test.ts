import { createHash } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMemory } from '../../generator/output/memory.js';
import { makeFolder } from '../support/temporary.js';

const CACHE = 'node_modules/.cache/gen-claude-client';
const PARTS = new Map([['part', 'formatted']]);
const FORMS = new Map([['{"type":"null"}', 'null']]);

/**
 * Makes an app whose cache has an entry for `src/client/a.ts`. Returns a copy of the app, since this process has the
 * cache of the first folder in memory.
 */
async function makeApp(): Promise<string> {
  const made = await makeFolder({
    'node_modules/x/package.json': '{}',
    'src/client/a.ts': 'formatted\n',
  });
  const memory = await openMemory(join(made, 'src/client'), 'tools 1');
  expect(memory.isEmpty).toBe(true);
  memory.remember('a.ts', { key: 'key', text: 'formatted\n', parts: PARTS });
  await memory.save({ forms: FORMS, styles: undefined });
  const app = await makeFolder();
  await cp(made, app, { recursive: true });
  return app;
}

async function cacheOf(app: string): Promise<string> {
  const [name = ''] = await readdir(join(app, CACHE));
  return join(app, CACHE, name);
}

describe('the cache of a client', () => {
  it('returns a file that has not changed', async () => {
    const memory = await openMemory(join(await makeApp(), 'src/client'), 'tools 1');
    expect(memory.isEmpty).toBe(false);
    expect(await memory.recall('a.ts', 'key')).toBe('formatted\n');
    expect(memory.forms).toEqual(FORMS);
  });

  it('has the parts of a file that has changed', async () => {
    const app = await makeApp();
    await writeFile(join(app, 'src/client/a.ts'), 'edited\n');
    const memory = await openMemory(join(app, 'src/client'), 'tools 1');
    expect(memory.partsOf('a.ts')).toEqual(PARTS);
    expect(memory.partsOf('b.ts').size).toBe(0);
  });

  it('keeps the parts of a file that a run recalls', async () => {
    const out = join(await makeApp(), 'src/client');
    const memory = await openMemory(out, 'tools 1');
    await memory.recall('a.ts', 'key');
    await memory.save({ forms: FORMS, styles: undefined });
    expect((await openMemory(out, 'tools 1')).partsOf('a.ts')).toEqual(PARTS);
  });

  it.each([
    ['a file with another unformatted text', 'a.ts', 'other key'],
    ['an unknown path', 'b.ts', 'key'],
  ])('does not return %s', async (_, path, key) => {
    const memory = await openMemory(join(await makeApp(), 'src/client'), 'tools 1');
    expect(await memory.recall(path, key)).toBeUndefined();
  });

  it.each(['edited\n', 'formatted\r\n', ''])(
    'does not return a file that was changed to %j',
    async (text) => {
      const app = await makeApp();
      await writeFile(join(app, 'src/client/a.ts'), text);
      const memory = await openMemory(join(app, 'src/client'), 'tools 1');
      expect(await memory.recall('a.ts', 'key')).toBeUndefined();
    },
  );

  it('is empty for another version of the tools', async () => {
    const memory = await openMemory(join(await makeApp(), 'src/client'), 'tools 2');
    expect(memory.isEmpty).toBe(true);
    expect(memory.forms.size).toBe(0);
    expect(await memory.recall('a.ts', 'key')).toBeUndefined();
  });

  it('is separate for each output folder', async () => {
    const app = await makeApp();
    await cp(join(app, 'src/client'), join(app, 'src/other'), { recursive: true });
    const memory = await openMemory(join(app, 'src/other'), 'tools 1');
    expect(memory.isEmpty).toBe(true);
  });

  it('loses files that a run did not use', async () => {
    const app = await makeApp();
    const memory = await openMemory(join(app, 'src/client'), 'tools 1');
    memory.remember('b.ts', { key: 'key', text: 'b\n', parts: PARTS });
    await memory.save({ forms: FORMS, styles: undefined });
    const text = await readFile(await cacheOf(app), 'utf8');
    expect(text).toContain('b.ts');
    expect(text).not.toContain('a.ts');
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"tools":"tools 1"}',
    '{"tools":"tools 1","files":[["a.ts",null]],"forms":[]}',
    '{"tools":"tools 1","files":[["a.ts",{"key":"key"}]],"forms":[["b",{}]]}',
    '{"tools":"tools 1","files":[],"forms":5}',
    '{"tools":"tools 1","files":[["a.ts",{"key":"key","formatted":"","parts":5}]],"forms":[]}',
    '{"tools":"tools 1","files":[["a.ts",{"parts":[["part",5],6]}]],"forms":[]}',
  ])('is empty if its file contains %j', async (text) => {
    const app = await makeApp();
    const hash = createHash('sha256').update(text).digest('hex');
    await writeFile(await cacheOf(app), `${hash}\n${text}`);
    const memory = await openMemory(join(app, 'src/client'), 'tools 1');
    expect(await memory.recall('a.ts', 'key')).toBeUndefined();
    expect(memory.partsOf('a.ts').size).toBe(0);
    expect(memory.forms.size).toBe(0);
  });

  it('is empty if its file is damaged', async () => {
    const app = await makeApp();
    const cache = await cacheOf(app);
    await writeFile(cache, (await readFile(cache, 'utf8')).replace('"null"', '"string"'));
    const memory = await openMemory(join(app, 'src/client'), 'tools 1');
    expect(memory.isEmpty).toBe(true);
    expect(memory.forms.size).toBe(0);
  });

  it('is kept in memory if no folder has node_modules', async () => {
    const app = await makeFolder({ 'client/a.ts': 'formatted\n' });
    const first = await openMemory(join(app, 'client'), 'tools 1');
    first.remember('a.ts', { key: 'key', text: 'formatted\n', parts: PARTS });
    await first.save({ forms: FORMS, styles: undefined });
    expect(await readdir(app)).toEqual(['client']);
    const second = await openMemory(join(app, 'client'), 'tools 1');
    expect(await second.recall('a.ts', 'key')).toBe('formatted\n');
  });
});
