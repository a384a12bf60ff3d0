/** Resolves type expressions: references, aliases and generics. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import { literalsOf } from './literals.js';
import { bind, MemberReader, NO_ENV, type BoundType, type Env, type Members } from './members.js';
import { isNamedType, type NamedType, type Names } from './names.js';
import type { Problems } from './problems.js';
import { symbolOf } from './symbols.js';
import { mergeTags, type Tagged, type Tags } from './unions.js';

/** No release nests types more deeply, so a type with more levels refers to itself. */
export const MAX_DEPTH = 60;

export class TypeLookup {
  readonly reader: MemberReader;

  constructor(
    private readonly checker: TypeScript.TypeChecker,
    private readonly names: Names,
    private readonly problems: Problems,
  ) {
    this.reader = new MemberReader(checker, problems);
  }

  /** Returns the members of an object type or of a reference to one; undefined for any other type. */
  members(node: TypeScript.TypeNode, env: Env = NO_ENV): Members | undefined {
    const { node: target, env: inner } = this.resolve({ node, env });
    if (ts.isTypeLiteralNode(target)) return this.reader.ofElements(target.members, inner);
    if (!ts.isTypeReferenceNode(target)) return undefined;
    const declaration = this.objectOf(target);
    if (!declaration) return undefined;
    return this.reader.ofDeclaration(declaration, bind(declaration, target.typeArguments, inner));
  }

  /** Returns the type without parentheses, with type parameters and aliases resolved. */
  resolve(type: BoundType): BoundType {
    let { node, env } = type;
    for (let hops = 0; hops < MAX_DEPTH; hops += 1) {
      const bound = ts.isTypeReferenceNode(node) ? env.get(node.typeName.getText()) : undefined;
      const alias = ts.isTypeReferenceNode(node) ? this.#aliasOf(node) : undefined;
      if (bound) ({ node, env } = bound);
      else if (alias && ts.isTypeReferenceNode(node)) {
        env = bind(alias, node.typeArguments, env);
        node = alias.type;
      } else if (ts.isParenthesizedTypeNode(node)) node = node.type;
      else return { node, env };
    }
    this.problems.add(type.node, 'refers to itself');
    return { node, env };
  }

  /**
   * Returns the alias `Params` for the interface `ParamsBase`, if the alias is the union of params with and without
   * streaming.
   */
  streamingUnion(base: NamedType): TypeScript.TypeAliasDeclaration | undefined {
    const [, name] = /^(.+)Base$/.exec(base.name.text) ?? [];
    if (name === undefined) return undefined;
    const found = base
      .getSourceFile()
      .statements.filter(ts.isTypeAliasDeclaration)
      .find((statement) => statement.name.text === name);
    return found && this.streamingBase(found.type) === base ? found : undefined;
  }

  /**
   * Returns the interface that both parts of `ParamsNonStreaming | ParamsStreaming` extend, if they add only `stream`.
   */
  streamingBase(node: TypeScript.TypeNode): TypeScript.InterfaceDeclaration | undefined {
    if (!ts.isUnionTypeNode(node)) return undefined;
    const bases = node.types.map((one) => {
      const variant = ts.isTypeReferenceNode(one) ? this.namedType(one.typeName) : undefined;
      if (!variant || !ts.isInterfaceDeclaration(variant)) return undefined;
      const own = variant.members.map((member) => member.name?.getText());
      const [clause] = variant.heritageClauses ?? [];
      const [base] = clause?.types ?? [];
      if (own.length !== 1 || own[0] !== 'stream' || !base) return undefined;
      return symbolOf(base.expression, this.checker)?.declarations?.find(ts.isInterfaceDeclaration);
    });
    const [first] = bases;
    return bases.every((base) => base === first) ? first : undefined;
  }

  /** Returns the type of `Block['content']` or `List[number]`. */
  indexed(
    { objectType, indexType }: TypeScript.IndexedAccessTypeNode,
    env: Env,
  ): BoundType | undefined {
    if (indexType.kind === ts.SyntaxKind.NumberKeyword) return this.#itemsOf(objectType, env);
    const [key] = literalsOf(indexType) ?? [];
    const found = this.members(objectType, env);
    return found?.members.find(({ name }) => name === key);
  }

  /** Returns the type of the items of an array. For `Extract<…, any[]>`, uses the only array in the union. */
  #itemsOf(node: TypeScript.TypeNode, env: Env): BoundType | undefined {
    const { node: target, env: inner } = this.resolve({ node, env });
    if (ts.isArrayTypeNode(target)) return { node: target.elementType, env: inner };
    if (ts.isUnionTypeNode(target)) {
      const found = target.types.flatMap((one) => this.#itemsOf(one, inner) ?? []);
      return found.length === 1 ? found[0] : undefined;
    }
    if (ts.isIndexedAccessTypeNode(target)) {
      const indexed = this.indexed(target, inner);
      return indexed && this.#itemsOf(indexed.node, indexed.env);
    }
    if (!ts.isTypeReferenceNode(target)) return undefined;
    const [first] = target.typeArguments ?? [];
    const name = target.typeName.getText();
    if ((name === 'Array' || name === 'ReadonlyArray') && first) return { node: first, env: inner };
    return name === 'Extract' && first ? this.#itemsOf(first, inner) : undefined;
  }

  /**
   * Returns the literals of each required property whose type consists of literals. They distinguish the variants of a
   * union.
   */
  tags(node: TypeScript.TypeNode, env: Env, depth: number): Tags {
    const found = new Map<string, readonly Tagged[]>();
    const target = this.resolve({ node, env });
    if (ts.isUnionTypeNode(target.node) && depth < MAX_DEPTH) {
      return mergeTags(target.node.types.map((one) => this.tags(one, target.env, depth + 1)));
    }
    const declaration = ts.isTypeReferenceNode(target.node)
      ? this.namedType(target.node.typeName)
      : undefined;
    const schema = declaration && this.names.get(declaration);
    if (schema === undefined) return found;
    for (const member of this.members(target.node, target.env)?.members ?? []) {
      const literals = member.isOptional ? undefined : literalsOf(member.node);
      if (literals)
        found.set(
          member.name,
          literals.map((tag) => ({ tag, schema })),
        );
    }
    return found;
  }

  namedType(name: TypeScript.EntityName): NamedType | undefined {
    return symbolOf(name, this.checker)?.declarations?.find(isNamedType);
  }

  #aliasOf(node: TypeScript.TypeReferenceNode): TypeScript.TypeAliasDeclaration | undefined {
    const found = this.namedType(node.typeName);
    return found && ts.isTypeAliasDeclaration(found) ? found : undefined;
  }

  objectOf(
    node: TypeScript.TypeReferenceNode,
  ): TypeScript.InterfaceDeclaration | TypeScript.ClassDeclaration | undefined {
    return symbolOf(node.typeName, this.checker)?.declarations?.find(
      (one) => ts.isInterfaceDeclaration(one) || ts.isClassDeclaration(one),
    );
  }
}
