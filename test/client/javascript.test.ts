/** The JavaScript of a client exports the values that its declarations declare. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MEMORY, MODULES } from '../support/compilers.js';
import { makeTestClient, sourcesOf, writeClient } from '../support/emitted.js';
import { FOLDER, type Sources } from '../support/memory.js';
import { describeOfficial, OFFICIAL_SPEC } from '../support/official.js';

const OPTIONS = { target: 'es2022', ...MODULES.bundler };

/** Returns the names of all values and types that `index.d.ts` exports. */
function declaredNames(client: Sources): readonly string[] {
  const program = MEMORY.program(client, OPTIONS);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(FOLDER, 'index.d.ts'));
  const module = source && checker.getSymbolAtLocation(source);
  return module ? checker.getExportsOfModule(module).map(({ name }) => name) : [];
}

/** Returns the names that a program can use as values, according to the compiler. */
function valuesAmong(names: readonly string[], client: Sources): readonly string[] {
  const uses = names.map((name) => `void all.${name};`);
  const text = [...uses, `import * as all from './index.js';`].join('\n');
  const program = MEMORY.program({ ...client, 'uses.ts': text }, OPTIONS);
  const source = program.getSourceFile(join(FOLDER, 'uses.ts'));
  const refused = program.getSemanticDiagnostics(source).map(({ start = 0 }) => {
    return source?.getLineAndCharacterOfPosition(start).line;
  });
  return names.filter((_, line) => !refused.includes(line));
}

function testExports(options: Parameters<typeof makeTestClient>[0]): void {
  test('exports exactly the values that its declarations declare', async () => {
    const client = await makeTestClient({ ...options, target: 'js' });
    const sources = sourcesOf(client);
    const folder = await writeClient(client);
    try {
      const module = (await import(pathToFileURL(join(folder, 'index.js')).href)) as object;
      const declared = valuesAmong(declaredNames(sources), sources);
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
