import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { EmittedFile } from '../../generator/files.js';
import type * as Format from '../../generator/format/format.js';
import type * as Thread from '../../generator/format/thread.js';
import { startFormatter } from '../../generator/format/format.js';
import { makeFolder } from '../support/temporary.js';

const run = promisify(execFile);
const KILLED = { timeout: 20_000 };
const STYLE = { singleQuote: true };
const DIST = join(import.meta.dirname, '..', '..', 'dist', 'format');

const FILES: readonly EmittedFile[] = [
  { path: 'a.ts', text: 'export  const a = "1"' },
  { path: 'b.ts', text: 'const  kept', formatted: true },
  { path: 'c.md', text: '#  Title' },
  { path: '.gitattributes', text: '*   text' },
  { path: 'd.ts', text: 'export  const d = 2' },
  { path: 'e.js', text: 'export  const e = "3"' },
];

const TEXTS = [
  "export const a = '1';\n",
  'const  kept',
  '#  Title',
  '*   text',
  'export const d = 2;\n',
  "export const e = '3';\n",
];

describe('format', () => {
  test('formats what is not formatted yet, and keeps the order', async () => {
    const formatted = await startFormatter(STYLE)(FILES);
    expect(formatted.map(({ path }) => path)).toEqual(FILES.map(({ path }) => path));
    expect(formatted.map(({ text }) => text)).toEqual(TEXTS);
  });

  test('does the same on two threads', async () => {
    const compiled = (await import(join(DIST, 'format.js'))) as typeof Format;
    const formatted = await compiled.startFormatter(STYLE)(FILES);
    expect(formatted.map(({ text }) => text)).toEqual(TEXTS);
  });

  test.each(['format.ts', join(DIST, 'format.js')])(
    'says what it cannot read: %s',
    async (path) => {
      const broken = { path: 'x.ts', text: 'const = ;' };
      const compiled = path.endsWith('.js');
      const module = compiled ? ((await import(path)) as typeof Format) : { startFormatter };
      await expect(module.startFormatter(STYLE)([broken, ...FILES])).rejects.toThrow(
        /Unexpected token/,
      );
    },
  );
});

describe('a thread', () => {
  test('that is gone answers with an error, not with silence', async () => {
    const { FormatThread } = (await import(join(DIST, 'thread.js'))) as typeof Thread;
    const thread = FormatThread.start(STYLE);
    await thread?.stop();
    await expect(thread?.format({ path: 'a.ts', text: '' })).rejects.toThrow(
      'the formatting thread ended early',
    );
  });

  test.each([
    ['before the first file', ''],
    ['after it', "yield { path: 'a.ts', text: 'const a = 1' };"],
  ])('lets a process end that fails %s', async (_, first) => {
    const program = `
      import { startFormatter } from ${JSON.stringify(pathToFileURL(join(DIST, 'format.js')))};
      const format = startFormatter({});
      await format((function* () { ${first} throw new Error('no more'); })()).catch(console.log);
      startFormatter({});
    `;
    const folder = await makeFolder({ 'program.mjs': program });
    const { stdout } = await run(process.execPath, [join(folder, 'program.mjs')], KILLED);
    expect(stdout).toContain('no more');
  });
});
