import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** The order of the phases: each takes types from those before it, and values from none. */
const PHASES = ['load', 'validate', 'model', 'plan', 'emit', 'format', 'output'] as const;

/** Modules without a phase, which everything may use. */
const NEUTRAL = ['diagnostics', 'files', 'pattern', 'selector', 'suggest', 'quote'];

/** The only folders or files that may import a package. */
const PACKAGE_USERS: Readonly<Record<string, readonly string[]>> = {
  yargs: ['cli'],
  handlebars: ['emit/documents.ts'],
  'openapi-typescript': ['emit/types/'],
  typescript: ['emit/types/'],
  'ts-morph': ['emit/'],
  prettier: ['format'],
  zod: ['validate/'],
  yaml: ['load/', 'options'],
  '@redocly/openapi-core': ['load/'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .sort();
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return clause !== undefined;
  const { namedBindings } = clause;
  if (clause.name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every((element) => element.isTypeOnly);
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
      found.push({ from: file, to: resolve(file, specifier), typeOnly: isTypeOnly(node) });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) {
        found.push({ from: file, to: resolve(file, argument.text), typeOnly: false });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative('.', join(dirname(file), specifier))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts');
}

/** `generator/emit/types/print.ts` -> `emit`. */
function unitOf(file: string): string {
  const [unit = ''] = file.split('/').slice(1);
  return unit.replace(/\.ts$/, '');
}

const phaseIndex = (unit: string): number => PHASES.findIndex((phase) => phase === unit);

const generatorImports = sourceFiles('generator').flatMap(importsOf);

describe('import rule', () => {
  test('there are imports to check', () => {
    expect(generatorImports.length).toBeGreaterThan(100);
  });

  test('a phase takes types from earlier phases only, and values from none', () => {
    const offences = generatorImports.filter(({ from, to, typeOnly }) => {
      const here = unitOf(from);
      const there = unitOf(to);
      if (phaseIndex(here) === -1 || !to.startsWith('generator/')) return false;
      if (here === there || NEUTRAL.includes(there)) return false;
      return !(typeOnly && phaseIndex(there) !== -1 && phaseIndex(there) < phaseIndex(here));
    });
    expect(offences).toEqual([]);
  });

  test('neutral modules import nothing but each other', () => {
    const offences = generatorImports.filter(
      ({ from, to }) =>
        NEUTRAL.includes(unitOf(from)) &&
        to.startsWith('generator/') &&
        !NEUTRAL.includes(unitOf(to)),
    );
    expect(offences).toEqual([]);
  });

  test('only the command line imports commands', () => {
    const offences = generatorImports.filter(
      ({ from, to }) => unitOf(to) === 'commands' && !['cli', 'commands'].includes(unitOf(from)),
    );
    expect(offences).toEqual([]);
  });

  test.each(Object.entries(PACKAGE_USERS))('%s is used in one place', (name, users) => {
    const importing = generatorImports.filter(({ to }) => to === name || to.startsWith(`${name}/`));
    expect(importing.length).toBeGreaterThan(0);
    const offences = importing.filter(
      ({ from }) => !users.some((user) => from.startsWith(`generator/${user}`)),
    );
    expect(offences).toEqual([]);
  });

  test('only load, output, cli and commands touch disk, network or the console', () => {
    const outside = generatorImports.filter(
      ({ from, to }) =>
        /^node:(fs|http|https|net|child_process)/.test(to) &&
        !['load', 'output', 'cli', 'commands', 'options'].includes(unitOf(from)),
    );
    expect(outside).toEqual([]);
  });

  test('the runtime imports only itself', () => {
    const offences = sourceFiles('templates/runtime')
      .flatMap(importsOf)
      .filter(({ to }) => !to.startsWith('templates/runtime/'));
    expect(offences).toEqual([]);
  });
});

describe('emitted client', () => {
  const imports = sourceFiles('generated/claude').flatMap(importsOf);
  const inStable = (file: string) =>
    /^generated\/claude\/resources\//.test(file) && !/resources\/beta[./]/.test(file);

  test('stable never imports beta', () => {
    expect(imports.length).toBeGreaterThan(10);
    const offences = imports.filter(
      ({ from, to }) => inStable(from) && /resources\/beta[./]/.test(to),
    );
    expect(offences).toEqual([]);
  });

  test('the runtime never imports resources or types', () => {
    const offences = imports.filter(
      ({ from, to }) => from.includes('/runtime/') && !to.startsWith('generated/claude/runtime/'),
    );
    expect(offences).toEqual([]);
  });
});
