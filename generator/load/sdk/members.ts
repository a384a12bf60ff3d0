/** Lists the own and inherited members of an object type, with the arguments of generics. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import type { NamedType } from './names.js';
import { excerpt, type Problems } from './problems.js';
import { keyOf } from './scope.js';
import { declarationOf } from './symbols.js';

/** The type arguments of a generic type, by the name of the type parameter. */
export type Env = ReadonlyMap<string, BoundType>;

export interface BoundType {
  readonly node: TypeScript.TypeNode;
  readonly env: Env;
}

export const NO_ENV: Env = new Map();

export interface Member extends BoundType {
  readonly name: string;
  readonly isOptional: boolean;
  readonly declaration: TypeScript.PropertySignature | TypeScript.PropertyDeclaration;
}

export interface Members {
  readonly members: readonly Member[];
  /** The type of an index signature. */
  readonly rest?: BoundType;
}

type ObjectDeclaration = TypeScript.InterfaceDeclaration | TypeScript.ClassDeclaration;

export class MemberReader {
  constructor(
    private readonly checker: TypeScript.TypeChecker,
    private readonly problems: Problems,
  ) {}

  /**
   * Returns the members of an interface, or of the class of a page. An own member replaces an inherited member of the
   * same name.
   */
  ofDeclaration(
    declaration: ObjectDeclaration,
    env: Env,
    seen: readonly TypeScript.Node[] = [],
  ): Members {
    if (seen.includes(declaration)) {
      this.problems.add(declaration, `inherits from itself`);
      return { members: [] };
    }
    const inherited = (declaration.heritageClauses ?? [])
      .filter(({ token }) => isInherited(token, declaration))
      .flatMap(({ types }) => types.map((base) => this.#base(base, env, [...seen, declaration])));
    const own = this.ofElements(declaration.members, env);
    const byName = new Map<string, Member>();
    for (const { members } of [...inherited, own]) {
      for (const member of members) byName.set(member.name, member);
    }
    const rest = own.rest ?? inherited.find((one) => one.rest)?.rest;
    return { members: [...byName.values()], ...(rest && { rest }) };
  }

  ofElements(
    elements: readonly (TypeScript.TypeElement | TypeScript.ClassElement)[],
    env: Env,
  ): Members {
    const members: Member[] = [];
    let rest: BoundType | undefined;
    for (const element of elements) {
      if (ts.isIndexSignatureDeclaration(element)) {
        rest = { node: element.type, env };
      } else if (ts.isPropertySignature(element) || ts.isPropertyDeclaration(element)) {
        const member = this.#member(element, env);
        if (member) members.push(member);
      } else if (!ts.isClassElement(element)) {
        this.problems.add(element, `has a member that cannot be JSON: ${excerpt(element)}`);
      }
    }
    return { members, ...(rest && { rest }) };
  }

  #member(
    declaration: TypeScript.PropertySignature | TypeScript.PropertyDeclaration,
    env: Env,
  ): Member | undefined {
    const name = keyOf(declaration.name);
    const { type } = declaration;
    if (name === undefined || !type) {
      this.problems.add(declaration, `has a property that cannot be read: ${excerpt(declaration)}`);
      return undefined;
    }
    const isOptional = declaration.questionToken !== undefined;
    return { name, node: type, env, isOptional, declaration };
  }

  #base(
    base: TypeScript.ExpressionWithTypeArguments,
    env: Env,
    seen: readonly TypeScript.Node[],
  ): Members {
    const declaration = declarationOf(base.expression, this.checker, ts.isInterfaceDeclaration);
    if (declaration) {
      return this.ofDeclaration(declaration, bind(declaration, base.typeArguments, env), seen);
    }
    this.problems.add(base, `inherits from ${excerpt(base)}, which cannot be read`);
    return { members: [] };
  }
}

/**
 * Returns whether a declaration inherits the fields of the types after a keyword: `extends` for an interface,
 * `implements` for the class of a page.
 */
function isInherited(token: TypeScript.SyntaxKind, declaration: ObjectDeclaration): boolean {
  const isClass = ts.isClassDeclaration(declaration);
  return token === (isClass ? ts.SyntaxKind.ImplementsKeyword : ts.SyntaxKind.ExtendsKeyword);
}

/** Returns the type of each type parameter: the type argument in `given`, or the default of the parameter. */
export function bind(
  { typeParameters }: NamedType | TypeScript.ClassDeclaration,
  given: readonly TypeScript.TypeNode[] | undefined,
  env: Env,
): Env {
  const bound = new Map<string, BoundType>();
  for (const [index, parameter] of (typeParameters ?? []).entries()) {
    const node = given?.[index];
    if (node) bound.set(parameter.name.text, { node, env });
    else if (parameter.default)
      bound.set(parameter.name.text, { node: parameter.default, env: bound });
  }
  return bound;
}
