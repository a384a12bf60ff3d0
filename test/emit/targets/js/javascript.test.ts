import { describe, expect, test } from 'vitest';
import type { EmittedFile } from '../../../../generator/files.js';
import { toJavaScript } from '../../../../generator/emit/targets/js/javascript.js';

const ORIGIN = { spec: 'a.json', manifest: 'b.yaml', command: 'make it' };
const HEAD = '// Made by gen-claude-client from a.json and b.yaml; edits are lost.';

const SOURCES: Readonly<Record<string, string>> = {
  'index.ts': `export { greet, type Name } from './runtime/greet.js';\n`,
  'runtime/greet.ts': `
import type { Name } from './names.js';
import { NOBODY } from './names.js';

export type { Name };

/** Says hello. */
export async function greet(name: Name = NOBODY): Promise<string> {
  const { shout } = await import('./shout.js');
  return shout(name);
}

class Unused {}
`,
  'runtime/names.ts': `
export type Name = \`N\${string}\`;
export const NOBODY: Name = 'Nobody';
`,
  'runtime/shout.ts': `export const shout = (text: string): string => text.toUpperCase();\n`,
};

function toFiles(texts: Readonly<Record<string, string>>): readonly EmittedFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

async function make(
  texts: Readonly<Record<string, string>> = SOURCES,
): Promise<Record<string, string>> {
  const files = await toJavaScript(toFiles(texts), ORIGIN);
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

describe('toJavaScript', () => {
  test('joins what is loaded first, and keeps apart what is loaded late', async () => {
    const files = await make();
    const code = files['index.js'] ?? '';
    expect(code).toContain('/** Says hello. */');
    expect(code).toContain('import("./parts/shout.js")');
    expect(code).not.toMatch(/^import |Unused|: Name/m);
    expect(files['parts/shout.js']).toContain('text.toUpperCase()');
  });

  test('makes code that runs', async () => {
    const code = (
      await make({
        'index.ts': `import { twice } from './twice.js';\nexport const four: number = twice(2 as number);\n`,
        'twice.ts': `export const twice = (value: number): number => value * 2;\n`,
      })
    )['index.js'];
    const url = `data:text/javascript,${encodeURIComponent(code ?? '')}`;
    expect(await import(url)).toMatchObject({ four: 4 });
  });

  test('declares each source, with its comments', async () => {
    const files = await make();
    expect(files['runtime/greet.d.ts']).toContain(
      '/** Says hello. */\nexport declare function greet(name?: Name): Promise<string>;',
    );
    expect(files['index.d.ts']).toContain("from './runtime/greet.js'");
    expect(files['runtime/names.d.ts']).toContain('export declare const NOBODY: Name;');
  });

  test('knows the symbols of the language', async () => {
    const { 'index.d.ts': text } = await make({
      'index.ts': `export class List { [Symbol.asyncIterator](): AsyncIterator<1> { throw new Error(); } }\n`,
    });
    expect(text).toContain('    [Symbol.asyncIterator](): AsyncIterator<1>;\n}');
    expect(text).not.toContain('[x: number]');
  });

  test('fails for an export whose type is not said', async () => {
    const source = `export const now = Date.now();\n`;
    await expect(make({ 'index.ts': source })).rejects.toThrow('isolatedDeclarations');
  });

  test('begins every file with what made it', async () => {
    const { 'package.json': settings, ...files } = await make();
    expect(JSON.parse(settings ?? '')).toEqual({ type: 'module', sideEffects: false });
    expect(Object.keys(files).length).toBe(6);
    for (const text of Object.values(files)) expect(text.startsWith(HEAD)).toBe(true);
  });

  test('passes on what is no source', async () => {
    const readme: EmittedFile = { path: 'README.md', text: '# Hello', formatted: true };
    const files = await toJavaScript([...toFiles(SOURCES), readme], ORIGIN);
    expect(files).toContain(readme);
    expect(files.filter(({ path }) => /(?<!\.d)\.ts$/.test(path))).toEqual([]);
  });

  test.each([
    ['a package', `export { join } from 'node:path';\n`],
    ['a file that is not there', `export { a } from './a.js';\n`],
    ['a file outside', `export { a } from '../package.json';\n`],
  ])('fails for a source that imports %s', async (_, source) => {
    await expect(make({ 'index.ts': source })).rejects.toThrow();
  });
});
