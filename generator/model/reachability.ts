/** Finds the schemas that a client needs. */
import type { Operation } from './api.js';
import type { Schema } from './schema.js';
import type { Schemas } from './shape.js';
import { referencesOf, schemasOf } from './visit.js';

/** The names of all schemas that the operations lead to. */
export function reachedFrom(
  operations: readonly Pick<
    Operation,
    'pathParameters' | 'queryParameters' | 'headerParameters' | 'body' | 'result'
  >[],
  schemas: Schemas,
): ReadonlySet<string> {
  return reachedBy(operations.flatMap(schemasOf), schemas);
}

/** A loop, not a recursion: references may chain at any length. */
export function reachedBy(roots: readonly Schema[], schemas: Schemas): ReadonlySet<string> {
  const reached = new Set<string>();
  const left = roots.flatMap(referencesOf);
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    const schema = reached.has(name) ? undefined : schemas.get(name);
    if (!schema) continue;
    reached.add(name);
    left.push(...referencesOf(schema.schema));
  }
  return reached;
}
