import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { CONTEXTUAL_WORDS, RESERVED_WORDS } from '../../generator/ir/words.js';
import { MEMORY, MODULES, STRICT } from '../support/compilers.js';

/** With `noEmit`, the compiler accepts names that CommonJS reserves. */
const COMMON_JS = {
  module: 'commonjs',
  moduleResolution: 'node10',
  verbatimModuleSyntax: false,
  noEmit: false,
};

/** Returns the words that the compiler refuses as the name of a client class. */
function refusedByCompiler(words: ReadonlySet<string>, options: object): readonly string[] {
  const sources = [...words].map((word) => [
    `${word}-class.ts`,
    `export class ${word} { readonly of?: ${word}; }
     export declare namespace ${word} { type Of = ${word}; }
     export { ${word} as default };
     export const made = new ${word}();`,
  ]);
  const given = Object.fromEntries(sources) as Record<string, string>;
  const output = MEMORY.check(given, { ...STRICT, ...options });
  return [...words].filter((word) => new RegExp(`^${word}-class\\.ts`, 'm').test(output));
}

function isRefusedByEngine(word: string): boolean {
  try {
    return !(new Script(`'use strict'; class ${word} {}`) instanceof Script);
  } catch {
    return true;
  }
}

test('each word in RESERVED_WORDS is refused as the name of a class', () => {
  const refused = new Set([
    ...refusedByCompiler(RESERVED_WORDS, MODULES.bundler),
    ...refusedByCompiler(RESERVED_WORDS, COMMON_JS),
    ...[...RESERVED_WORDS].filter(isRefusedByEngine),
  ]);
  expect([...RESERVED_WORDS].filter((word) => !refused.has(word))).toEqual([]);
});

test('each word in CONTEXTUAL_WORDS is accepted as the name of a class', () => {
  expect(refusedByCompiler(CONTEXTUAL_WORDS, MODULES.bundler)).toEqual([]);
  expect(refusedByCompiler(CONTEXTUAL_WORDS, COMMON_JS)).toEqual([]);
  expect([...CONTEXTUAL_WORDS].filter(isRefusedByEngine)).toEqual([]);
});
