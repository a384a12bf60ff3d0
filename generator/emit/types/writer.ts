/** Writes type expressions for one file, and imports the types in these expressions. */
import { FILES } from '../../ir/emitted-files.js';
import { reachedBy } from '../../ir/reachability.js';
import type { Property, Schema } from '../../ir/schema.js';
import type { Plan, TypeParameter, TypePlan } from '../../plan/types.js';
import type { Member } from '../code.js';
import type { Imports } from '../imports.js';
import { propertyName, stringLiteral } from '../text.js';
import type { Literal, Reference } from './lower.js';
import { printType } from './print.js';
import { propertyDocs } from './property-docs.js';
import { orderVariants, withoutRepeats } from './variants.js';

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
  /** The unions whose variants are being written. Inside itself, a recursive union is written by its name. */
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

  /** Returns the type expression of a schema. */
  write(schema: Schema): string {
    if (schema.kind === 'ref') return this.#named(schema.name);
    if (isKeyword(schema)) return schema.kind;
    return printType(schema, {
      reference: (reference) => this.#spell(reference),
      docs: (property) => propertyDocs(property, this.plan.api),
      variants: (of) => this.#variants(of),
    });
  }

  #variants(of: readonly Schema[]): readonly Schema[] {
    const { schemas } = this.plan.api;
    const distinct = withoutRepeats(of, schemas);
    return this.betas === undefined ? distinct : orderVariants(distinct, schemas);
  }

  /** Returns properties as members of an interface. */
  members(properties: readonly Property[]): readonly Member[] {
    return properties.map((property) => ({
      name: propertyName(property.name),
      type: this.write(property.schema),
      isOptional: !property.required,
      ...propertyDocs(property, this.plan.api),
    }));
  }

  /** Returns the type that an alias stands for. The alias passes its `parameters` on to this type. */
  writeAlias(schema: string, parameters: readonly TypeParameter[]): string {
    const type = this.#planned(schema);
    const args = type.parameters.map((parameter) =>
      parameters.includes(parameter) ? parameter : this.#argument(parameter),
    );
    return this.imports.type(type.name, type.file) + list(args);
  }

  #spell(reference: Reference): string {
    switch (reference.kind) {
      case 'uploadable':
        return this.imports.type('Uploadable', FILES.runtime);
      case 'text':
        return '(string & {})';
      case 'literal':
        return literal(reference.value);
      case 'list':
        return `(readonly (${this.write(reference.items)})[])`;
      case 'map':
        return this.#map(reference.values);
      case 'empty':
        // The type `{}` would also allow texts and numbers, and lint rules refuse it.
        return 'object';
      case 'open':
        return this.#open(reference.betas);
      case 'value':
        return this.#value(reference.value, reference.betas);
      case 'schema':
        return this.#named(reference.name);
    }
  }

  /** Writes a map. TypeScript refuses a type alias that refers to itself in an argument of `Record`. */
  #map(values: Schema): string {
    const text = this.write(values);
    const isRecursive =
      this.owner !== undefined && reachedBy([values], this.plan.api.schemas).has(this.owner);
    return isRecursive ? `{ [key: string]: ${text} }` : `Record<string, ${text}>`;
  }

  #open(ids: readonly string[]): string {
    if (this.betas === undefined) return 'unknown';
    return `${this.imports.type('Open', FILES.runtime)}<${this.betas}, ${union(ids)}>`;
  }

  #value(value: Literal, ids: readonly string[]): string {
    if (this.betas === undefined) return literal(value);
    const open = this.imports.type('OpenValue', FILES.runtime);
    return `${open}<${this.betas}, ${literal(value)}, ${union(ids)}>`;
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

  /** Returns a type argument. A body inside another body, such as a request of a batch, is never streamed. */
  #argument(parameter: TypeParameter): string {
    return parameter === 'S' ? 'false' : (this.betas ?? 'string');
  }

  /**
   * Returns whether to write the variants of a union instead of the name of the union: if one variant is a gated value
   * and requests contain the union. With the name, compile errors would not name the missing beta.
   */
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

/**
 * Returns whether a type is `string`, `number` or `boolean`. Half of all fields have such a type, and printing them
 * with the compiler would take a tenth of a run.
 */
function isKeyword({ kind }: Schema): boolean {
  return kind === 'string' || kind === 'number' || kind === 'boolean';
}

function isGatedValue(schema: Schema): boolean {
  return schema.kind === 'gated' && !schema.isOnlyRead && schema.schema.kind === 'literal';
}

/** Writes a literal. A negative number is in parentheses, which are needed before `[]`. */
function literal(value: Literal): string {
  if (typeof value === 'string') return stringLiteral(value);
  return typeof value === 'number' && value < 0 ? `(${value})` : String(value);
}

function list(args: readonly string[]): string {
  return args.length === 0 ? '' : `<${args.join(', ')}>`;
}
