/** Removes `readOnly` fields from requests, and `writeOnly` fields from responses. */
import { reachedBy, withUsers } from '../../ir/reachability.js';
import { schemasOfResult } from '../../ir/results.js';
import type { NamedSchema, Property, Schema } from '../../ir/schema.js';
import type { Schemas } from '../../ir/shape.js';
import { requestSchemasOf, schemasWithin } from '../../ir/walk.js';
import { Projection } from '../betas/projection.js';
import type { SpecOperation } from './spec-operation.js';

interface Separated {
  readonly operations: readonly SpecOperation[];
  readonly schemas: Schemas;
}

/**
 * Returns the operations and schemas without `readOnly` fields in requests and without `writeOnly` fields in responses.
 * If a schema with such fields, directly or through a reference, occurs in requests and in responses, requests get a
 * second schema: `UserInput` beside `User`.
 */
export function separateAccess(operations: readonly SpecOperation[], schemas: Schemas): Separated {
  const named = [...schemas.values()].map(({ schema }) => schema);
  const sent = operations.flatMap(requestSchemasOf);
  const returned = operations.flatMap(({ result }) => schemasOfResult(result));
  const marked = [...named, ...sent, ...returned].flatMap(markedIn);
  if (marked.length === 0) return { operations, schemas };
  const affected = withUsers(schemas, (schema) => markedIn(schema).length > 0);
  const inRequests = reachedBy(sent, schemas);
  const inResponses = reachedBy(returned, schemas);
  const inputs = new Map<string, string>();
  for (const name of affected) {
    if (inRequests.has(name) && inResponses.has(name)) inputs.set(name, inputName(name, schemas));
  }
  const request = without(marked, 'response', (name) => inputs.get(name) ?? name);
  const response = without(marked, 'request', (name) => name);
  const separated = [...schemas.values()].flatMap((one): readonly NamedSchema[] => {
    if (!affected.has(one.name)) return [one];
    if (inputs.has(one.name))
      return [response.schema(one), request.schema({ ...one, aliases: [] })];
    return [inRequests.has(one.name) ? request.schema(one) : response.schema(one)];
  });
  return {
    schemas: new Map(separated.map((one) => [one.name, one])),
    operations: operations.map((operation) => {
      const { result } = response.operation(operation);
      return { ...request.operation(operation), result, failures: operation.failures };
    }),
  };
}

function markedIn(schema: Schema): readonly Property[] {
  return [...schemasWithin(schema)].flatMap((part) =>
    part.kind === 'object' ? part.properties.filter(({ only }) => only !== undefined) : [],
  );
}

/** Returns a projection that removes the fields that only `side` has. */
function without(
  marked: readonly Property[],
  side: NonNullable<Property['only']>,
  rename: (name: string) => string,
): Projection {
  const view = {
    removed: new Set(marked.filter(({ only }) => only === side)),
    gated: new Map(),
    ofBetas: new Set<Property>(),
    optional: new Set<Property>(),
    rename,
    order: <T>(properties: readonly T[]) => properties,
  };
  return new Projection(view, []);
}

function inputName(name: string, schemas: Schemas): string {
  let wanted = `${name}Input`;
  while (schemas.has(wanted)) wanted += '_';
  return wanted;
}
