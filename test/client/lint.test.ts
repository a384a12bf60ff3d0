/** Emitted clients pass the recommended rules of typescript-eslint, and of Biome except {@link BIOME_EXCEPTIONS}. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { MEMORY, MODULES, STRICT } from '../support/compilers.js';
import { makeTestClient, sourcesOf, writeClient } from '../support/emitted.js';
import { FOLDER } from '../support/memory.js';
import { describeOfficial, OFFICIAL_SPEC } from '../support/official.js';
import { fillFolder } from '../support/temporary.js';

type Options = Parameters<typeof makeTestClient>[0];

/** Rules of Biome that the client does not follow, with the reason. */
const BIOME_EXCEPTIONS: Readonly<Record<string, string>> = {
  'complexity/useLiteralKeys':
    "TypeScript's noPropertyAccessFromIndexSignature requires fields['type'], which this rule refuses.",
  'suspicious/noThenProperty':
    'APIPromise and ToolRunner can be awaited, for which they need a then.',
};

const require = createRequire(import.meta.url);

/** Returns `path:line rule` for each problem under typescript-eslint's recommended-type-checked and stylistic. */
async function lintWithESLint(
  options: Options,
  noUncheckedIndexedAccess: boolean,
): Promise<string[]> {
  const sources = sourcesOf(await makeTestClient(options));
  const program = MEMORY.program(sources, {
    ...STRICT,
    ...MODULES.nodenext,
    noUncheckedIndexedAccess,
  });
  const eslint = new ESLint({
    cwd: dirname(FOLDER),
    overrideConfigFile: true,
    overrideConfig: [
      ...(tseslint.configs.recommendedTypeChecked as []),
      ...(tseslint.configs.stylistic as []),
      { files: ['**/*.ts'], languageOptions: { parserOptions: { programs: [program] } } },
    ],
  });
  const problems: string[] = [];
  for (const [path, text] of Object.entries(sources)) {
    if (!path.endsWith('.ts')) continue;
    const [result] = await eslint.lintText(text, { filePath: join(FOLDER, path) });
    expect(
      result?.messages.some(({ fatal }) => fatal),
      path,
    ).toBe(false);
    for (const { line, ruleId } of result?.messages ?? [])
      problems.push(`${path}:${line} ${String(ruleId)}`);
  }
  expect(program.getRootFileNames().length).toBeGreaterThan(50);
  return problems;
}

interface BiomeReport {
  readonly summary: { readonly unchanged: number };
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: unknown; readonly start?: { readonly line: number } };
  }[];
}

/** Returns `path:line rule` for each problem under Biome's recommended rules, except {@link BIOME_EXCEPTIONS}. */
async function lintWithBiome(options: Options): Promise<string[]> {
  const folder = await writeClient(await makeTestClient(options));
  const rules: Record<string, Record<string, string>> = {};
  for (const name of Object.keys(BIOME_EXCEPTIONS)) {
    const [group = '', rule = ''] = name.split('/');
    rules[group] = { ...rules[group], [rule]: 'off' };
  }
  await fillFolder(folder, { 'biome.json': JSON.stringify({ linter: { rules } }) });
  const biome = join(dirname(require.resolve('@biomejs/biome/package.json')), 'bin', 'biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 }, (_, stdout) => {
      resolve(stdout);
    });
  });
  await rm(folder, { recursive: true });
  const { summary, diagnostics } = JSON.parse(output) as BiomeReport;
  expect(summary.unchanged).toBeGreaterThan(50);
  return diagnostics.map(
    ({ category, location: { path, start } }) =>
      `${JSON.stringify(path)}:${start?.line ?? 0} ${category}`,
  );
}

const lint = 'passes typescript-eslint, with noUncheckedIndexedAccess: %s';

describe('the client of the shipped spec', () => {
  // The first run checks the whole client. The second checks only some resources, since that is faster.
  test.each([
    [false, { only: undefined }],
    [true, {}],
  ])(lint, async (noUncheckedIndexedAccess, options) => {
    expect(await lintWithESLint(options, noUncheckedIndexedAccess)).toEqual([]);
  });

  test('passes Biome', async () => {
    expect(await lintWithBiome({ only: undefined })).toEqual([]);
  });
});

describeOfficial('the client of the official spec', () => {
  test.each([false])(lint, async (noUncheckedIndexedAccess) => {
    expect(await lintWithESLint({ spec: OFFICIAL_SPEC }, noUncheckedIndexedAccess)).toEqual([]);
  });

  test('passes Biome', async () => {
    expect(await lintWithBiome({ spec: OFFICIAL_SPEC })).toEqual([]);
  });
});
