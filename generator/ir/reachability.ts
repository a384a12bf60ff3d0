/** Finds the schemas that a client needs. */
import type { Schema } from './schema.js';
import type { Schemas } from './shape.js';
import type { Shapes } from './walk.js';
import { referencesOf, schemasOf } from './walk.js';

export interface Kept {
  readonly schemas: Schemas;
  /** Those among them that no operation leads to. */
  readonly roots: readonly string[];
}

/**
 * What the operations lead to; and, of a whole API, what they do not, for no schema of the spec is to be lost.
 *
 * @param names of each schema of the spec, those that it has now: one that is in use under one of them is not lost
 */
export function keepSchemas(
  operations: readonly Shapes[],
  schemas: Schemas,
  names: ReadonlyMap<string, readonly string[]>,
  whole: boolean,
): Kept {
  const reached = reachedFrom(operations, schemas);
  const lost = whole
    ? [...names.values()].filter((forms) => !forms.some((name) => reached.has(name))).flat()
    : [];
  const withLost = reachedBy(
    lost.map((name) => ({ kind: 'ref', name })),
    schemas,
  );
  const kept = [...schemas].filter(([name]) => reached.has(name) || withLost.has(name));
  return {
    schemas: new Map(kept),
    roots: kept.map(([name]) => name).filter((name) => !reached.has(name)),
  };
}

/** The names of all schemas that the operations lead to. */
export function reachedFrom(operations: readonly Shapes[], schemas: Schemas): ReadonlySet<string> {
  return reachedBy(operations.flatMap(schemasOf), schemas);
}

/** The names of all schemas that `roots` lead to. A loop, not a recursion: references may chain at any length. */
export function reachedBy(roots: readonly Schema[], schemas: Schemas): ReadonlySet<string> {
  const reached = new Set<string>();
  const left = roots.flatMap((root) => [...referencesOf(root)]);
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    const schema = reached.has(name) ? undefined : schemas.get(name);
    if (!schema) continue;
    reached.add(name);
    for (const target of referencesOf(schema.schema)) left.push(target);
  }
  return reached;
}

/** The names of all schemas that `isWanted` accepts or that lead to one that it accepts. */
export function withUsers(
  schemas: Schemas,
  isWanted: (schema: Schema) => boolean,
): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const left: string[] = [];
  for (const { name, schema } of schemas.values()) {
    if (isWanted(schema)) left.push(name);
    for (const target of referencesOf(schema)) {
      const known = users.get(target);
      if (known) known.push(name);
      else users.set(target, [name]);
    }
  }
  const found = new Set<string>();
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    left.push(...(users.get(name) ?? []));
  }
  return found;
}
