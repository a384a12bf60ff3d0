/** Writes type expressions for one file, and imports the types that they refer to. */
import { FILES } from '../../ir/emitted-files.js';
import { reachedBy } from '../../ir/reachability.js';
import type { GatedSchema, ObjectSchema, Property, Schema, UnionSchema } from '../../ir/schema.js';
import type { Plan, TypeParameter, TypePlan } from '../../plan/types.js';
import { type Member, writeMembers } from '../code.js';
import type { Imports } from '../imports.js';
import { documentation, propertyName, stringLiteral } from '../text.js';
import { orderVariants } from './variants.js';

/** Type parameters of emitted types. By default, all gates are open. */
const PARAMETER_DECLARATIONS: Readonly<Record<TypeParameter, string>> = {
  B: 'B extends string = string',
  S: 'S extends boolean = boolean',
};

export function parameterDeclarations(parameters: readonly TypeParameter[]): string[] {
  return parameters.map((parameter) => PARAMETER_DECLARATIONS[parameter]);
}

function union(ids: readonly string[]): string {
  return ids.map(stringLiteral).join(' | ');
}

export class TypeWriter {
  /** Unions that are being unfolded; inside of itself, a recursive one is written by its name. */
  readonly #unfolding = new Set<string>();

  /**
   * @param betas the type argument for `B`; without it, all gates are open
   * @param owner the schema whose type is written
   */
  constructor(
    readonly plan: Plan,
    readonly imports: Imports,
    readonly betas?: 'B' | 'NoInfer<B>',
    readonly owner?: string,
  ) {}

  /** The type expression of a schema. */
  write(schema: Schema): string {
    switch (schema.kind) {
      case 'binary':
        return this.imports.type('Uploadable', FILES.runtime);
      case 'literal':
        return literal(schema.value);
      case 'array':
        return `${schema.readonly ? 'readonly ' : ''}${this.#part(schema.items)}[]`;
      case 'tuple':
        return `[${schema.items.map((item) => this.write(item)).join(', ')}]`;
      case 'object':
        return this.#object(schema);
      case 'union':
        return this.#union(schema);
      case 'intersection':
        return schema.of.map((part) => this.#part(part)).join(' & ');
      case 'ref':
        return this.#named(schema.name);
      case 'gated':
        return this.#gated(schema);
      default:
        return schema.kind;
    }
  }

  /** The members of an object type, as an interface has them. */
  members(properties: readonly Property[]): readonly Member[] {
    return properties.map((property) => ({
      name: propertyName(property.name),
      type: this.write(property.schema),
      isOptional: !property.required,
      docs: documentation(property),
    }));
  }

  /** The type of a schema as the target of an alias with these `parameters`, which are passed on. */
  writeAlias(schema: string, parameters: readonly TypeParameter[]): string {
    const type = this.#planned(schema);
    const args = type.parameters.map((parameter) =>
      parameters.includes(parameter) ? parameter : this.#argument(parameter),
    );
    return this.imports.type(type.name, type.file) + list(args);
  }

  /** The type expression of a part of another one. */
  #part(schema: Schema): string {
    const text = this.write(schema);
    return this.#isComposed(schema) ? `(${text})` : text;
  }

  /** Whether the type expression needs parentheses before `[]` or in a union. */
  #isComposed(schema: Schema): boolean {
    switch (schema.kind) {
      case 'union':
      case 'intersection':
        return true;
      case 'object':
        return schema.properties.length > 0 && schema.rest !== undefined;
      case 'array':
        return schema.readonly === true;
      case 'gated':
        return this.betas !== undefined && schema.schema.kind !== 'literal';
      default:
        return false;
    }
  }

  #object({ properties, rest }: ObjectSchema): string {
    const listed = properties.length > 0 ? [writeMembers(this.members(properties))] : [];
    const others = rest ? [this.#map(withListed(rest, properties))] : [];
    // `{}` also stands for texts and numbers, and lint rules refuse it.
    return [...listed, ...others].join(' & ') || 'object';
  }

  /** TypeScript refuses a type alias that refers to itself in an argument of `Record`. */
  #map(values: Schema): string {
    const text = this.write(values);
    const isRecursive =
      this.owner !== undefined && reachedBy([values], this.plan.api.schemas).has(this.owner);
    return isRecursive ? `{ [key: string]: ${text} }` : `Record<string, ${text}>`;
  }

  /** Beside literals, any string is `string & {}`, so that editors suggest the literals. */
  #union(union: UnionSchema): string {
    const isOpen = this.betas === undefined;
    const variants = isOpen ? union.of : orderVariants(union.of, this.plan.api.schemas);
    const hasLiterals = variants.some(({ kind }) => kind === 'literal');
    const texts = variants.map((variant) =>
      hasLiterals && variant.kind === 'string' ? '(string & {})' : this.#part(variant),
    );
    return texts.join(' | ');
  }

  #gated({ schema, betas: ids }: GatedSchema): string {
    if (this.betas === undefined) return this.write(schema);
    if (schema.kind !== 'literal') {
      const open = this.imports.type('Open', FILES.runtime);
      return `${this.#part(schema)} & ${open}<${this.betas}, ${union(ids)}>`;
    }
    const open = this.imports.type('OpenValue', FILES.runtime);
    return `${open}<${this.betas}, ${literal(schema.value)}, ${union(ids)}>`;
  }

  #named(schema: string): string {
    const type = this.#planned(schema);
    if (this.betas !== undefined && this.#isUnfolded(type)) return this.#unfold(type);
    const args = type.parameters.map((parameter) => this.#argument(parameter));
    const isOpen = this.betas === undefined && !type.parameters.includes('S');
    return this.imports.type(type.name, type.file) + (isOpen ? '' : list(args));
  }

  #planned(schema: string): TypePlan {
    const type = this.plan.types.get(schema);
    if (!type) throw new Error(`no type is planned for the schema ${schema}`);
    return type;
  }

  /** A body inside another one, such as a request of a batch, is never streamed. */
  #argument(parameter: TypeParameter): string {
    return parameter === 'S' ? 'false' : (this.betas ?? 'string');
  }

  /** Unions with a gated value are written out: compile errors would name the union, and not the beta that is missing. */
  #isUnfolded({ name, isSent, schema: { schema } }: TypePlan): boolean {
    if (!isSent || this.#unfolding.has(name)) return false;
    return schema.kind === 'union' && schema.of.some(isGatedValue);
  }

  #unfold({ name, schema: { schema } }: TypePlan): string {
    this.#unfolding.add(name);
    const text = `(${this.write(schema)})`;
    this.#unfolding.delete(name);
    return text;
  }
}

function isGatedValue(schema: Schema): boolean {
  return schema.kind === 'gated' && schema.schema.kind === 'literal';
}

/** A negative number is in parentheses, which it needs before `[]`. */
function literal(value: string | number | boolean): string {
  if (typeof value === 'string') return stringLiteral(value);
  return typeof value === 'number' && value < 0 ? `(${value})` : String(value);
}

/** The values of an index signature: TypeScript requires that it also allows the listed properties. */
function withListed(rest: Schema, properties: readonly Property[]): Schema {
  const key = (schema: Schema) => JSON.stringify(schema);
  const others = new Map(properties.map(({ schema }) => [key(schema), schema]));
  others.delete(key(rest));
  const of = [rest, ...others.values()];
  if (of.some(({ kind }) => kind === 'unknown')) return { kind: 'unknown' };
  return others.size === 0 ? rest : { kind: 'union', of };
}

function list(args: readonly string[]): string {
  return args.length === 0 ? '' : `<${args.join(', ')}>`;
}
