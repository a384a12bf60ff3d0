/** Follows expressions to their possible values, as far as the sources show these. Does not run any code. */
import { ts } from 'ts-morph';
import type { App } from './program.js';
import { accessOf, unwrap, isAbsent } from './syntax.js';
import { Variables } from './variables.js';

/** The possible values of an expression, from all branches and writes. The order in which code runs is ignored. */
export interface Possible<T> {
  readonly values: readonly T[];
  /** Parts that the sources do not show. */
  readonly hidden: readonly ts.Expression[];
}

/** A field of an object with its value. */
export interface Field {
  readonly name: ts.Node;
  readonly value: ts.Expression;
}

/** Limits the recursion: longer chains of constants could exceed the stack. */
const MAX_DEPTH = 200;

/** A variable with more values is probably in a minified bundle, and its values are ignored. */
const MAX_VALUES = 200;

const EITHER_OPERAND = new Set([ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken]);
const RIGHT_OPERAND = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.CommaToken,
  ts.SyntaxKind.EqualsToken,
]);

export class Values {
  readonly #variables: Variables;
  /** The values of variables and fields. An entry is set before its values are followed, so that cycles end. */
  readonly #followed = new Map<ts.Symbol | ts.Expression, readonly ts.Expression[]>();
  #depth = 0;

  constructor(app: App) {
    this.#variables = new Variables(app);
  }

  /** Follows constants, conditions and defaults. Expressions that cannot be followed are returned unchanged. */
  follow(node: ts.Expression): readonly ts.Expression[] {
    if (this.#depth > MAX_DEPTH) return [node];
    this.#depth += 1;
    try {
      return this.#followBare(unwrap(node));
    } finally {
      this.#depth -= 1;
    }
  }

  /** Returns the fields with this name that an object may have. */
  fields(object: ts.Expression, name: string): Possible<Field> {
    const values: Field[] = [];
    const hidden = this.#visit(object, (leaf) => {
      const [wrapped] = ts.isNewExpression(leaf) ? (leaf.arguments ?? []) : [];
      if (wrapped) return [wrapped];
      if (!ts.isObjectLiteralExpression(leaf)) return isPlain(leaf) ? [] : undefined;
      return leaf.properties.flatMap((property) => {
        if (ts.isSpreadAssignment(property)) return [property.expression];
        if (sameName(this.nameOf(property.name), name)) values.push(...fieldOf(property));
        return [];
      });
    });
    const later = this.#variables
      .writesTo(object)
      .filter((write) => write.name !== undefined && sameName(this.nameOf(write.name), name));
    values.push(...later.map(({ value }) => ({ name: value.parent, value })));
    return { values, hidden };
  }

  /**
   * Returns the items that a list may have. A value that is not a list, such as an argument of `push`, counts as an
   * item.
   */
  items(list: ts.Expression): Possible<ts.Expression> {
    const values: ts.Expression[] = [];
    const hidden = this.#visit(list, (leaf) => {
      if (ts.isArrayLiteralExpression(leaf)) {
        const spreads = leaf.elements.filter(ts.isSpreadElement);
        values.push(...leaf.elements.filter((one) => !ts.isSpreadElement(one)));
        return spreads.map(({ expression }) => expression);
      }
      if (isPlain(leaf) || ts.isObjectLiteralExpression(leaf)) {
        values.push(leaf);
        return [];
      }
      const parts = partsOfList(leaf);
      return parts.length > 0 || ts.isNewExpression(leaf) ? parts : undefined;
    });
    return { values, hidden };
  }

  /** Returns the text of a name that is an identifier, a literal, or a constant with a literal as its value. */
  nameOf(name: string | ts.Node): string | undefined {
    if (typeof name === 'string') return name;
    if (ts.isIdentifier(name) && isFieldName(name)) return name.text;
    if (ts.isComputedPropertyName(name)) return this.nameOf(name.expression);
    if (ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
    if (!ts.isExpression(name)) return undefined;
    const [first, ...others] = this.follow(name);
    return first && others.length === 0 && ts.isStringLiteralLike(first) ? first.text : undefined;
  }

  /**
   * Visits the leaves of an expression, and of the expressions that `visit` returns. Returns the leaves for which
   * `visit` returns undefined.
   */
  #visit(
    start: ts.Expression,
    visit: (leaf: ts.Expression) => readonly ts.Expression[] | undefined,
  ): readonly ts.Expression[] {
    const hidden: ts.Expression[] = [];
    const seen = new Set<ts.Expression>();
    const left = [start];
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      for (const leaf of this.follow(next)) {
        if (seen.has(leaf) || isAbsent(leaf)) continue;
        seen.add(leaf);
        const more = visit(leaf);
        if (more) left.push(...more);
        else hidden.push(leaf);
      }
    }
    return hidden;
  }

  #followBare(inner: ts.Expression): readonly ts.Expression[] {
    if (ts.isConditionalExpression(inner)) {
      return [...this.follow(inner.whenTrue), ...this.follow(inner.whenFalse)];
    }
    if (ts.isBinaryExpression(inner)) {
      const { left, right, operatorToken } = inner;
      if (EITHER_OPERAND.has(operatorToken.kind))
        return [...this.follow(left), ...this.follow(right)];
      return RIGHT_OPERAND.has(operatorToken.kind) ? this.follow(right) : [inner];
    }
    if (isAbsent(inner)) return [inner];
    if (ts.isIdentifier(inner)) return this.#followName(inner);
    return this.#followed.get(inner) ?? this.#followAccess(inner);
  }

  /** Follows `object.name` to the values of the field. */
  #followAccess(node: ts.Expression): readonly ts.Expression[] {
    const access = accessOf(node);
    if (!access) return [node];
    this.#followed.set(node, [node]);
    const name = this.nameOf(access.name);
    const fields = name === undefined ? [] : this.fields(access.object, name).values;
    const leaves = unique(fields.flatMap(({ value }) => this.follow(value)));
    const found = leaves.length === 0 || leaves.length > MAX_VALUES ? [node] : leaves;
    this.#followed.set(node, found);
    return found;
  }

  #followName(name: ts.Identifier): readonly ts.Expression[] {
    const symbol = this.#variables.symbolOf(name);
    if (!symbol) return [name];
    const known = this.#followed.get(symbol) ?? this.#followSymbol(symbol);
    const isOutside = known.length === 0 || symbol.declarations?.some(ts.isParameter) === true;
    return isOutside ? [...known, name] : known;
  }

  #followSymbol(symbol: ts.Symbol): readonly ts.Expression[] {
    this.#followed.set(symbol, []);
    const declared = symbol.declarations ?? [];
    const initial = declared.flatMap((one) => this.#initialOf(one));
    const written = this.#variables
      .writesOf(symbol)
      .flatMap((one) => (one.name === undefined ? [one.value] : []));
    const all = [...initial, ...written];
    const leaves = unique(all.flatMap((value) => this.follow(value)));
    const kept = leaves.length > MAX_VALUES ? [] : leaves;
    this.#followed.set(symbol, kept);
    return kept;
  }

  /** Returns the initial values of a declared variable. */
  #initialOf(declaration: ts.Declaration): readonly ts.Expression[] {
    if (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration)) {
      return declaration.initializer ? [declaration.initializer] : [];
    }
    if (!ts.isBindingElement(declaration)) return [];
    const { propertyName, name, initializer, parent } = declaration;
    const source = parent.parent;
    const key = this.nameOf(propertyName ?? (ts.isIdentifier(name) ? name.text : name));
    const object = ts.isVariableDeclaration(source) ? source.initializer : undefined;
    const fields = object && key !== undefined ? this.fields(object, key).values : [];
    return [...fields.map(({ value }) => value), ...(initializer ? [initializer] : [])];
  }
}

function isFieldName(name: ts.Identifier): boolean {
  const { parent } = name;
  return ts.isObjectLiteralElementLike(parent) && parent.name === name;
}

/** Returns true for texts, numbers, lists and functions, which do not have fields such as `betas`. */
function isPlain(leaf: ts.Expression): boolean {
  return (
    ts.isLiteralExpression(leaf) ||
    ts.isTemplateExpression(leaf) ||
    ts.isArrayLiteralExpression(leaf) ||
    ts.isFunctionLike(leaf) ||
    leaf.kind === ts.SyntaxKind.TrueKeyword
  );
}

/**
 * Compares names without case: names of headers are case-insensitive, and fields of requests never differ only in case.
 */
function sameName(left: string | undefined, right: string): boolean {
  return left?.toLowerCase() === right.toLowerCase();
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

/** Returns the field of `name: value` or `name`. A method cannot be sent, so it is not a field. */
function fieldOf(property: ts.ObjectLiteralElementLike): readonly Field[] {
  if (ts.isPropertyAssignment(property)) {
    return [{ name: property.name, value: property.initializer }];
  }
  if (!ts.isShorthandPropertyAssignment(property)) return [];
  return [{ name: property.name, value: property.name }];
}

/** Methods of lists whose result has items of the list. */
const KEEPING = new Set(['filter', 'slice', 'sort', 'toSorted', 'reverse', 'flat']);

/** Returns the lists from which a list is made: `new Set(a)`, `Array.from(a)`, `a.concat(b)`, `a.filter(Boolean)`. */
function partsOfList(leaf: ts.Expression): readonly ts.Expression[] {
  if (ts.isNewExpression(leaf)) return leaf.arguments ?? [];
  if (!ts.isCallExpression(leaf) || !ts.isPropertyAccessExpression(leaf.expression)) return [];
  const { expression: object, name } = leaf.expression;
  if (name.text === 'concat') return [object, ...leaf.arguments];
  if (KEEPING.has(name.text)) return [object];
  const isCopy = name.text === 'from' || name.text === 'freeze' || name.text === 'of';
  return isCopy ? leaf.arguments.slice(0, 1) : [];
}
