/** The files that `--helper-files` adds to a client. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { MEMORY, MODULES } from '../support/compilers.js';
import { makeTestClient, sourcesOf, writeClient } from '../support/emitted.js';

const ENTRIES = {
  fallback: 'betaRefusalFallbackMiddleware',
  mcp: 'mcpTools',
  memory: 'BetaLocalFilesystemMemoryTool',
} as const;

/** Strict compiler settings, with types of the web platform and without types of Node. */
const OPTIONS = {
  ...MODULES.bundler,
  ...{ strict: true, noEmit: true, target: 'es2020', types: [] },
  ...{ lib: ['es2020', 'dom', 'dom.iterable', 'dom.asynciterable'] },
  ...{ exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  ...{ noPropertyAccessFromIndexSignature: true, verbatimModuleSyntax: true },
};

const pathsIn = async (options: Parameters<typeof makeTestClient>[0]): Promise<readonly string[]> =>
  (await makeTestClient(options)).files.map(({ path }) => path);

test('helper files are written only with --helper-files, and only for a client with messages', async () => {
  const isHelper = (path: string): boolean => path.startsWith('helpers/');
  expect((await pathsIn({})).filter(isHelper)).toEqual([]);
  expect((await pathsIn({ only: ['models'], helperFiles: true })).filter(isHelper)).toEqual([]);
  expect(await pathsIn({ helperFiles: true })).toContain('helpers/mcp.ts');
});

test('helper files compile with strict settings and the library of ES2020, without types of Node', async () => {
  const sources = sourcesOf(await makeTestClient({ helperFiles: true }));
  const program = MEMORY.program(sources, OPTIONS);
  expect(program.getSemanticDiagnostics().map(({ messageText }) => messageText)).toEqual([]);
});

test('helper files of a JavaScript client use the classes that index.js exports', async () => {
  const client = await makeTestClient({ helperFiles: true, target: 'js' });
  const sources = sourcesOf(client);
  const folder = await writeClient(client);
  try {
    for (const [entry, name] of Object.entries(ENTRIES)) {
      const path = `helpers/${entry}`;
      expect(sources[`${path}.js`]).toContain(`// @ts-self-types="./${entry}.d.ts"`);
      expect(sources[`${path}.d.ts`]).toContain(name);
      expect(await load(folder, `${path}.js`)).toHaveProperty(name);
    }
    const { UnsupportedMCPValueError } = await load(folder, 'helpers/mcp.js');
    const { ClaudeError } = await load(folder, 'index.js');
    expect(Object.getPrototypeOf(UnsupportedMCPValueError)).toBe(ClaudeError);
    expect(sources['index.js']).not.toContain('mcpTools');
  } finally {
    await rm(folder, { recursive: true });
  }
});

async function load(folder: string, path: string): Promise<Record<string, unknown>> {
  return (await import(pathToFileURL(join(folder, path)).href)) as Record<string, unknown>;
}
