/** Whatever has a beta twin may stand in for it: `X` is assignable to `BetaX`, with every gate of that shut. */
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { makeTestClient } from '../../support/emitted.js';
import { Checker } from './checker.js';

/** A type that the client exports. */
interface Exported {
  readonly isClass: boolean;
  /** The same in every client: no schema of a spec. */
  readonly isRuntime: boolean;
  /** How many type parameters it has. */
  readonly parameters: number;
}

let checker: Checker;
let exported: ReadonlyMap<string, Exported>;

beforeAll(async () => {
  checker = new Checker((await makeTestClient()).files);
  const program = checker.program({ 'probe.ts': `export type * from './index.js';` });
  const types = program.getTypeChecker();
  const source = program.getSourceFiles().find(({ fileName }) => fileName.endsWith('/probe.ts'));
  const module = source && types.getSymbolAtLocation(source);
  const symbols = module ? types.getExportsOfModule(module) : [];
  exported = new Map(symbols.map((symbol) => [symbol.name, describeSymbol(symbol, types)]));
});

function describeSymbol(symbol: ts.Symbol, types: ts.TypeChecker): Exported {
  const target = symbol.flags & ts.SymbolFlags.Alias ? types.getAliasedSymbol(symbol) : symbol;
  const [declaration] = target.declarations ?? [];
  const isGeneric =
    declaration &&
    (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration));
  return {
    isClass: (target.flags & ts.SymbolFlags.Class) !== 0,
    isRuntime: declaration?.getSourceFile().fileName.includes('/runtime/') ?? false,
    parameters: (isGeneric ? declaration.typeParameters?.length : undefined) ?? 0,
  };
}

/** Classes are the trees of methods; all else that a spec makes describes values. */
function pairs(): readonly string[] {
  return [...exported.keys()].filter((name) => {
    const beta = exported.get(`Beta${name}`);
    return beta !== undefined && !beta.isClass && !beta.isRuntime;
  });
}

/** `Beta…` with all gates open, and, where it has any, with all shut. */
function assignments(name: string): readonly string[] {
  const beta = `t.Beta${name}`;
  const isGated = (exported.get(`Beta${name}`)?.parameters ?? 0) > 0;
  const targets = isGated ? [beta, `${beta}<never>`] : [beta];
  return targets.map((target) => `export const to = (value: t.${name}): ${target} => value;`);
}

test('stable types are assignable to their beta twins', () => {
  const names = pairs();
  expect(names.length).toBeGreaterThan(30);
  expect(names).toEqual(
    expect.arrayContaining(['Message', 'MessageParam', 'MessageCreateParams', 'ToolUnion']),
  );
  const modules = names.flatMap((name) =>
    assignments(name).map((line, index) => [`${name}${index}.ts`, line]),
  );
  const sources = modules.map(([path, line]) => [
    path,
    `import type * as t from './index.js';\n${line}`,
  ]);
  expect(checker.check(Object.fromEntries(sources) as Record<string, string>)).toEqual([]);
});

test('beta types are not assignable to their stable twins where they hold more', () => {
  const source = `import type * as t from './index.js';
export const back = (value: t.BetaMessageParam): t.MessageParam => value;
export const create = (value: t.BetaMessageCreateParams): t.MessageCreateParams => value;
`;
  const complaints = checker.check({ 'back.ts': source });
  expect(complaints.map(({ line }) => line)).toEqual([2, 3]);
});
