/** Projects a spec into the two namespaces: what is beta is gone from one, and behind gates in the other. */
import { reachedFrom } from '../../ir/reachability.js';
import type { NamedSchema, Schema } from '../../ir/schema.js';
import type { Schemas } from '../../ir/shape.js';
import { childrenOf, referencesOf } from '../../ir/walk.js';
import type { SpecOperation } from '../spec/spec-operation.js';
import type { Gates } from './gates.js';
import type { Position } from './positions.js';
import { Projection, type View } from './projection.js';

export interface Projected {
  readonly operations: readonly SpecOperation[];
  readonly schemas: Schemas;
  /** The names that each schema of the spec has now: its own, and a beta one where the two differ. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/** @param split whether the spec has beta operations, and schemas for them, of its own */
export function project(
  operations: readonly SpecOperation[],
  schemas: Schemas,
  gates: Gates,
  split: boolean,
): Projected {
  const differing = findDiffering(schemas, gates);
  const stableOperations = operations.filter(({ namespace }) => namespace === 'stable');
  const shared = split ? reachedFrom(stableOperations, schemas) : new Set(schemas.keys());
  const betaNames = nameBetas(
    [...differing].filter((name) => shared.has(name)),
    schemas,
  );
  const all = [...schemas.values()];
  const stable = new Projection(stableView(gates, split), all);
  const beta = new Projection(betaView(gates, betaNames, split), all);

  const names = new Map<string, readonly string[]>();
  const projected = new Map<string, NamedSchema>();
  for (const named of all) {
    const forms = namespaceForms(named, stable, beta, differing, betaNames);
    for (const form of forms) projected.set(form.name, form);
    names.set(
      named.name,
      forms.map(({ name }) => name),
    );
  }
  return {
    operations: operations.map((operation) =>
      (operation.namespace === 'beta' ? beta : stable).operation(operation),
    ),
    schemas: projected,
    names,
  };
}

/** A schema that does not differ is one; of one that differs and has no name of its own, only the beta side is in use. */
function namespaceForms(
  named: NamedSchema,
  stable: Projection,
  beta: Projection,
  differing: ReadonlySet<string>,
  betaNames: ReadonlyMap<string, string>,
): readonly NamedSchema[] {
  if (!differing.has(named.name)) return [stable.schema(named)];
  return betaNames.has(named.name)
    ? [stable.schema(named), beta.schema(named)]
    : [beta.schema(named)];
}

function stableView(gates: Gates, split: boolean): View {
  const beta = split ? [] : [...gates.unlocked.keys(), ...gates.returned.keys()];
  return {
    removed: new Set([...gates.closed, ...beta]),
    gated: new Map(),
    optional: new Set(),
    rename: (name) => name,
  };
}

/**
 * What an answer holds only with a beta has a gate there as well: so that it may be sent back in a call with the
 * same betas. A split spec says itself what of its answers is always there.
 */
function betaView(gates: Gates, betaNames: ReadonlyMap<string, string>, split: boolean): View {
  const openings = [...gates.returned, ...gates.unlocked];
  const shut = openings.filter(([position, betas]) => {
    return betas.size === 0 && (!split || gates.unlocked.has(position));
  });
  return {
    removed: new Set([...gates.closed, ...shut.map(([position]) => position)]),
    gated: new Map(
      openings
        .filter(([, betas]) => betas.size > 0)
        .map(([position, betas]) => [position, [...betas]]),
    ),
    optional: new Set([...gates.unlocked.keys(), ...(split ? [] : gates.returned.keys())]),
    rename: (name) => betaNames.get(name) ?? name,
  };
}

/** The schemas with a position that one namespace shows otherwise than the other, and all that lead to them. */
function findDiffering(schemas: Schemas, gates: Gates): ReadonlySet<string> {
  const positions = new Set([...gates.unlocked.keys(), ...gates.returned.keys()]);
  if (positions.size === 0) return new Set();
  const users = new Map<string, string[]>();
  const found: string[] = [];
  for (const { name, schema } of schemas.values()) {
    if (holdsAny(schema, positions)) found.push(name);
    for (const used of referencesOf(schema)) {
      const before = users.get(used);
      if (before) before.push(name);
      else users.set(used, [name]);
    }
  }
  const differing = new Set<string>();
  for (let name = found.pop(); name !== undefined; name = found.pop()) {
    if (differing.has(name)) continue;
    differing.add(name);
    for (const user of users.get(name) ?? []) found.push(user);
  }
  return differing;
}

function holdsAny(schema: Schema, positions: ReadonlySet<Position>): boolean {
  if (positions.has(schema)) return true;
  if (schema.kind === 'object' && schema.properties.some((property) => positions.has(property)))
    return true;
  return childrenOf(schema).some((child) => holdsAny(child, positions));
}

function nameBetas(names: readonly string[], schemas: Schemas): ReadonlyMap<string, string> {
  const taken = new Set(schemas.keys());
  return new Map(
    names.map((name) => {
      let free = `Beta${name}`;
      for (let number = 2; taken.has(free); number += 1) free = `Beta${name}${number}`;
      taken.add(free);
      return [name, free];
    }),
  );
}
