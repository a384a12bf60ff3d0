/** Apps that `tsc` compiles, and apps whose platform removes the types itself. */
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'vitest';
import { describeNeeding } from '../support/needed.js';
import { App, type Files, MISSING, NODES, tool } from './app.js';

const STRICT = {
  strict: true,
  skipLibCheck: true,
  types: ['node'],
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
};

const tsconfig = (compilerOptions: object, rest: object = { include: ['src'] }): string =>
  JSON.stringify({ compilerOptions: { ...STRICT, ...compilerOptions }, ...rest });

const EMITTING = { target: 'es2022', rootDir: 'src', outDir: 'dist' };
const COMMONJS: Files = { 'package.json': '{ "private": true }' };

/** The options that `tsc --init` of TypeScript 5.9 writes, with the folders and types that its comments recommend. */
const INIT = {
  ...{ rootDir: 'src', outDir: 'dist', module: 'nodenext', target: 'esnext', sourceMap: true },
  ...{ declaration: true, declarationMap: true, noUncheckedIndexedAccess: true },
  ...{ exactOptionalPropertyTypes: true, jsx: 'react-jsx', verbatimModuleSyntax: true },
  ...{ isolatedModules: true, noUncheckedSideEffectImports: true, moduleDetection: 'force' },
};

const COMPILED: readonly (readonly [name: string, files: Files])[] = [
  ['nodenext', { 'tsconfig.json': tsconfig(INIT) }],
  ['node16', { 'tsconfig.json': tsconfig({ ...EMITTING, module: 'node16' }) }],
  [
    'node16 as CommonJS',
    { ...COMMONJS, 'tsconfig.json': tsconfig({ ...EMITTING, module: 'node16' }) },
  ],
  [
    'commonjs and node10',
    {
      ...COMMONJS,
      'tsconfig.json': tsconfig({
        ...EMITTING,
        module: 'commonjs',
        moduleResolution: 'node10',
        esModuleInterop: true,
      }),
    },
  ],
  [
    'imports of .ts, which tsc rewrites',
    {
      'tsconfig.json': tsconfig({
        ...EMITTING,
        module: 'nodenext',
        rewriteRelativeImportExtensions: true,
      }),
    },
  ],
];

/** A package of a monorepo with the client. */
const PACKAGE = JSON.stringify({
  ...{ name: '@app/api', private: true, type: 'module' },
  exports: './dist/claude/index.js',
});

/** The settings that Node's documentation recommends for running TypeScript. */
const STRIPPED = tsconfig({
  ...{ noEmit: true, target: 'esnext', module: 'nodenext', rewriteRelativeImportExtensions: true },
  ...{ erasableSyntaxOnly: true, verbatimModuleSyntax: true },
});

const TSC = 'typescript/bin/tsc';

describeNeeding('the client', MISSING, () => {
  test.each(COMPILED)('runs if tsc compiles it: %s', async (name, files) => {
    const app = await App.make(`tsc-${name.replace(/\W+/g, '-')}`, files);
    await app.node(TSC);
    for (const node of Object.values(NODES)) await app.report(node, ['dist/main.js']);
  });

  test.each(['ts', 'js'] as const)(
    'generated as %s, runs if Node removes the types of the app',
    async (target) => {
      const app = await App.make(`strip-${target}`, { 'tsconfig.json': STRIPPED }, { target });
      await app.node(TSC);
      for (const node of [NODES[22], NODES[24]])
        await app.report(node, ['--disable-warning=ExperimentalWarning', 'src/main.ts']);
    },
  );

  test.each([
    ['an ES module', 'nodenext', {}],
    ['CommonJS', 'commonjs', COMMONJS],
  ])('runs in tsx, as %s', async (_, module, files) => {
    const app = await App.make(`tsx-${module}`, {
      ...files,
      'tsconfig.json': tsconfig({ module }),
    });
    await app.report(NODES[20], [tool('tsx/dist/cli.mjs'), 'src/main.ts']);
  });

  test('runs in ts-node', async () => {
    const files = {
      ...COMMONJS,
      'tsconfig.json': tsconfig({ module: 'commonjs', target: 'es2020' }),
    };
    const app = await App.make('ts-node', files);
    await app.report(NODES[20], [tool('ts-node/dist/bin.js'), 'src/main.ts']);
  });

  test('runs as JavaScript in a folder that tsc does not compile', async () => {
    const files = { 'tsconfig.json': tsconfig(INIT) };
    const app = await App.make('tsc-javascript', files, { target: 'js', client: 'claude' });
    await app.node(TSC);
    await app.report(NODES[20], ['dist/main.js']);
  });

  test('runs in a monorepo of composite projects with isolatedDeclarations', async () => {
    const shared = { ...EMITTING, composite: true, isolatedDeclarations: true, module: 'nodenext' };
    const api = tsconfig({ ...shared, rootDir: '.', outDir: 'dist' }, { exclude: ['dist'] });
    const main = tsconfig(shared, { include: ['src'], references: [{ path: './packages/api' }] });
    const app = await App.make(
      'composite',
      {
        'packages/api/package.json': PACKAGE,
        'packages/api/tsconfig.json': api,
        'tsconfig.json': main,
      },
      { client: 'packages/api/claude', name: '@app/api' },
    );
    await mkdir(join(app.folder, 'node_modules/@app'), { recursive: true });
    await symlink('../../packages/api', join(app.folder, 'node_modules/@app/api'));
    await app.node(TSC, ['--build']);
    await app.report(NODES[20], ['dist/main.js']);
  });
});
