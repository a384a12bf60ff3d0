/** Rebuilds schemas and operations as a namespace shows them: without some positions, and with gates around others. */
import { mapResult } from '../../ir/results.js';
import type { NamedSchema, Property, Schema } from '../../ir/schema.js';
import { schemasWithin, type Shapes } from '../../ir/walk.js';
import { union } from '../spec/combine.js';
import type { Position } from './positions.js';

/** How a namespace shows the positions that betas or the API version control. */
export interface View {
  /** Positions that the namespace lacks. */
  readonly removed: ReadonlySet<Position>;
  /** Positions behind a gate, with the betas that open it. */
  readonly gated: ReadonlyMap<Position, readonly string[]>;
  /** Positions of betas of any status; none in the stable namespace. */
  readonly ofBetas: ReadonlySet<Position>;
  /** Properties that are optional even if the spec requires them. */
  readonly optional: ReadonlySet<Position>;
  /** The name that a schema has in this namespace. */
  readonly rename: (name: string) => string;
  /** Returns properties in the order in which the client declares them. */
  readonly order: <T extends Property>(properties: readonly T[]) => readonly T[];
}

/** Returns a projection that changes only names. */
export function renaming(rename: (name: string) => string): Projection {
  const none = new Set<Position>();
  const nothing = { removed: none, gated: new Map(), ofBetas: none, optional: none };
  return new Projection({ ...nothing, rename, order: (properties) => properties }, []);
}

export class Projection {
  /** Names of schemas that become `never` because all their variants are removed. */
  readonly #never = new Set<string>();

  constructor(
    private readonly view: View,
    schemas: Iterable<NamedSchema>,
  ) {
    this.#findEmptied([...schemas]);
  }

  schema(named: NamedSchema): NamedSchema {
    return { ...named, name: this.view.rename(named.name), schema: this.#project(named.schema) };
  }

  operation<T extends Shapes>(operation: T): T {
    const { pathParameters, queryParameters, headerParameters, body, result, failures } = operation;
    return {
      ...operation,
      pathParameters: this.#properties(pathParameters),
      queryParameters: this.#properties(queryParameters),
      headerParameters: this.#properties(headerParameters),
      ...(body && { body: { ...body, schema: this.#project(body.schema) } }),
      result: mapResult(result, (schema) => this.#project(schema)),
      failures: failures.map(this.view.rename),
    };
  }

  /**
   * Finds the schemas that become `never`. Repeats the search until it finds no further schema, because a schema that
   * becomes `never` can empty the unions that contain it.
   */
  #findEmptied(schemas: readonly NamedSchema[]): void {
    if (this.view.removed.size === 0) return;
    for (let before = -1; before < this.#never.size;) {
      before = this.#never.size;
      for (const { name, schema } of schemas) {
        if (schema.kind !== 'never' && this.#project(schema).kind === 'never')
          this.#never.add(name);
      }
    }
  }

  #project(schema: Schema): Schema {
    switch (schema.kind) {
      case 'unknown':
      case 'never':
      case 'null':
      case 'boolean':
      case 'number':
      case 'string':
      case 'binary':
      case 'literal':
        return schema;
      case 'ref':
        return this.#never.has(schema.name)
          ? { kind: 'never' }
          : { kind: 'ref', name: this.view.rename(schema.name) };
      case 'array':
        return { ...schema, items: this.#project(schema.items) };
      case 'tuple':
        return { kind: 'tuple', items: schema.items.map((item) => this.#project(item)) };
      case 'object':
        return {
          kind: 'object',
          properties: this.#properties(schema.properties),
          ...(schema.rest && { rest: this.#project(schema.rest) }),
        };
      case 'union':
        return union(
          schema.of
            .filter((variant) => !this.view.removed.has(variant))
            .map((variant) => this.#variant(variant)),
          schema.discriminator,
        );
      case 'intersection':
        return { kind: 'intersection', of: schema.of.map((part) => this.#project(part)) };
      case 'gated':
        return { ...schema, schema: this.#project(schema.schema) };
    }
  }

  #variant(variant: Schema): Schema {
    const schema = this.#project(variant);
    const betas = this.view.gated.get(variant);
    return betas && schema.kind !== 'never' ? { kind: 'gated', schema, betas } : schema;
  }

  #properties<T extends Property>(properties: readonly T[]): readonly T[] {
    return this.view.order(properties).flatMap((property) => {
      if (this.view.removed.has(property)) return [];
      const schema = this.#project(property.schema);
      const emptied = schema.kind === 'never' && property.schema.kind !== 'never';
      if (emptied && !property.required) return [];
      const betas = this.view.gated.get(property);
      return {
        ...property,
        schema: betas ? ({ kind: 'gated', schema, betas } as const) : schema,
        required: property.required && !this.view.optional.has(property),
        ...(this.#hasBeta(property) && { hasBeta: true as const }),
      };
    });
  }

  #hasBeta(property: Property): boolean {
    const { ofBetas } = this.view;
    if (ofBetas.size === 0) return false;
    return (
      ofBetas.has(property) || [...schemasWithin(property.schema)].some((one) => ofBetas.has(one))
    );
  }
}
