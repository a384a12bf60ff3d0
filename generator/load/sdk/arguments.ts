/** Finds the types of the values that the code of a method sends, by the arguments of the method. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import type { TypeLookup } from './lookup.js';
import { NO_ENV, type BoundType, type Member } from './members.js';
import type { NamedType } from './names.js';
import { excerpt, type Problems } from './problems.js';
import type { SdkMethod } from './resources.js';
import type { OptionValue } from './request.js';
import type { Value } from './scope.js';

export interface Argument {
  readonly type: TypeScript.TypeNode;
  /** Whether callers may omit the argument. */
  readonly isOptional: boolean;
}

export class Arguments {
  constructor(
    private readonly method: SdkMethod,
    private readonly lookup: TypeLookup,
    private readonly problems: Problems,
  ) {}

  /**
   * Returns the argument with this name. If it is declared as `X | null` or `X | undefined`, the returned type is `X`.
   * Reports an argument that is missing or has no type, and returns undefined.
   */
  find(name: string): Argument | undefined {
    const signature = this.method.signatures.at(-1);
    const parameter = signature?.parameters.find((one) => one.name.getText() === name);
    if (!parameter?.type) {
      if (signature) this.problems.add(signature, `has no type for its argument \`${name}\``);
      return undefined;
    }
    const { questionToken, initializer, type } = parameter;
    const types = ts.isUnionTypeNode(type) ? type.types.filter((one) => !isNothing(one)) : [type];
    const [only] = types;
    const isOptional = questionToken !== undefined || initializer !== undefined;
    // A type `X | null` does not make an argument optional, since callers must pass a value.
    if (only && types.length === 1) return { type: only, isOptional };
    return { type, isOptional };
  }

  members(name: string): readonly Member[] {
    const argument = this.find(name);
    if (!argument) return [];
    const base = this.base(argument.type);
    const found = base
      ? this.lookup.reader.ofDeclaration(base, NO_ENV)
      : this.lookup.members(argument.type);
    if (!found)
      this.problems.add(argument.type, `has params that cannot be read: ${excerpt(argument.type)}`);
    return found?.members ?? [];
  }

  member(argument: string, field: string): Member | undefined {
    const found = this.members(argument).find(({ name }) => name === field);
    const signature = this.method.signatures.at(-1);
    if (!found && signature) {
      this.problems.add(signature, `sends \`${field}\`, which its params do not have`);
    }
    return found;
  }

  /** Returns the type of a value that is an argument or a field of an argument. */
  typeOf(value: Value): (BoundType & { readonly isOptional: boolean }) | undefined {
    if (value.kind === 'field') return this.member(value.argument, value.field);
    if (value.kind !== 'argument') return undefined;
    const argument = this.find(value.argument);
    return argument && { node: argument.type, env: NO_ENV, isOptional: argument.isOptional };
  }

  /**
   * Returns the fields of an object: all fields of an argument, some fields of an argument, or the fields of an object
   * literal.
   */
  fieldsOf({ value, node }: OptionValue): readonly Member[] {
    if (value.kind === 'argument') return this.members(value.argument);
    if (value.kind === 'rest') {
      return this.members(value.argument).filter(({ name }) => !value.without.includes(name));
    }
    if (value.kind === 'object') {
      return value.node.properties.flatMap((property) => {
        const name = property.name?.getText();
        const inner = ts.isShorthandPropertyAssignment(property)
          ? value.scope.trace(property.name)
          : ts.isPropertyAssignment(property)
            ? value.scope.trace(property.initializer)
            : undefined;
        const member =
          inner?.kind === 'field' ? this.member(inner.argument, inner.field) : undefined;
        if (member && name !== undefined) return [{ ...member, name }];
        this.problems.add(property, `sends a value that cannot be read: ${excerpt(property)}`);
        return [];
      });
    }
    this.problems.add(node, `sends a value that cannot be read: ${excerpt(node)}`);
    return [];
  }

  /**
   * Returns the interface that both the params with streaming and the params without streaming extend, if it exists.
   */
  base(type: TypeScript.TypeNode): TypeScript.InterfaceDeclaration | undefined {
    return this.lookup.streamingBase(this.lookup.resolve({ node: type, env: NO_ENV }).node);
  }

  /** Returns the declarations that contribute fields to the type of an argument, such as all parts of a union. */
  declarations(type: TypeScript.TypeNode): readonly NamedType[] {
    const named = ts.isTypeReferenceNode(type) ? this.lookup.namedType(type.typeName) : undefined;
    if (!named) return [];
    const union = this.lookup.streamingUnion(named);
    const inner = union ?? named;
    if (ts.isInterfaceDeclaration(inner)) return [inner];
    return [...(union ? [named] : []), ...this.#ofAlias(inner)];
  }

  #ofAlias(alias: TypeScript.TypeAliasDeclaration): readonly NamedType[] {
    const target = alias.type;
    const inner = ts.isUnionTypeNode(target) ? target.types : [target];
    const base = this.lookup.streamingBase(target);
    return [alias, ...(base ? [base] : []), ...inner.flatMap((one) => this.declarations(one))];
  }
}

function isNothing(node: TypeScript.TypeNode): boolean {
  return (
    node.kind === ts.SyntaxKind.UndefinedKeyword ||
    (ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword)
  );
}
