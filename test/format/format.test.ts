import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import type { Options } from 'prettier';
import type { EmittedFile } from '../../generator/files.js';
import type * as Format from '../../generator/format/format.js';
import type * as Thread from '../../generator/format/thread.js';
import { startFormatter, type Styles } from '../../generator/format/format.js';
import type { Memory } from '../../generator/format/memory.js';
import type { Parts } from '../../generator/format/parts.js';
import { makeFolder } from '../support/temporary.js';

const run = promisify(execFile);
const KILLED = { timeout: 20_000 };
const STYLE = { singleQuote: true };
/** Returns styles that are the same for every file. */
const styled = (style: Options): Styles => ({ own: STYLE, of: () => Promise.resolve(style) });
const DIST = join(import.meta.dirname, '..', '..', 'dist', 'format');

const FILES: readonly EmittedFile[] = [
  { path: 'a.ts', text: 'export  const a = "1"' },
  { path: 'b.ts', text: 'const  kept', laidOut: 'all' },
  { path: 'c.md', text: '#  Title\n\n~~~ts\nlet  x  = <T>"1"\n~~~\n' },
  { path: '.gitattributes', text: '*   text' },
  { path: 'd.d.ts', text: 'export  declare const d: 2' },
  { path: 'e.js', text: 'export  const e = "3"' },
  { path: 'package.json', text: '{"type":  "module"}' },
];

const TEXTS = [
  "export const a = '1';\n",
  'const  kept',
  "# Title\n\n```ts\nlet x = <T>'1';\n```\n",
  '*   text',
  'export declare const d: 2;\n',
  "export const e = '3';\n",
  '{\n  "type": "module"\n}\n',
];

describe('a style that differs from the style of the templates', () => {
  test('applies to files that already have the style of the templates, too', async () => {
    const [, kept] = await startFormatter(styled({ semi: false }))(FILES);
    expect(kept?.text).toBe('const kept\n');
  });

  test('leaves files that already have the style of the templates unchanged if it differs only by explicit defaults', async () => {
    const style = { endOfLine: 'lf', ...STYLE, tabWidth: 2, useTabs: false } as const;
    const [, kept] = await startFormatter(styled(style))(FILES);
    expect(kept?.text).toBe('const  kept');
  });

  test('may differ between files', async () => {
    const of = (path: string) => Promise.resolve({ semi: path !== 'e.js' });
    const formatted = await startFormatter({ own: {}, of })(FILES);
    expect(formatted[0]?.text).toBe('export const a = "1";\n');
    expect(formatted[5]?.text).toBe('export const e = "3"\n');
  });

  test('applies to files without a pragma, although it has requirePragma', async () => {
    const [first] = await startFormatter(styled({ requirePragma: true }))(FILES);
    expect(first?.text).toBe('export const a = "1";\n');
  });

  test('is refused if an option has an invalid value', async () => {
    const style = { printWidth: 'wide' } as unknown as Options;
    await expect(startFormatter(styled(style))(FILES)).rejects.toThrow(
      'prettier configuration: has an option or a plugin that prettier refuses; run prettier to see why, or choose another configuration with --prettier <file | none>',
    );
  });

  test('may have plugins', async () => {
    const plugin = { options: {}, parsers: {}, languages: [], printers: {} };
    const formatted = await startFormatter(styled({ ...STYLE, plugins: [plugin] }))(FILES);
    expect(formatted.map(({ text }) => text)).toEqual([
      ...TEXTS.slice(0, 1),
      'const kept;\n',
      ...TEXTS.slice(2),
    ]);
  });
});

describe('format', () => {
  test('formats the files that need it, and keeps the order', async () => {
    const formatted = await startFormatter(styled(STYLE))(FILES);
    expect(formatted.map(({ path }) => path)).toEqual(FILES.map(({ path }) => path));
    expect(formatted.map(({ text }) => text)).toEqual(TEXTS);
  });

  test('gives the same result on two threads', async () => {
    const compiled = (await import(join(DIST, 'format.js'))) as typeof Format;
    const formatted = await compiled.startFormatter(styled(STYLE))(FILES);
    expect(formatted.map(({ text }) => text)).toEqual(TEXTS);
  });

  test.each(['format.ts', join(DIST, 'format.js')])(
    'fails for a syntax error: %s',
    async (path) => {
      const broken = { path: 'x.ts', text: 'const = ;' };
      const compiled = path.endsWith('.js');
      const module = compiled ? ((await import(path)) as typeof Format) : { startFormatter };
      await expect(module.startFormatter(styled(STYLE))([broken, ...FILES])).rejects.toThrow(
        /Unexpected token/,
      );
    },
  );
});

describe('a cache of earlier runs', () => {
  const lookedUp = vi.fn<(path: string, key: string) => void>();
  const made = vi.fn<Memory['remember']>();
  const recalling = (paths: readonly string[], parts: Parts = new Map()): Memory => ({
    isEmpty: false,
    recall: (path, key) => {
      lookedUp(path, key);
      return Promise.resolve(paths.includes(path) ? 'recalled' : undefined);
    },
    partsOf: () => parts,
    remember: made,
  });
  const format = async (files: readonly EmittedFile[], style: Options, memory: Memory) => {
    lookedUp.mockClear();
    made.mockClear();
    const formatted = await startFormatter(styled(style), memory)(files);
    return formatted.map(({ text }) => text);
  };
  /** The parts that a run passes to the memory. */
  const partsOf = async (files: readonly EmittedFile[], style: Options): Promise<Parts> => {
    await format(files, style, recalling([]));
    return made.mock.calls[0]?.[1].parts ?? new Map();
  };

  test('returns cached texts without formatting them again', async () => {
    const files = [
      { path: 'a.ts', text: 'not TypeScript' },
      { path: 'b.ts', text: 'b()' },
    ];
    expect(await format(files, STYLE, recalling(['a.ts']))).toEqual(['recalled', 'b();\n']);
    expect(lookedUp.mock.calls.map(([path]) => path)).toEqual(['a.ts', 'b.ts']);
    expect(made.mock.calls.map(([path]) => path)).toEqual(['b.ts']);
  });

  test('has a different key for another text, another style and another `laidOut`', async () => {
    const file = { path: 'a.ts', text: 'a()' };
    const variants: readonly (readonly [EmittedFile, Options])[] = [
      [file, STYLE],
      [{ ...file, text: 'b()' }, STYLE],
      [file, { semi: false }],
      [{ ...file, laidOut: 'parts' }, STYLE],
    ];
    const keys: (string | undefined)[] = [];
    for (const [given, style] of variants) {
      await format([given], style, recalling([]));
      keys.push(lookedUp.mock.calls[0]?.[1]);
      expect(made.mock.calls[0]?.[1].key).toBe(keys.at(-1));
    }
    expect(new Set(keys).size).toBe(variants.length);
  });

  test('is not used for a style with plugins, since plugins may change', async () => {
    const plugin = { options: {}, parsers: {}, languages: [], printers: {} };
    const style = { plugins: [plugin] };
    await format([{ path: 'a.ts', text: 'a()' }], style, recalling(['a.ts']));
    expect(lookedUp).not.toHaveBeenCalled();
    expect(made).not.toHaveBeenCalled();
  });

  /** A file whose first line prettier formats. */
  const withField = (name: string): EmittedFile => {
    const text = `export type A = { b:  string };\n\nexport interface C {\n    ${name}: string;\n}\n`;
    return { path: 'a.ts', text, laidOut: 'parts' };
  };

  test('reuses what prettier made of a part if another part changes', async () => {
    const parts = await partsOf([withField('d')], STYLE);
    expect([...parts.values()]).toEqual(['export type A = { b: string };\n\nlaid_out_0;\n']);
    // Another text for the part shows that prettier does not run.
    const marked = new Map([...parts].map(([key, text]) => [key, text.replace(' =', '  =')]));
    const [text] = await format([withField('e')], STYLE, recalling([], marked));
    expect(text).toBe('export type A  = { b: string };\n\nexport interface C {\n  e: string;\n}\n');
    expect(made.mock.calls[0]?.[1].parts).toEqual(marked);
  });

  test.each<[string, Options, (text: string) => string]>([
    ['of another style', { ...STYLE, bracketSpacing: false }, (text) => text.replace('= ', '=  ')],
    ['with other code', STYLE, (text) => text.replace('string', 'number')],
  ])('does not reuse a part %s', async (_, style, change) => {
    const parts = await partsOf([withField('d')], STYLE);
    const changed = new Map([...parts].map(([key, text]) => [key, change(text)]));
    const expected = await format([withField('d')], style, recalling([]));
    expect(await format([withField('d')], style, recalling([], changed))).toEqual(expected);
  });
});

describe('a formatting thread', () => {
  test('rejects further files after it was stopped', async () => {
    const { FormatThread } = (await import(join(DIST, 'thread.js'))) as typeof Thread;
    const thread = FormatThread.start();
    await thread?.stop();
    const offer = thread?.offer({ file: { path: 'a.ts', text: '' }, style: {} });
    await expect(offer?.result).rejects.toThrow('the formatting thread ended early');
  });

  test('formats each offered file that the main thread has not taken back', async () => {
    const { FormatThread } = (await import(join(DIST, 'thread.js'))) as typeof Thread;
    const thread = FormatThread.start();
    const long = { path: 'long.ts', text: 'f();\n'.repeat(20_000) };
    const offers = [long, ...FILES].map((file) => thread?.offer({ file, style: {} }));
    const [last, first] = [offers.at(-1), offers[0]];
    expect(last?.take()).toBe(true);
    expect(last?.take()).toBe(false);
    expect((await first?.result)?.file).toEqual(long);
    expect(first?.take()).toBe(false);
    await thread?.stop();
  });

  test.each([
    ['before the first file', ''],
    ['after the first file', "yield { path: 'a.ts', text: 'const a = 1' };"],
  ])('does not keep the process alive after an error %s', async (_, first) => {
    const program = `
      import { startFormatter } from ${JSON.stringify(pathToFileURL(join(DIST, 'format.js')))};
      const format = startFormatter({ own: {}, of: async () => ({}) });
      await format((function* () { ${first} throw new Error('no more'); })()).catch(console.log);
      startFormatter({ own: {}, of: async () => ({}) });
    `;
    const folder = await makeFolder({ 'program.mjs': program });
    const { stdout } = await run(process.execPath, [join(folder, 'program.mjs')], KILLED);
    expect(stdout).toContain('no more');
  });
});
