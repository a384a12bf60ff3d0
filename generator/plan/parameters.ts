/** Finds which emitted types need type parameters: `B` where a gate is reached, `S` on the body that switches streaming on. */
import type { Api } from '../ir/api.js';
import type { TypeParameter } from './types.js';
import { parts, referencedNames } from './walk.js';

/** Names of the schemas that hold a gate, directly or through a reference. */
export function gatedSchemas(api: Api): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const gated: string[] = [];
  for (const { name, schema } of api.schemas.values()) {
    if ([...parts(schema)].some((part) => part.kind === 'gated')) gated.push(name);
    for (const target of referencedNames(schema)) {
      const known = users.get(target);
      if (known) known.push(name);
      else users.set(target, [name]);
    }
  }
  const found = new Set<string>();
  for (let next = gated.pop(); next !== undefined; next = gated.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    gated.push(...(users.get(next) ?? []));
  }
  return found;
}

/** For each body schema that switches streaming on: the field that does it. */
export function streamFields(api: Api): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const { body, result } of api.operations) {
    if (body?.schema.kind === 'ref' && result.kind === 'json-or-sse') {
      fields.set(body.schema.name, result.when);
    }
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
