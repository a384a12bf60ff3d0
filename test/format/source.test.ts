import type { Options } from 'prettier';
import { describe, expect, test } from 'vitest';
import { writeSource } from '../../generator/emit/source.js';
import { betasFile } from '../../generator/emit/sources/betas.js';
import { clientFile } from '../../generator/emit/sources/client.js';
import { indexFile } from '../../generator/emit/sources/index-file.js';
import { resourceFile } from '../../generator/emit/sources/resource.js';
import { typeFiles } from '../../generator/emit/types/declarations.js';
import { prettify } from '../../generator/format/prettify.js';
import { layOutSource } from '../../generator/format/source.js';
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

const LONG = 'LongName'.repeat(5);

const METHODS: readonly string[] = [
  ['a()', 'B', 'c.d()'],
  ['a(b: C, d?: E | null)', 'F<G>', 'this.a.b<G>(C, d, e)'],
  ['a<B extends C<D> = never>(e: F<B>)', 'G<H, I>', 'this.a<G<H>, I>(C)'],
  [`${LONG}(a: ${LONG}, b?: B)`, 'C<D<E>, D<F>>', `this.a<${LONG}, B>(C, ${LONG})`],
  [`a(${LONG}: B)`, `C<${LONG}, D<${LONG}>>`, `this.a<${LONG}, D<${LONG}>>(C, d)`],
  [`a(${LONG}: B)`, `C<${LONG}> | null`, `this.a<B | null>(${LONG}, ${LONG})`],
  ['a({ b }: C, ...d: E[])', 'void', 'f(() => 1)'],
].map(
  ([head = '', result = '', call = '']) =>
    `    /** A. */\n    ${head}: ${result} {\n        return ${call};\n    }`,
);

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
  `export type ${'Long'.repeat(10)} = ${'Long'.repeat(10)};`,
  `export type ${'Long'.repeat(10)} = ${'Long'.repeat(9)}<B, C>;`,
  'export interface A extends B {}',
  ...['B', 'B<C>', 'B<C<D>>', 'B<C, D>', 'B, C<D<E>>'].map(
    (bases) =>
      `export interface ${'Long'.repeat(16)} extends ${bases.replace('B', 'Base'.repeat(5))} {\n    a: string;\n}`,
  ),
  'export interface A {\n    a: {\n        b: string;\n    };\n    c: "d";\n    "e-f"?: 0x1;\n}',
  'export const A_B = "a-b";',
  'const A: B = { c: "d", e: ["f", "g"], h: { i: "j" }, k: l(["m"], n) };',
  `const A: B = { c: ["${'long'.repeat(9)}", "${'long'.repeat(9)}"], d: { e: "${'long'.repeat(9)}", f: "${'long'.repeat(9)}" } };`,
  `const A: B = { c: "${'long'.repeat(30)}" };`,
  'import { A, type B } from "./c.js";\nimport type { D } from "./e.js";',
  `import type { ${'Long'.repeat(10)}, ${'Long'.repeat(11)} } from "./a.js";`,
  `import type { ${'Long'.repeat(25)} } from "./a.js";`,
  '// Types.\nexport * from "./a.js";\nexport type * from "./b.js";\nexport { C, type D } from "./e.js";',
  'export class A extends B {\n\n}',
  ...METHODS.map(
    (method) =>
      `/** A. */\nexport class A extends B {\n\n    readonly c: C = new C(this.d);\n    static readonly e: typeof e = e;\n\n${method}\n\n${method}\n\n}`,
  ),
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

describe('our formatter for TypeScript', () => {
  test.each(STYLES)('gives the result of prettier in the style %o', async (style) => {
    for (const declaration of DECLARATIONS) {
      await expectSame(`import { B } from "./b.js";\n\n${declaration}\n\n\nf(1)\n`, style);
    }
    await expectSame(['// banner', ...DECLARATIONS, ''].join('\n\n\n'), style);
  });

  test.each(STYLES)(
    'gives the result of prettier for a part of the shipped client in the style %o',
    async (style) => {
      for (const [index, { text }] of SOURCES.entries()) {
        if (index % STYLES.length === STYLES.indexOf(style)) await expectSame(text, style);
      }
    },
  );

  test.each([24, 40, 60, 90, 120])(
    'gives the result of prettier in %i columns',
    async (printWidth) => {
      for (const declaration of DECLARATIONS) {
        await expectSame(`${declaration}\n`, { printWidth, useTabs: printWidth > 50 });
      }
    },
  );

  test('gives the result of prettier for a source that contains our placeholder', async () => {
    await expectSame('laid_out_0;\n\nexport type  A = B;\n\nlaid_out_0;\n', {});
  });
});

const PLAN = planClient(SHIPPED_SPEC, '2026-10-21');
const SOURCES = [
  indexFile(PLAN),
  clientFile(PLAN),
  betasFile(PLAN),
  ...PLAN.resources.map((resource) => resourceFile(resource, PLAN)),
  ...typeFiles(PLAN),
].map(writeSource);

test('our formatter leaves less than a tenth of a client to prettier', async () => {
  let left = 0;
  for (const { text } of SOURCES) {
    await layOutSource(text, {}, (rest) => {
      left += rest.length;
      return Promise.resolve(rest);
    });
  }
  const all = SOURCES.reduce((sum, { text }) => sum + text.length, 0);
  expect(left / all).toBeLessThan(1 / 10);
});
