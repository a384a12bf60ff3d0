/** Finds which emitted types need type parameters: `B` where a gate is reached, `S` on the body that switches streaming on. */
import type { Api } from '../ir/api.js';
import { withUsers } from '../ir/reachability.js';
import { partsOf } from '../ir/results.js';
import { schemasWithin } from '../ir/walk.js';
import type { TypeParameter } from './types.js';

/** Names of the schemas that hold a gate, directly or through a reference. */
export function gatedSchemas({ schemas }: Api): ReadonlySet<string> {
  return withUsers(schemas, (schema) =>
    [...schemasWithin(schema)].some(({ kind }) => kind === 'gated'),
  );
}

/** For each body schema that switches streaming on: the field that does it. */
export function streamFields(api: Api): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const { body, result } of api.operations) {
    const { choice } = partsOf(result);
    if (body?.schema.kind === 'ref' && choice) fields.set(body.schema.name, choice.when);
  }
  return fields;
}

/** The type parameters of the type emitted for `schemaName`. */
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
