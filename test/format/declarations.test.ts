import type { Options } from 'prettier';
import { describe, expect, test } from 'vitest';
import { writeSource } from '../../generator/emit/source.js';
import { typeFiles } from '../../generator/emit/types/declarations.js';
import { layOutDeclarations } from '../../generator/format/declarations.js';
import { prettify } from '../../generator/format/prettify.js';
import { SHIPPED_SPEC } from '../../generator/load/package.js';
import { planClient } from '../support/planned.js';

const STYLES: readonly Options[] = [
  {},
  { printWidth: 100, singleQuote: true },
  { useTabs: true, tabWidth: 4 },
  { printWidth: 50, tabWidth: 3, singleQuote: true },
  { semi: false, quoteProps: 'consistent' },
  { objectWrap: 'collapse', bracketSpacing: false, experimentalOperatorPosition: 'start' },
];

const DECLARATIONS: readonly string[] = [
  'export interface A {\n    a: string;\n}',
  '/** One line. */\nexport interface A<B extends string = string> {\n    a?: X<B>;\n}',
  '/**\n * Two\n *\n *     code\n */\nexport interface A {\n    /** a */\n    a: 1;\n    /**\n     * b\n     *   c\n     */\n    b: 0[];\n}',
  'export interface A {\n    name: "it" | "it\'s" | "\\"";\n}',
  'export interface A {\n    a: "b";\n    "c-d": string;\n    e: number;\n}',
  'export interface A {\n    a: 0x1F | 1.50 | 1e5 | 007;\n}',
  'export interface A {\n    a: { b: string };\n}',
  'export interface A {\n    a: ("b" | "c")[];\n    d: (string)[];\n    e: readonly (string)[];\n}',
  'export interface A {\n    a: (string & {}) | "b";\n    c: D & Open<B, "e">;\n}',
  'export interface A {\n    a: Record<string, string[] | null>;\n    b: Record<string, X<Y>>;\n}',
  'export interface A {\n    größe: "größe";\n}',
  'export interface A {\n}',
  'export interface A extends B<C>, D {\n    a: string;\n}',
  'export type A = B;',
  'export type A<B extends string = string, S extends boolean = boolean> = C<B, S>;',
  ...[1, 2, 3, 4, 5, 9].flatMap((count) => {
    const names = Array.from({ length: count }, (_, index) => `SomeName${index}`);
    return [names, [...names, 'null'], names.map((name) => `"${name}"`)].flatMap((all) => {
      const union = all.join(' | ');
      return [
        `export type A = ${union};`,
        `export type LongerNameOfAType<B extends string = string> = ${union};`,
        `/** x */\nexport interface A {\n    a_longer_name?: ${union};\n    b: X<${union}>[];\n    c: (${union})[];\n}`,
      ];
    });
  }),
  `export type A = ${'VeryLong'.repeat(8)} | ${'VeryLong'.repeat(8)}<${'VeryLong'.repeat(8)}>;`,
  `export type A = ${'VeryLong'.repeat(15)};`,
];

async function expectSame(text: string, style: Options): Promise<void> {
  const file = { path: 'a.ts', text };
  const ours = await prettify({ file: { ...file, laidOut: 'parts' }, style });
  const theirs = await prettify({ file, style });
  expect(ours.text).toBe(theirs.text);
}

describe('our layout of declarations is that of prettier', () => {
  test.each(STYLES)('in the style %o', async (style) => {
    for (const declaration of DECLARATIONS) {
      await expectSame(`import { B } from "./b.js";\n\n${declaration}\n\n\nf(1)\n`, style);
    }
    await expectSame(['// banner', ...DECLARATIONS, ''].join('\n\n\n'), style);
  });

  test.each(STYLES)('for types of the shipped spec, in the style %o', async (style) => {
    for (const [index, { text }] of SOURCES.entries()) {
      if (index % STYLES.length === STYLES.indexOf(style)) await expectSame(text, style);
    }
  });

  test('where a source already has the name of our placeholder', async () => {
    await expectSame('laid_out_0;\n\nexport type  A = B;\n\nlaid_out_0;\n', {});
  });
});

const SOURCES = typeFiles(planClient(SHIPPED_SPEC, '2026-10-21')).map(writeSource);

test('prettier gets less than a third of the types of a client', async () => {
  let left = 0;
  for (const { text } of SOURCES) {
    await layOutDeclarations(text, {}, (rest) => {
      left += rest.length;
      return Promise.resolve(rest);
    });
  }
  const all = SOURCES.reduce((sum, { text }) => sum + text.length, 0);
  expect(left / all).toBeLessThan(1 / 3);
});
