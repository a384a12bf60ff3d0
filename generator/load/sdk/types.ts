/** Converts types to the JSON Schema of OpenAPI 3.1. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import { commentOf, isDeprecated, proseOf } from './comments.js';
import type { ExportedType } from './exported.js';
import { fromEntries, reference, referencedName, type Json } from './json.js';
import { array, isOpenString, literalOf, literalsOf, open } from './literals.js';
import { MAX_DEPTH, type TypeLookup } from './lookup.js';
import { bind, NO_ENV, type BoundType, type Env, type Member, type Members } from './members.js';
import { isNamedType, type NamedType, type Names } from './names.js';
import { excerpt, type Problems } from './problems.js';
import { unionSchema, type Variant } from './unions.js';

export interface TypeContext {
  readonly problems: Problems;
  readonly names: Names;
  /** Fields of params that are sent in headers, the query or the path, and not in the body. */
  readonly hidden: ReadonlyMap<NamedType, ReadonlySet<string>>;
  /** Whether doc comments become descriptions. */
  readonly withDocs: boolean;
}

const KEYWORDS: ReadonlyMap<TypeScript.SyntaxKind, Json> = new Map<TypeScript.SyntaxKind, Json>([
  [ts.SyntaxKind.StringKeyword, { type: 'string' }],
  [ts.SyntaxKind.NumberKeyword, { type: 'number' }],
  [ts.SyntaxKind.BooleanKeyword, { type: 'boolean' }],
  [ts.SyntaxKind.ObjectKeyword, { type: 'object' }],
  [ts.SyntaxKind.UnknownKeyword, {}],
  [ts.SyntaxKind.NeverKeyword, { not: {} }],
]);

export class TypeReader {
  /** The schemas of all types that were referred to, by name. */
  readonly #schemas = new Map<string, Json>();
  readonly #queue: NamedType[] = [];
  readonly #furtherNames = new Map<string, readonly string[]>();
  readonly #lookup: TypeLookup;
  #depth = 0;

  constructor(
    private readonly context: TypeContext,
    lookup: TypeLookup,
  ) {
    this.#lookup = lookup;
  }

  /** Returns all schemas that are referred to directly or through other schemas, sorted by name. */
  components(): Json {
    for (let type = this.#queue.pop(); type; type = this.#queue.pop()) {
      const name = this.context.names.get(type);
      if (name !== undefined) this.#schemas.set(name, this.#described(type, this.#declared(type)));
    }
    const schemas = [...this.#schemas].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return fromEntries(schemas.map(([name, schema]) => [name, this.#withNames(name, schema)]));
  }

  #withNames(name: string, schema: Json): Json {
    const further = this.#furtherNames.get(name);
    return further ? { ...schema, 'x-claude-aliases': further } : schema;
  }

  schema(node: TypeScript.TypeNode, env: Env = NO_ENV): Json {
    if (this.#depth >= MAX_DEPTH) {
      this.context.problems.add(node, 'is nested too deeply, or refers to itself');
      return {};
    }
    this.#depth += 1;
    const schema = this.#read(node, env);
    this.#depth -= 1;
    return schema;
  }

  object({ members, rest }: Members, hidden: ReadonlySet<string> = new Set()): Json {
    const shown = members.filter(({ name }) => !hidden.has(name));
    const required = shown.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
    return {
      type: 'object',
      ...(shown.length > 0 && {
        properties: fromEntries(shown.map((member) => [member.name, this.property(member)])),
      }),
      ...(required.length > 0 && { required }),
      ...(rest && { additionalProperties: open(this.schema(rest.node, rest.env)) }),
    };
  }

  property({ node, env, declaration }: Member): Json {
    return this.#described(declaration, this.schema(node, env));
  }

  #described(declaration: TypeScript.Node, schema: Json): Json {
    const comment = commentOf(declaration);
    const description = this.context.withDocs ? proseOf(comment) : '';
    return {
      ...schema,
      ...(description !== '' && { description }),
      ...(isDeprecated(comment) && { deprecated: true }),
    };
  }

  #read(node: TypeScript.TypeNode, env: Env): Json {
    const keyword = KEYWORDS.get(node.kind);
    if (keyword) return keyword;
    if (ts.isParenthesizedTypeNode(node)) return this.schema(node.type, env);
    if (ts.isArrayTypeNode(node)) return array(this.schema(node.elementType, env));
    if (ts.isUnionTypeNode(node)) return unionSchema(this.#variants(node, env));
    if (ts.isLiteralTypeNode(node)) return unionSchema(this.#variants(node, env));
    if (ts.isTypeLiteralNode(node))
      return this.object(this.#lookup.reader.ofElements(node.members, env));
    if (ts.isIntersectionTypeNode(node)) return this.#intersection(node, env);
    if (ts.isIndexedAccessTypeNode(node)) return this.#bound(this.#lookup.indexed(node, env), node);
    if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword)
      return { ...this.schema(node.type, env), 'x-claude-readonly': true };
    if (ts.isTypeReferenceNode(node)) return this.#reference(node, env);
    return this.#unreadable(node);
  }

  #unreadable(node: TypeScript.Node): Json {
    this.context.problems.add(node, `has a type that cannot be read: ${excerpt(node)}`);
    return {};
  }

  #bound(type: BoundType | undefined, node: TypeScript.Node): Json {
    return type ? this.schema(type.node, type.env) : this.#unreadable(node);
  }

  #reference(node: TypeScript.TypeReferenceNode, env: Env): Json {
    const name = node.typeName.getText();
    const bound = env.get(name);
    if (bound) return this.schema(bound.node, bound.env);
    if (name === 'Uploadable' || name === 'Response') return { type: 'string', format: 'binary' };
    const declaration = this.#lookup.namedType(node.typeName) ?? this.#lookup.objectOf(node);
    if (!declaration) return this.#builtIn(name, node, env);
    const isGeneric = (declaration.typeParameters ?? []).length > 0;
    if (!isGeneric && isNamedType(declaration)) return this.named(declaration);
    const inner = bind(declaration, node.typeArguments, env);
    if (ts.isTypeAliasDeclaration(declaration)) return this.schema(declaration.type, inner);
    return this.object(this.#lookup.reader.ofDeclaration(declaration, inner));
  }

  /**
   * Adds the schema of an exported type. If the schema has another name, adds the name of the type as a further name.
   */
  exported({ type, owner }: ExportedType): void {
    const { names } = this.context;
    const schema = this.named(type);
    const target = referencedName(schema);
    const name = names.get(type);
    const further = owner ? `${names.get(owner) ?? ''}.${type.name.text}` : name;
    if (target === undefined || further === undefined || further === target) return;
    this.#furtherNames.set(target, [...(this.#furtherNames.get(target) ?? []), further]);
  }

  /** Returns a reference to the schema of a declaration. For an alias that only renames a type, refers to that type. */
  named(declaration: NamedType): Json {
    if (ts.isTypeAliasDeclaration(declaration) && ts.isTypeReferenceNode(declaration.type)) {
      const target = this.#lookup.namedType(declaration.type.typeName);
      const isPlain = declaration.type.typeArguments === undefined;
      if (target && isPlain && target !== declaration) {
        if (this.#depth >= MAX_DEPTH) return this.#unreadable(declaration);
        return this.schema(declaration.type);
      }
    }
    const union = this.#lookup.streamingUnion(declaration);
    if (union) return this.named(union);
    const name = this.context.names.get(declaration);
    if (name === undefined) return this.#unreadable(declaration);
    if (!this.#schemas.has(name)) {
      this.#schemas.set(name, {});
      this.#queue.push(declaration);
    }
    return reference(name);
  }

  #declared(type: NamedType): Json {
    if (ts.isInterfaceDeclaration(type)) {
      if (isEmpty(type)) return { type: 'object', additionalProperties: false };
      return this.object(
        this.#lookup.reader.ofDeclaration(type, NO_ENV),
        this.context.hidden.get(type),
      );
    }
    const base = this.#lookup.streamingBase(type.type);
    if (!base) return this.schema(type.type);
    return this.object(
      this.#lookup.reader.ofDeclaration(base, NO_ENV),
      this.context.hidden.get(base),
    );
  }

  #builtIn(name: string, node: TypeScript.TypeReferenceNode, env: Env): Json {
    const [first, second] = node.typeArguments ?? [];
    if ((name === 'Array' || name === 'ReadonlyArray') && first)
      return array(this.schema(first, env));
    if (name === 'Record' && second) {
      return { type: 'object', additionalProperties: open(this.schema(second, env)) };
    }
    if ((name === 'Omit' || name === 'Pick') && first && second) {
      const found = this.#lookup.members(first, env);
      const keys = literalsOf(second);
      if (!found || !keys) return this.#unreadable(node);
      const members = found.members.filter((one) => keys.includes(one.name) === (name === 'Pick'));
      return this.object({ ...found, members });
    }
    return this.#unreadable(node);
  }

  #intersection(node: TypeScript.IntersectionTypeNode, env: Env): Json {
    if (isOpenString(node)) return { type: 'string' };
    return { allOf: node.types.map((one) => this.schema(one, env)) };
  }

  #variants(node: TypeScript.TypeNode, env: Env): readonly Variant[] {
    if (ts.isParenthesizedTypeNode(node)) return this.#variants(node.type, env);
    if (ts.isUnionTypeNode(node)) return node.types.flatMap((one) => this.#variants(one, env));
    if (node.kind === ts.SyntaxKind.UndefinedKeyword) return [];
    if (ts.isLiteralTypeNode(node)) {
      const literal = literalOf(node.literal);
      if (literal !== undefined) return [{ literal }];
    }
    const schema = ts.isLiteralTypeNode(node) ? this.#unreadable(node) : this.schema(node, env);
    return [{ schema, tags: this.#lookup.tags(node, env, 0) }];
  }
}

/** Returns whether an interface has no fields, such as the input of a tool without parameters. */
function isEmpty({ members, heritageClauses }: TypeScript.InterfaceDeclaration): boolean {
  return members.length === 0 && heritageClauses === undefined;
}
