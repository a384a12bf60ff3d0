import { readFile } from 'node:fs/promises';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import {
  loadTemplates,
  loadVersion,
  SHIPPED_MANIFEST,
  SHIPPED_SPEC,
} from '../../generator/load/package.js';

const readRoot = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the package', () => {
  it('knows its version and its specs', async () => {
    expect(await readRoot('package.json')).toContain(`"version": "${await loadVersion()}"`);
    expect(await readFile(SHIPPED_SPEC, 'utf8')).toMatch(/^\{"openapi":"3\./);
    expect(await readFile(SHIPPED_MANIFEST, 'utf8')).toMatch(/^betas:/m);
  });

  it('has the runtime with all names that it exports, the documents and the style', async () => {
    const { runtime, runtimeNames, documents, style } = await loadTemplates();
    const operation = runtime.find(({ path }) => path === 'runtime/request/operation.ts');
    expect(operation?.text).toBe(await readRoot('templates/runtime/request/operation.ts'));
    expect(runtime.every(({ path }) => path.endsWith('.ts'))).toBe(true);
    expect(runtimeNames).toEqual(expect.arrayContaining(['APIResource', 'Operation']));
    for (const { path, text } of runtime.filter((file) => file.path.startsWith('runtime/'))) {
      const declared = text.match(/^export (?!\{|\*|type \{|type \*)/gm) ?? [];
      const known = runtimeNames.filter((name) =>
        new RegExp(String.raw`^export .*\b${name}\b`, 'm').test(text),
      );
      expect(known.length, path).toBeGreaterThanOrEqual(new Set(declared).size);
    }
    expect(runtime.map(({ path }) => path)).toContain('helpers/mcp.ts');
    expect(runtimeNames).not.toContain('mcpTool');
    expect(documents['README.md']).toBe(await readRoot('templates/documents/README.md.hbs'));
    expect(style).toEqual({ printWidth: 100, singleQuote: true });
  });

  it('has the runtime as prettier lays it out without a configuration', async () => {
    const [own, plain] = await Promise.all([loadTemplates(), loadTemplates({ tabWidth: 2 })]);
    expect(plain.style).toEqual({});
    expect(plain.runtimeNames).toEqual(own.runtimeNames);
    expect(plain.runtime.map(({ path }) => path)).toEqual(own.runtime.map(({ path }) => path));
    for (const [index, { path, text }] of plain.runtime.entries()) {
      const source = own.runtime[index]?.text ?? '';
      expect(await format(source, { filepath: path }), path).toBe(text);
    }
  });

  it.each([{ printWidth: 100, singleQuote: true }, { semi: false }])(
    'has the runtime in our style for an app with %o',
    async (wanted) => {
      expect(await loadTemplates(wanted)).toEqual(await loadTemplates());
    },
  );
});
