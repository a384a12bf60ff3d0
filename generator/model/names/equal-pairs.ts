/** Merges the equal stable/beta pairs of a split spec: `BetaX` becomes an alias of `X`. */
import type { Api } from '../../ir/api.js';
import type { NamedSchema, Schema } from '../../ir/schema.js';
import type { Schemas } from '../../ir/shape.js';
import { referencesOf } from '../../ir/walk.js';
import { renaming } from '../betas/projection.js';

export function mergeEqualPairs(api: Api): Api {
  const merged = findEqual(api.schemas);
  if (merged.size === 0) return api;
  const rename = (name: string): string => merged.get(name) ?? name;
  const projection = renaming(rename);
  const betaOf = new Map([...merged].map(([beta, stable]) => [stable, beta]));
  const schemas = [...api.schemas.values()].filter(({ name }) => !merged.has(name));
  return {
    ...api,
    operations: api.operations.map((operation) => projection.operation(operation)),
    schemas: new Map(
      schemas.map((named) => {
        const beta = api.schemas.get(betaOf.get(named.name) ?? '');
        const projected = projection.schema(named);
        return [named.name, beta ? withNamesOf(projected, beta) : projected];
      }),
    ),
    roots: api.roots.filter((name) => !merged.has(name)),
  };
}

function withNamesOf(named: NamedSchema, { name, aliases = [] }: NamedSchema): NamedSchema {
  return { ...named, aliases: [...new Set([...(named.aliases ?? []), name, ...aliases])] };
}

/**
 * Maps the beta name of each pair with equal schemas and descriptions to the stable name. Starts with all pairs,
 * removes the pairs that differ, and then the pairs that refer to a removed pair, since they differ, too. Removes each
 * pair once, so that long chains of references take linear time.
 */
function findEqual(schemas: Schemas): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const name of schemas.keys()) {
    if (schemas.has(`Beta${name}`)) pairs.set(`Beta${name}`, name);
  }
  const users = new Map<string, string[]>();
  const different: string[] = [];
  for (const [beta, stable] of pairs) {
    const named = schemas.get(beta);
    if (!isSame(named, schemas.get(stable), pairs)) different.push(beta);
    for (const target of named ? referencesOf(named.schema) : []) {
      const known = users.get(target);
      if (known) known.push(beta);
      else users.set(target, [beta]);
    }
  }
  for (let beta = different.pop(); beta !== undefined; beta = different.pop()) {
    if (pairs.delete(beta)) different.push(...(users.get(beta) ?? []));
  }
  return pairs;
}

/** Returns whether two schemas and their descriptions are equal if the schemas of each pair count as one. */
function isSame(
  left: NamedSchema | undefined,
  right: NamedSchema | undefined,
  pairs: ReadonlyMap<string, string>,
): boolean {
  const stable = (name: string) => pairs.get(name) ?? name;
  const isEqual = (one: unknown, other: unknown): boolean => {
    if (!isContainer(one) || !isContainer(other)) return one === other;
    if (isReference(one) && isReference(other)) return stable(one.name) === stable(other.name);
    const keys = comparedKeys(one);
    return (
      keys.length === comparedKeys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]))
    );
  };
  return (
    isEqual(left?.schema, right?.schema) &&
    left?.description === right?.description &&
    left?.deprecated === right?.deprecated
  );
}

/** Returns the keys without `hasBeta`: only beta schemas have it, and a pair whose betas have graduated is equal. */
function comparedKeys(value: Container): readonly string[] {
  return Object.keys(value).filter((key) => key !== 'hasBeta');
}

type Container = Readonly<Record<string, unknown>>;

/** Returns whether a value is an object or an array. */
function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function isReference(value: object): value is Extract<Schema, { kind: 'ref' }> & Container {
  return 'kind' in value && value.kind === 'ref';
}
