/** A client that was generated as JavaScript has, at run time, what its declarations say. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { makeTestClient, writeClient } from '../support/emitted.js';
import { describeOfficial, OFFICIAL_SPEC } from '../support/official.js';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** The names that `index.d.ts` exports, of values and of types. */
function declaredNames(folder: string): readonly string[] {
  const program = ts.createProgram([join(folder, 'index.d.ts')], OPTIONS);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(folder, 'index.d.ts'));
  const module = source && checker.getSymbolAtLocation(source);
  return module ? checker.getExportsOfModule(module).map(({ name }) => name) : [];
}

/** Those of the names that the compiler lets a program use as values. */
async function valuesAmong(names: readonly string[], folder: string): Promise<readonly string[]> {
  const uses = names.map((name) => `void all.${name};`);
  const path = join(folder, 'uses.ts');
  await writeFile(path, [...uses, `import * as all from './index.js';`].join('\n'));
  const program = ts.createProgram([path], OPTIONS);
  const source = program.getSourceFile(path);
  const refused = program.getSemanticDiagnostics(source).map(({ start = 0 }) => {
    return source?.getLineAndCharacterOfPosition(start).line;
  });
  return names.filter((_, line) => !refused.includes(line));
}

function testExports(options: Parameters<typeof makeTestClient>[0]): void {
  test('exports the values that it declares, and no others', async () => {
    const folder = await writeClient(await makeTestClient({ ...options, target: 'js' }));
    try {
      const module = (await import(pathToFileURL(join(folder, 'index.js')).href)) as object;
      const declared = await valuesAmong(declaredNames(folder), folder);
      expect(declared.length).toBeGreaterThan(50);
      expect([...declared].sort()).toEqual(Object.keys(module).sort());
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

describe('the JavaScript of the shipped spec', () => {
  testExports({});
});

describeOfficial('the JavaScript of the official spec', () => {
  testExports({ spec: OFFICIAL_SPEC });
});
