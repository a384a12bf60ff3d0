/** Lists the types that the modules of resources export. Callers can name them even if no method reaches them. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import { Arguments } from './arguments.js';
import type { TypeLookup } from './lookup.js';
import { isNamedType, type NamedType } from './names.js';
import { Problems } from './problems.js';
import type { Sources } from './program.js';
import { listMethods } from './resources.js';

export interface ExportedType {
  readonly type: NamedType;
  /** The type whose namespace declares this type: `RawMessageDeltaEvent` for `RawMessageDeltaEvent.Delta`. */
  readonly owner?: NamedType;
}

/**
 * Returns the exported types. Omits params of methods, since operations describe them, and generic types, since a
 * schema cannot be generic.
 */
export function listExported(sources: Sources, lookup: TypeLookup): readonly ExportedType[] {
  const params = listParams(sources, lookup);
  const extension = sources.sdk.layout === 'src' ? '.ts' : '.d.ts';
  const modules = sources.sdk.files.map((path) => path.slice(0, -extension.length));
  return modules
    .filter((module) => module.startsWith('resources/'))
    .flatMap((module) => typesIn((sources.typesOf(module)?.statements ?? []).filter(isExported)))
    .filter(
      ({ type, owner }) =>
        type.typeParameters === undefined && !params.has(type) && !(owner && params.has(owner)),
    );
}

/**
 * Returns the types among the statements, and in the namespaces of these types. Declaration files omit `export` inside
 * of namespaces.
 */
function typesIn(
  statements: readonly TypeScript.Statement[],
  owner?: NamedType,
): readonly ExportedType[] {
  return statements.flatMap((statement): readonly ExportedType[] => {
    if (isNamedType(statement)) return [{ type: statement, ...(owner && { owner }) }];
    if (!ts.isModuleDeclaration(statement) || !statement.body) return [];
    if (!ts.isModuleBlock(statement.body)) return [];
    const named = statements
      .filter(isNamedType)
      .find(({ name }) => name.text === statement.name.text);
    return named ? typesIn(statement.body.statements, named) : [];
  });
}

function isExported(statement: TypeScript.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function listParams(sources: Sources, lookup: TypeLookup): ReadonlySet<NamedType> {
  // `describeOperation` reports the arguments and params that cannot be read.
  const unreported = new Problems();
  return new Set(
    listMethods(sources).flatMap((method) => {
      const given = new Arguments(method, lookup, unreported);
      const { parameters = [], typeParameters = [] } = method.signatures.at(-1) ?? {};
      const types = [
        ...parameters.map(({ name }) => given.find(name.getText())?.type),
        ...typeParameters.map(({ constraint }) => constraint),
      ];
      return types.flatMap((type) => (type ? given.declarations(type) : []));
    }),
  );
}
