/** Merges the stable/beta pairs of a split spec that are equal: `BetaX` becomes an alias of `X`. */
import type { Api } from '../../ir/api.js';
import type { NamedSchema, Schema } from '../../ir/schema.js';
import type { Schemas } from '../../ir/shape.js';
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
 * Maps the beta name of each equal pair, prose included, to the stable name. Starts with all pairs and removes those
 * that differ until no more do, since a pair that refers to a removed pair differs, too.
 */
function findEqual(schemas: Schemas): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const name of schemas.keys()) {
    if (schemas.has(`Beta${name}`)) pairs.set(`Beta${name}`, name);
  }
  for (let before = -1; before !== pairs.size;) {
    before = pairs.size;
    for (const [beta, stable] of pairs) {
      if (textOf(schemas.get(beta), pairs) !== textOf(schemas.get(stable), pairs))
        pairs.delete(beta);
    }
  }
  return pairs;
}

/** A schema and its prose as text, with stable names for the pairs. */
function textOf(named: NamedSchema | undefined, pairs: ReadonlyMap<string, string>): string {
  const { schema, description, deprecated } = named ?? {};
  return JSON.stringify([schema, description, deprecated], (_, value: Schema | undefined) =>
    isReference(value) ? { ...value, name: pairs.get(value.name) ?? value.name } : value,
  );
}

function isReference(value: unknown): value is Extract<Schema, { kind: 'ref' }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'ref';
}
