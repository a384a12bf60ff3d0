/** Finds the variable that a name refers to, and the values that code writes to the variable. */
import { ts } from 'ts-morph';
import { groupBy } from '../group.js';
import type { App } from './program.js';
import { unwrap } from './syntax.js';
import { findWrites, type Write } from './writes.js';

export class Variables {
  readonly #checker: ts.TypeChecker;
  readonly #writes: ReadonlyMap<string, readonly Write[]>;
  /** The writes by name and variable: in minified code, thousands of variables share one name. */
  readonly #bySymbol = new Map<string, ReadonlyMap<ts.Symbol, readonly Write[]>>();

  constructor({ checker, nodes }: App) {
    this.#checker = checker;
    this.#writes = findWrites(nodes);
  }

  /**
   * Returns the variable that a name refers to: for an import, the exported variable. Returns undefined for an
   * undeclared name.
   */
  symbolOf(name: ts.Identifier): ts.Symbol | undefined {
    const symbol = ts.isShorthandPropertyAssignment(name.parent)
      ? this.#checker.getShorthandAssignmentValueSymbol(name.parent)
      : this.#checker.getSymbolAtLocation(name);
    if (!symbol || !(symbol.flags & ts.SymbolFlags.Alias)) return symbol;
    return this.#checker.getAliasedSymbol(symbol);
  }

  /** Returns the writes to a variable; an empty list for other expressions. */
  writesTo(target: ts.Expression): readonly Write[] {
    const name = unwrap(target);
    if (!ts.isIdentifier(name) || !this.#writes.has(name.text)) return [];
    const symbol = this.symbolOf(name);
    return symbol ? this.writesOf(symbol) : [];
  }

  writesOf(symbol: ts.Symbol): readonly Write[] {
    const { name } = symbol;
    const known = this.#bySymbol.get(name) ?? this.#sort(name);
    this.#bySymbol.set(name, known);
    return known.get(symbol) ?? [];
  }

  #sort(name: string): ReadonlyMap<ts.Symbol, readonly Write[]> {
    const all = (this.#writes.get(name) ?? []).flatMap((write) => {
      const symbol = this.symbolOf(write.target);
      return symbol ? [{ symbol, write }] : [];
    });
    const groups = groupBy(all, ({ symbol }) => symbol);
    return new Map([...groups].map(([key, found]) => [key, found.map(({ write }) => write)]));
  }
}
