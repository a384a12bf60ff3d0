/**
 * Decides the type parameters of emitted types: `B` if the type has a gate, `S` if it is a body with a field for
 * streaming.
 */
import type { Api } from '../ir/api.js';
import { withUsers } from '../ir/reachability.js';
import { partsOf } from '../ir/results.js';
import { schemasWithin } from '../ir/walk.js';
import type { TypeParameter } from './types.js';

/** Returns the names of the schemas that have a gate, directly or through a reference. */
export function gatedSchemas({ schemas }: Api): ReadonlySet<string> {
  return withUsers(schemas, (schema) =>
    [...schemasWithin(schema)].some((part) => part.kind === 'gated' && !part.isOnlyRead),
  );
}

/** Returns the field that turns on streaming, by the name of the body schema. */
export function streamFields(api: Api): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const { body, result } of api.operations) {
    const { choice } = partsOf(result);
    if (body?.schema.kind === 'ref' && choice) fields.set(body.schema.name, choice.when);
  }
  return fields;
}

/** Returns the type parameters of the type emitted for `schemaName`. */
export function typeParameters(
  schemaName: string,
  gated: ReadonlySet<string>,
  streams: ReadonlyMap<string, string>,
): readonly TypeParameter[] {
  return [
    ...(gated.has(schemaName) ? (['B'] as const) : []),
    ...(streams.has(schemaName) ? (['S'] as const) : []),
  ];
}
