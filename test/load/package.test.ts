import { readFile } from 'node:fs/promises';
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
    const operation = runtime.find(({ path }) => path === 'request/operation.ts');
    expect(operation?.text).toBe(await readRoot('templates/runtime/request/operation.ts'));
    expect(runtime.every(({ path }) => path.endsWith('.ts'))).toBe(true);
    expect(runtimeNames).toEqual(expect.arrayContaining(['APIResource', 'Operation']));
    for (const { path, text } of runtime) {
      const declared = text.match(/^export (?!\{|\*|type \{|type \*)/gm) ?? [];
      const known = runtimeNames.filter((name) =>
        new RegExp(String.raw`^export .*\b${name}\b`, 'm').test(text),
      );
      expect(known.length, path).toBeGreaterThanOrEqual(new Set(declared).size);
    }
    expect(documents['README.md']).toBe(await readRoot('templates/documents/README.md.hbs'));
    expect(style).toEqual({ printWidth: 100, singleQuote: true });
  });
});
