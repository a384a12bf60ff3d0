/**
 * Emitted clients compile with each compiler and kind of modules, and with settings of apps. They contain no `any` and
 * no comments that hide errors.
 */
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import type { EmittedFile } from '../../generator/files.js';
import { makeTestClient, sourcesOf } from '../support/emitted.js';
import {
  compile,
  COMPILERS,
  type CompilerVersion,
  type ModuleKind,
  MODULES,
} from '../support/compilers.js';
import type { Sources } from '../support/memory.js';
import { describeOfficial, OFFICIAL_SPEC } from '../support/official.js';

/** Returns each `any` in a type, and each comment that hides errors of a compiler or a linter. */
function escapes({ path, text }: EmittedFile): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${path}: ${node.parent.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const silenced =
    text.match(/@ts-(ignore|nocheck|expect-error)|eslint-disable|prettier-ignore/g) ?? [];
  return [...found, ...silenced.map((comment) => `${path}: ${comment}`)];
}

const MATRIX = (Object.keys(COMPILERS) as CompilerVersion[]).flatMap((version) =>
  (Object.keys(MODULES) as ModuleKind[]).map((modules) => [version, modules] as const),
);

const LOOSE = {
  noUncheckedIndexedAccess: false,
  exactOptionalPropertyTypes: false,
  verbatimModuleSyntax: false,
  isolatedModules: false,
  noUnusedLocals: false,
  noUnusedParameters: false,
};

type Setting = readonly [
  name: string,
  version: CompilerVersion,
  options: Readonly<Record<string, unknown>>,
];

/** Options by kind of modules. `isolatedDeclarations`, which monorepos need, is checked with one kind only. */
const DECLARED: Readonly<Record<ModuleKind, Setting[2]>> = {
  nodenext: { isolatedDeclarations: true, declaration: true },
  bundler: {},
};

/** Compiler settings of apps. All clients are compiled with the first two. */
const SETTINGS: readonly Setting[] = [
  ['`strict` and no other checks', '5.9', LOOSE],
  ['`strict` and no other checks', '7', LOOSE],
  [
    'the target and library of ES2020',
    '5.4',
    { target: 'es2020', lib: ['es2020', 'dom', 'dom.iterable'] },
  ],
  [
    'the target of Next.js, ES2017',
    '5.9',
    { target: 'es2017', lib: ['dom', 'dom.iterable', 'esnext'] },
  ],
  ['`strict: false`', '5.9', { ...LOOSE, strict: false }],
  [
    'the types of Cloudflare Workers',
    '5.9',
    { lib: ['es2022'], types: ['@cloudflare/workers-types'] },
  ],
  // `skipLibCheck`, since the types of Bun and of Node contradict each other.
  ['the types of Bun', '5.9', { lib: ['es2022'], types: ['bun'], skipLibCheck: true }],
];

function testClient(
  options: Parameters<typeof makeTestClient>[0],
  settings: readonly Setting[] = SETTINGS.slice(0, 2),
): void {
  let files: readonly EmittedFile[] = [];
  let sources: Sources = {};

  beforeAll(async () => {
    const client = await makeTestClient(options);
    files = client.files;
    sources = sourcesOf(client);
  });

  test.each(MATRIX)('compiles under TypeScript %s with %s', async (version, modules) => {
    expect(await compile(sources, version, modules, DECLARED[modules])).toBe('');
  });

  test.each(settings)('compiles with %s under TypeScript %s', async (_, version, options) => {
    expect(await compile(sources, version, 'nodenext', options)).toBe('');
  });

  test('contains no `any` and no comments that hide errors', () => {
    const sources = files.filter(({ path }) => path.endsWith('.ts'));
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap(escapes)).toEqual([]);
  });

  test('imports only its own files', () => {
    const specifiers = files
      .filter(({ path }) => path.endsWith('.ts'))
      .flatMap(({ text }) => ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName));
    expect(specifiers.filter((specifier) => !/^\.\.?\/.*\.js$/.test(specifier))).toEqual([]);
  });
}

describe('the client of the shipped spec', () => {
  testClient({}, SETTINGS);
});

describe('the declarations of the shipped spec', () => {
  testClient({ target: 'js' }, SETTINGS);
});

describeOfficial('the client of the official spec', () => {
  testClient({ spec: OFFICIAL_SPEC }, SETTINGS);
});

describeOfficial('the declarations of the official spec', () => {
  testClient({ spec: OFFICIAL_SPEC, target: 'js' });
});

describeOfficial('a part of the official spec', () => {
  testClient({ spec: OFFICIAL_SPEC, only: ['messages', 'beta.messages'] });
});
