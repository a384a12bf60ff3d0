import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EmittedFile } from '../../generator/files.js';
import type * as Format from '../../generator/format/format.js';
import type * as Thread from '../../generator/format/thread.js';
import { startFormatter } from '../../generator/format/format.js';

const STYLE = { singleQuote: true };
const DIST = join(import.meta.dirname, '..', '..', 'dist', 'format');

const FILES: readonly EmittedFile[] = [
  { path: 'a.ts', text: 'export  const a = "1"' },
  { path: 'b.ts', text: 'const  kept', formatted: true },
  { path: 'c.md', text: '#  Title' },
  { path: '.gitattributes', text: '*   text' },
  { path: 'd.ts', text: 'export  const d = 2' },
];

const TEXTS = [
  "export const a = '1';\n",
  'const  kept',
  '#  Title',
  '*   text',
  'export const d = 2;\n',
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
});
