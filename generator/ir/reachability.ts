/** Finds the schemas that operations or other schemas reach through references. */
import type { Schema } from './schema.js';
import type { Schemas } from './shape.js';
import type { Shapes } from './walk.js';
import { referencesOf, schemasOf } from './walk.js';

export interface Kept {
  readonly schemas: Schemas;
  /** Names of the kept schemas that no request and no successful response reaches. */
  readonly roots: readonly string[];
}

/**
 * Returns the schemas that the requests and successful responses of the operations reach. Of the other schemas, returns
 * those that `isWanted` accepts, and the schemas that these reach.
 *
 * @param names the names of each schema of the spec after the projection: if the operations reach one of them,
 *   `isWanted` does not decide about the others
 */
export function keepSchemas(
  operations: readonly Shapes[],
  schemas: Schemas,
  names: ReadonlyMap<string, readonly string[]>,
  isWanted: (schema: Schema) => boolean,
): Kept {
  const reached = reachedFrom(operations, schemas);
  const others = [...names.values()].filter((forms) => !forms.some((name) => reached.has(name)));
  const wanted = others.flat().filter((name) => {
    const named = schemas.get(name);
    return named !== undefined && isWanted(named.schema);
  });
  const added = reachedBy(
    wanted.map((name) => ({ kind: 'ref', name })),
    schemas,
  );
  const kept = [...schemas].filter(([name]) => reached.has(name) || added.has(name));
  return {
    schemas: new Map(kept),
    roots: kept.map(([name]) => name).filter((name) => !reached.has(name)),
  };
}

/** Returns the names of all schemas that the requests and successful responses of the operations reach. */
export function reachedFrom(operations: readonly Shapes[], schemas: Schemas): ReadonlySet<string> {
  return reachedBy(operations.flatMap(schemasOf), schemas);
}

/**
 * Returns the names of all schemas that `roots` reach. Not recursive: a long chain of references would overflow the
 * stack.
 */
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

/** Returns the names of the schemas that `isWanted` accepts, and of all schemas that reach such a schema. */
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
