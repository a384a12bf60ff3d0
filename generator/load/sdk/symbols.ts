/** Finds the declaration that a name stands for, through imports, exports and aliases. */
import ts from 'typescript';

export function symbolOf(name: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(name);
  if (!symbol) return undefined;
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return target.declarations && target.declarations.length > 0 ? target : undefined;
}

/** The first declaration of a kind that `name` resolves to; undefined if it is outside the program. */
export function declarationOf<Kind extends ts.Declaration>(
  name: ts.Node,
  checker: ts.TypeChecker,
  isKind: (node: ts.Node) => node is Kind,
): Kind | undefined {
  return symbolOf(name, checker)?.declarations?.find((node): node is Kind => isKind(node));
}
