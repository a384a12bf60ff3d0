/** Reads the imports of the modules of this project. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..', '..');

/** An import of a module. Paths are relative to the root of the project. `to` can be the name of a package. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
  /** Whether the import is a call: `import(…)` or `require(…)`. */
  readonly late: boolean;
}

/** Returns the TypeScript files of a folder, at any depth. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .sort();
}

/** Returns every node in the syntax tree of a file. */
export function nodesOf(file: string): readonly ts.Node[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

export function importsOf(file: string): Import[] {
  return nodesOf(file).flatMap<Import>((node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
      return [
        { from: file, to: resolve(file, specifier), typeOnly: isTypeOnly(node), late: false },
      ];
    }
    const [argument] = ts.isCallExpression(node) && loads(node.expression) ? node.arguments : [];
    if (!argument || !ts.isStringLiteral(argument)) return [];
    return [{ from: file, to: resolve(file, argument.text), typeOnly: false, late: true }];
  });
}

/** Returns `modules`, and every module that they load by static imports. */
export function loadedWith(modules: readonly string[]): readonly string[] {
  const all = new Set(modules);
  for (const module of all) {
    for (const { to, typeOnly, late } of importsOf(module)) if (!typeOnly && !late) all.add(to);
  }
  return [...all];
}

/**
 * Returns the groups of files in a folder that import each other in a circle. Type imports count.
 * An `import(…)` call does not count, since it runs after both modules are complete.
 */
export function importCircles(folder: string): readonly (readonly string[])[] {
  const files = sourceFiles(folder);
  const targets = new Map(
    files.map((file) => [file, importsOf(file).flatMap(({ to, late }) => (late ? [] : [to]))]),
  );
  const reached = new Map(files.map((file) => [file, reachedFrom(file, targets)]));
  const circles = files.map((file) =>
    files.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)),
  );
  return circles.filter((circle, index) => circle[0] === files[index]);
}

/** Returns the files that `file` imports, directly or through others: with `file` itself only if it is in a circle. */
function reachedFrom(
  file: string,
  targets: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const reached = new Set(targets.get(file));
  for (const next of reached) for (const target of targets.get(next) ?? []) reached.add(target);
  return reached;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return clause !== undefined;
  const { namedBindings } = clause;
  if (clause.name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every((element) => element.isTypeOnly);
}

function loads(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isIdentifier(callee) && callee.text === 'require';
}

function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative('.', join(dirname(file), specifier))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts');
}
