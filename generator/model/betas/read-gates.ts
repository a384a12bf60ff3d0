/** Finds the gates of values that callers only read. */
import { reachedBy } from '../../ir/reachability.js';
import { mapResult, schemasOfResult } from '../../ir/results.js';
import type { NamedSchema, ObjectSchema, Property, Schema } from '../../ir/schema.js';
import { propertiesOf, type Schemas } from '../../ir/shape.js';
import { childrenOf, requestSchemasOf, schemasWithin, withChildren } from '../../ir/walk.js';
import type { Projected } from './project.js';

/**
 * Marks the gates in values that no request contains. A gate in a response has a purpose only if callers send the value
 * back, such as the blocks of a message. Elsewhere it would be wrong: with a shut gate, `X | null` becomes
 * `X & RequiresBeta`, which excludes the `null` that the API sends.
 */
export function withReadGates<T extends Pick<Projected, 'operations' | 'schemas'>>(
  projected: T,
): T {
  const { operations, schemas } = projected;
  const requests = operations.flatMap(requestSchemasOf);
  const sent = reachedBy(requests, schemas);
  const isSent = ({ name }: NamedSchema): boolean => sent.has(name);
  const named = [...schemas.values()];
  const responses = named.filter((one) => !isSent(one));
  const counterparts = new Counterparts([
    ...requests,
    ...named.filter(isSent).map(({ schema }) => schema),
  ]);
  const results = operations.flatMap(({ result }) => schemasOfResult(result));
  const returned = new Set(
    [...results, ...responses.map(({ schema }) => schema)].flatMap((schema) =>
      returnedProperties(schema, counterparts, schemas),
    ),
  );
  const held = heldBy(returned, schemas);
  const marked = responses.map(({ name, ...rest }) => {
    return [name, { name, ...rest, schema: mark(rest.schema, held.has(name), returned) }] as const;
  });
  return {
    ...projected,
    operations: operations.map((operation) => ({
      ...operation,
      result: mapResult(operation.result, (schema) => mark(schema, false, returned)),
    })),
    schemas: new Map([...schemas, ...marked]),
  };
}

/** The properties of a response that callers may send back. */
function returnedProperties(
  schema: Schema,
  counterparts: Counterparts,
  schemas: Schemas,
): readonly Property[] {
  // Parts of an intersection have their properties together.
  const all = propertiesOf(schema, schemas);
  return objectsWithin(schema).flatMap(({ properties }) =>
    properties.filter(({ name }) => counterparts.has(name, [...all, ...properties])),
  );
}

function mark(schema: Schema, isSent: boolean, returned: ReadonlySet<Property>): Schema {
  const within = (child: Schema): Schema => mark(child, isSent, returned);
  if (schema.kind === 'object') {
    return {
      ...schema,
      properties: schema.properties.map((property) => ({
        ...property,
        schema: mark(property.schema, returned.has(property), returned),
      })),
      ...(schema.rest && { rest: within(schema.rest) }),
    };
  }
  const marked = withChildren(schema, within);
  return marked.kind === 'gated' && !isSent ? { ...marked, isOnlyRead: true } : marked;
}

/** The objects in requests, by the names of their properties. */
class Counterparts {
  readonly #objects = new Map<string, ObjectSchema[]>();

  constructor(requests: readonly Schema[]) {
    for (const object of requests.flatMap(objectsWithin)) {
      for (const { name } of object.properties) {
        const known = this.#objects.get(name);
        if (known) known.push(object);
        else this.#objects.set(name, [object]);
      }
    }
  }

  /** Whether a request may contain an object with these properties at a place that has the named property. */
  has(name: string, properties: readonly Property[]): boolean {
    const found = new Map(properties.map((property) => [property.name, property]));
    return (this.#objects.get(name) ?? []).some((object) =>
      object.properties.every((wanted) => {
        const given = found.get(wanted.name);
        return given ? !isOtherTag(given.schema, wanted.schema) : !wanted.required;
      }),
    );
  }
}

function isOtherTag(given: Schema, wanted: Schema): boolean {
  return given.kind === 'literal' && wanted.kind === 'literal' && given.value !== wanted.value;
}

function objectsWithin(schema: Schema): readonly ObjectSchema[] {
  return [...schemasWithin(schema)].filter((part) => part.kind === 'object');
}

/** The names of the schemas that properties refer to, through unions and lists but not through objects. */
function heldBy(properties: ReadonlySet<Property>, schemas: Schemas): ReadonlySet<string> {
  const names = new Set<string>();
  const left = [...properties].map(({ schema }) => schema);
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next.kind === 'ref') {
      const target = names.has(next.name) ? undefined : schemas.get(next.name);
      names.add(next.name);
      if (target) left.push(target.schema);
    } else if (next.kind !== 'object') {
      left.push(...childrenOf(next));
    }
  }
  return names;
}
