/** Follows the values in a method's body back to the arguments that callers give. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';

/** The value of an expression, in terms of the method's arguments. */
export type Value =
  | { readonly kind: 'argument'; readonly argument: string }
  | { readonly kind: 'field'; readonly argument: string; readonly field: string }
  /** All fields of an argument, except those in `without`. */
  | { readonly kind: 'rest'; readonly argument: string; readonly without: readonly string[] }
  | {
      readonly kind: 'object';
      readonly node: TypeScript.ObjectLiteralExpression;
      readonly scope: Scope;
    }
  | { readonly kind: 'call'; readonly node: TypeScript.CallExpression; readonly scope: Scope }
  | { readonly kind: 'other'; readonly node: TypeScript.Node };

/** Whether a call such as `transform(params)` returns a value of the same shape. */
export type IsIdentity = (call: TypeScript.CallExpression) => boolean;

export class Scope {
  readonly #values: Map<string, Value>;

  private constructor(
    values: Map<string, Value>,
    private readonly isIdentity: IsIdentity,
  ) {
    this.#values = values;
  }

  /**
   * Returns the scope of a function's body. A parameter has its value in `given`; without one, it is an argument that
   * callers give.
   */
  static of(
    { parameters, body }: TypeScript.FunctionLikeDeclaration,
    given: readonly (Value | undefined)[],
    isIdentity: IsIdentity,
  ): Scope {
    const scope = new Scope(new Map(), isIdentity);
    for (const [index, { name }] of parameters.entries()) {
      if (!ts.isIdentifier(name)) continue;
      scope.#values.set(name.text, given[index] ?? { kind: 'argument', argument: name.text });
    }
    const statements = body && ts.isBlock(body) ? body.statements : [];
    for (const statement of statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const declaration of statement.declarationList.declarations) scope.#declare(declaration);
    }
    return scope;
  }

  #declare({ name, initializer }: TypeScript.VariableDeclaration): void {
    if (!initializer) return;
    const value = this.trace(initializer);
    if (ts.isIdentifier(name)) this.#values.set(name.text, value);
    if (ts.isObjectBindingPattern(name)) this.#destructure(name, value, initializer);
  }

  /** Reads a declaration such as `const { betas, 'X-Id': id, ...body } = params ?? {}`. */
  #destructure(
    { elements }: TypeScript.ObjectBindingPattern,
    from: Value,
    node: TypeScript.Node,
  ): void {
    const taken: string[] = [];
    for (const { name, propertyName, dotDotDotToken } of elements) {
      if (!ts.isIdentifier(name)) continue;
      const field = propertyName ? keyOf(propertyName) : name.text;
      const known = from.kind === 'argument' ? from.argument : undefined;
      let value: Value = { kind: 'other', node };
      if (known !== undefined && dotDotDotToken)
        value = { kind: 'rest', argument: known, without: [...taken] };
      else if (known !== undefined && field !== undefined)
        value = { kind: 'field', argument: known, field };
      this.#values.set(name.text, value);
      if (field !== undefined) taken.push(field);
    }
  }

  trace(node: TypeScript.Expression): Value {
    const expression = unwrap(node);
    if (ts.isIdentifier(expression)) {
      return this.#values.get(expression.text) ?? { kind: 'other', node: expression };
    }
    if (ts.isObjectLiteralExpression(expression)) {
      return { kind: 'object', node: expression, scope: this };
    }
    if (ts.isPropertyAccessExpression(expression)) {
      const from = this.trace(expression.expression);
      const field = expression.name.text;
      if (from.kind === 'argument') return { kind: 'field', argument: from.argument, field };
      if (from.kind === 'rest' && !from.without.includes(field))
        return { kind: 'field', argument: from.argument, field };
    }
    if (ts.isCallExpression(expression)) return this.#call(expression);
    return { kind: 'other', node: expression };
  }

  #call(node: TypeScript.CallExpression): Value {
    const [only, ...others] = node.arguments;
    const given = only && others.length === 0 ? this.trace(only) : undefined;
    if (given?.kind === 'argument' && this.isIdentity(node)) return given;
    return { kind: 'call', node, scope: this };
  }
}

/**
 * Returns the expression inside of parentheses, casts, defaults and `await`, such as `params` in `(params ?? {}) as X`.
 */
export function unwrap(node: TypeScript.Expression): TypeScript.Expression {
  let inner = node;
  for (;;) {
    if (
      ts.isParenthesizedExpression(inner) ||
      ts.isAsExpression(inner) ||
      ts.isNonNullExpression(inner) ||
      ts.isSatisfiesExpression(inner) ||
      ts.isAwaitExpression(inner)
    ) {
      inner = inner.expression;
    } else if (
      ts.isBinaryExpression(inner) &&
      inner.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
    ) {
      inner = inner.left;
    } else {
      return inner;
    }
  }
}

/** Returns the name of a property; undefined if it is computed. */
export function keyOf(name: TypeScript.PropertyName | TypeScript.BindingName): string | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name))
    return name.text;
  return undefined;
}
