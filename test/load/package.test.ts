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

describe('the published package', () => {
  it('contains a version and specs', async () => {
    expect(await readRoot('package.json')).toContain(`"version": "${await loadVersion()}"`);
    expect(await readFile(SHIPPED_SPEC, 'utf8')).toMatch(/^\{"openapi":"3\./);
    expect(await readFile(SHIPPED_MANIFEST, 'utf8')).toMatch(/^betas:/m);
  });

  it('contains the runtime, the templates of documents, and the code style', async () => {
    const { runtimes, documents, style } = await loadTemplates();
    const { files: runtime, names: runtimeNames } = runtimes.claude;
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

  it('contains replacements of runtime files for other APIs than the Claude API', async () => {
    const { claude, other } = (await loadTemplates()).runtimes;
    const [own, others] = [claude, other].map(({ files }) => files.map(({ path }) => path));
    expect(own?.filter((path) => path.startsWith('foreign/'))).toEqual([]);
    expect(others).toEqual(expect.arrayContaining(['runtime/client.ts', 'runtime/api/schemes.ts']));
    expect(
      others?.filter((path) => /^(?:helpers|runtime\/(?:betas|messages))\//.test(path)),
    ).toEqual([]);
    const api = (files: typeof claude.files) =>
      files.filter(({ path }) => path === 'runtime/api/api.ts');
    expect(api(claude.files)).toHaveLength(1);
    expect(api(other.files)).toHaveLength(1);
    expect(api(claude.files)).not.toEqual(api(other.files));
    expect(other.names).not.toContain('MissingBetaError');
  });

  it('contains the runtime in the default style of prettier', async () => {
    const [own, plain] = await Promise.all([loadTemplates(), loadTemplates({ tabWidth: 2 })]);
    expect(plain.style).toEqual({});
    expect(plain.runtimes.other.names).toEqual(own.runtimes.other.names);
    expect(plain.sources.map(({ path }) => path)).toEqual(own.sources.map(({ path }) => path));
    for (const [index, { path, text }] of plain.sources.entries()) {
      const source = own.sources[index]?.text ?? '';
      expect(await format(source, { filepath: path }), path).toBe(text);
    }
  });

  it.each([{ printWidth: 100, singleQuote: true }, { semi: false }])(
    'contains the runtime in its own style for an app with %o',
    async (wanted) => {
      expect(await loadTemplates(wanted)).toEqual(await loadTemplates());
    },
  );
});
