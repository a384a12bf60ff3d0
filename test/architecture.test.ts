import { dirname } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { BETA_STATUSES } from '../generator/ir/lifecycle.js';
import { importCircles, importsOf, loadedWith, nodesOf, sourceFiles } from './support/imports.js';

/** The phases in their order. A phase imports types from earlier phases, and values from no phase. */
const PHASES: readonly string[] = [
  'load',
  'validate',
  'sync',
  'model',
  'plan',
  'emit',
  'format',
  'output',
  'compare',
  'audit',
  'setup',
];

/** From top to bottom: `cli -> commands -> phases -> ir`. Each layer imports from itself and from lower layers. */
const LAYERS: readonly (readonly string[])[] = [
  ['cli'],
  // Each command takes an `Options` object.
  ['commands', 'options'],
  PHASES,
  // The types of the Api, which all phases share.
  ['ir'],
  // Helpers that do not depend on a phase.
  [
    'compiler',
    'conflict',
    'diagnostics',
    'files',
    'group',
    'pattern',
    'regular-file',
    'selector',
    'shell',
    'suggest',
    'quote',
    'style',
    'text-hash',
  ],
];

const FOLDERS_WITHOUT_CIRCLES = ['generator', 'templates/runtime'];

/** The only units that touch the disk or the network. */
const OUTSIDE_USERS = ['load', 'output', 'regular-file'];

/** The only folders or files that may import a package. */
const PACKAGE_USERS: Readonly<Record<string, readonly string[]>> = {
  yargs: ['cli'],
  'pluralize-esm': ['plan/inflection.ts'],
  handlebars: ['emit/documents/', 'emit/site/'],
  'openapi-typescript': ['emit/types/'],
  'ts-morph': ['emit/targets/js/', 'audit/'],
  typescript: ['compiler.ts', 'emit/types/', 'load/sdk/'],
  'jsonc-parser': ['load/json.ts', 'setup/'],
  rolldown: ['emit/targets/js/'],
  prettier: ['format', 'load/style.ts', 'load/project.ts'],
  zod: ['validate/'],
  tar: ['load/sdk/'],
  tinyglobby: ['load/app-sources.ts'],
  undici: ['load/proxy.ts'],
  tsconfck: ['load/ts-projects.ts'],
  yaml: ['load/', 'options', 'sync/edit.ts'],
  '@redocly/openapi-core': ['load/'],
  'json-p3': ['load/overlay/'],
};

/** Returns whether a node prints or exits, such as `console.log` and `process.exit`. */
function isOutput(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return false;
  const { expression, name } = node;
  return (
    expression.text === 'console' ||
    (expression.text === 'process' && /^(stdout|stderr|exit|exitCode)$/.test(name.text))
  );
}

/** Returns the folder or file below `generator/`: `generator/emit/types/writer.ts` -> `emit`. */
function unitOf(file: string): string {
  const [unit = ''] = file.split('/').slice(1);
  return unit.replace(/\.ts$/, '');
}

/** Returns the index of the layer of a folder or file. 0 is the top layer, and -1 means that it has no layer. */
const layerOf = (unit: string): number => LAYERS.findIndex((units) => units.includes(unit));

const generatorImports = sourceFiles('generator').flatMap(importsOf);
const internalImports = generatorImports.filter(({ to }) => to.startsWith('generator/'));

describe('import rule', () => {
  test('the generator has more than 100 imports, so that the other tests check something', () => {
    expect(generatorImports.length).toBeGreaterThan(100);
  });

  test('every module has a layer', () => {
    const units = new Set(sourceFiles('generator').map(unitOf));
    expect([...units].filter((unit) => layerOf(unit) === -1)).toEqual([]);
  });

  test('no layer imports from a layer above it', () => {
    const offences = internalImports.filter(
      ({ from, to }) => layerOf(unitOf(to)) < layerOf(unitOf(from)),
    );
    expect(offences).toEqual([]);
  });

  test('a phase imports types from earlier phases only, and values from no phase', () => {
    const offences = internalImports.filter(({ from, to, typeOnly }) => {
      const here = PHASES.indexOf(unitOf(from));
      const there = PHASES.indexOf(unitOf(to));
      if (here === -1 || there === -1 || here === there) return false;
      return !typeOnly || there > here;
    });
    expect(offences).toEqual([]);
  });

  // Type imports count too: to understand one file of a circle, a reader needs all of its files.
  test.each(FOLDERS_WITHOUT_CIRCLES)('%s has no import circles', (folder) => {
    expect(sourceFiles(folder).length).toBeGreaterThan(10);
    expect(importCircles(folder)).toEqual([]);
  });

  test.each(Object.entries(PACKAGE_USERS))(
    'only the listed folders and files import %s',
    (name, users) => {
      const importing = generatorImports.filter(
        ({ to }) => to === name || to.startsWith(`${name}/`),
      );
      expect(importing.length).toBeGreaterThan(0);
      const offences = importing.filter(
        ({ from }) => !users.some((user) => from.startsWith(`generator/${user}`)),
      );
      expect(offences).toEqual([]);
    },
  );

  test('only load and output touch the disk or the network', () => {
    const outside = generatorImports.filter(
      ({ from, to, typeOnly }) =>
        /^node:(fs|http|https|net|tls|child_process)/.test(to) &&
        !typeOnly &&
        !OUTSIDE_USERS.includes(unitOf(from)),
    );
    expect(outside).toEqual([]);
  });

  test('only the command line prints or exits', () => {
    const printing = sourceFiles('generator').filter((file) => nodesOf(file).some(isOutput));
    expect(printing.length).toBeGreaterThan(0);
    expect(printing.filter((file) => unitOf(file) !== 'cli')).toEqual([]);
  });

  test('the runtime imports only itself', () => {
    const offences = sourceFiles('templates/runtime')
      .flatMap(importsOf)
      .filter(({ to }) => !to.startsWith('templates/runtime/'));
    expect(offences).toEqual([]);
  });

  test('no folder of the runtime has more than 16 files', () => {
    const folders = sourceFiles('templates/runtime').map((file) => dirname(file));
    const crowded = folders.filter(
      (folder) => folders.filter((other) => other === folder).length > 16,
    );
    expect(crowded).toEqual([]);
  });

  // A bundler puts modules that several parts share into one chunk. A page then loads that chunk before its first call.
  test('a part that loads late shares no modules with the first load, or exactly the error modules', () => {
    const first = loadedWith(['templates/runtime/index.ts', 'templates/runtime/messages/index.ts']);
    const parts = sourceFiles('templates/runtime')
      .flatMap(importsOf)
      .filter(({ late }) => late);
    expect(parts.length).toBeGreaterThan(5);
    const errors = [...loadedWith(['templates/runtime/api/errors.ts'])].sort();
    for (const { to } of parts) {
      const shared = loadedWith([to]).filter((module) => first.includes(module));
      expect([[], errors], to).toContainEqual(shared.sort());
    }
  });
});

describe('statuses of betas', () => {
  test('only the lifecycle table names them', () => {
    // `unknown` is left out, since other tables use it for other facts.
    const statuses: readonly string[] = BETA_STATUSES.filter((status) => status !== 'unknown');
    const naming = sourceFiles('generator').filter((file) =>
      nodesOf(file).some((node) => ts.isStringLiteral(node) && statuses.includes(node.text)),
    );
    expect(statuses).toContain('graduated');
    expect(naming).toEqual([]);
  });
});

describe('emitted client', () => {
  const imports = sourceFiles('generated/claude').flatMap(importsOf);
  const inStable = (file: string) =>
    /^generated\/claude\/resources\//.test(file) && !/resources\/beta[./]/.test(file);

  test('stable resources never import beta resources', () => {
    expect(imports.length).toBeGreaterThan(10);
    const offences = imports.filter(
      ({ from, to }) => inStable(from) && /resources\/beta[./]/.test(to),
    );
    expect(offences).toEqual([]);
  });

  test('types import only types and the runtime', () => {
    const ofTypes = imports.filter(({ from }) => from.startsWith('generated/claude/types/'));
    expect(ofTypes.length).toBeGreaterThan(2);
    const offences = ofTypes.filter(({ to }) => !/^generated\/claude\/(types|runtime)\//.test(to));
    expect(offences).toEqual([]);
  });

  test('the runtime never imports resources or types', () => {
    const offences = imports.filter(
      ({ from, to }) => from.includes('/runtime/') && !to.startsWith('generated/claude/runtime/'),
    );
    expect(offences).toEqual([]);
  });
});
