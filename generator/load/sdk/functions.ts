/** Finds the functions that a method calls, by the imports of its file. */
import { posix } from 'node:path';
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import type { Sources } from './program.js';

/**
 * Returns the function, with its body, that code in `file` calls by `name`; undefined if the package does not declare
 * it.
 */
export function findFunction(
  name: string,
  file: TypeScript.SourceFile,
  sources: Sources,
): TypeScript.FunctionDeclaration | undefined {
  const own = functionIn(file, name);
  if (own) return own;
  const imported = importOf(name, file, sources);
  const target = imported && sources.codeOf(imported.module);
  return target && functionIn(target, imported.name);
}

/**
 * Returns whether the called function returns the type of its first argument: `<T extends Params>(params: T): T`.
 * Assumes this for a function of a built SDK that has no published declaration.
 */
export function returnsItsArgument(call: TypeScript.CallExpression, sources: Sources): boolean {
  if (!ts.isIdentifier(call.expression)) return false;
  const name = call.expression.text;
  const file = call.getSourceFile();
  const imported = importOf(name, file, sources);
  const module = imported?.module ?? sources.moduleOf(file);
  const target = sources.signaturesOf(module);
  const declared = target && functionIn(target, imported?.name ?? name);
  if (!declared) return sources.sdk.layout === 'built';
  const [parameter] = declared.parameters;
  const types = (declared.typeParameters ?? []).map((one) => one.name.text);
  const given = parameter?.type?.getText();
  return given !== undefined && types.includes(given) && declared.type?.getText() === given;
}

/** Returns the expressions of the `return` statements in a function. */
export function returnsOf({
  body,
}: TypeScript.FunctionDeclaration): readonly TypeScript.Expression[] {
  const found: TypeScript.Expression[] = [];
  const visit = (node: TypeScript.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  if (body) ts.forEachChild(body, visit);
  return found;
}

function functionIn(
  file: TypeScript.SourceFile,
  name: string,
): TypeScript.FunctionDeclaration | undefined {
  return file.statements.find(
    (statement): statement is TypeScript.FunctionDeclaration =>
      ts.isFunctionDeclaration(statement) && statement.name?.text === name,
  );
}

function importOf(
  local: string,
  file: TypeScript.SourceFile,
  sources: Sources,
): { readonly module: string; readonly name: string } | undefined {
  for (const statement of file.statements.filter(ts.isImportDeclaration)) {
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings) || !ts.isStringLiteral(statement.moduleSpecifier))
      continue;
    const found = bindings.elements.find(({ name }) => name.text === local);
    const specifier = statement.moduleSpecifier.text;
    if (!found || !specifier.startsWith('.')) continue;
    const folder = posix.dirname(sources.moduleOf(file));
    const module = posix.join(folder, specifier.replace(/\.m?js$/, ''));
    // Reads only files of the package.
    if (module.startsWith('..')) return undefined;
    return { module, name: (found.propertyName ?? found.name).text };
  }
  return undefined;
}
