/** Finds the declaration of a name, through imports, exports and aliases. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';

export function symbolOf(
  name: TypeScript.Node,
  checker: TypeScript.TypeChecker,
): TypeScript.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(name);
  if (!symbol) return undefined;
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return target.declarations && target.declarations.length > 0 ? target : undefined;
}

/**
 * Returns the first declaration of a kind that `name` resolves to; undefined without one, such as for a name that is
 * declared outside of the program.
 */
export function declarationOf<Kind extends TypeScript.Declaration>(
  name: TypeScript.Node,
  checker: TypeScript.TypeChecker,
  isKind: (node: TypeScript.Node) => node is Kind,
): Kind | undefined {
  return symbolOf(name, checker)?.declarations?.find((node): node is Kind => isKind(node));
}
