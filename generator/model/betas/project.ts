/**
 * Projects a spec into two namespaces: stable without the positions of betas, and beta with gates around these
 * positions.
 */
import { reachedFrom, withUsers } from '../../ir/reachability.js';
import type { NamedSchema, Property, Schema } from '../../ir/schema.js';
import type { Schemas } from '../../ir/shape.js';
import { schemasWithin } from '../../ir/walk.js';
import type { SpecOperation } from '../spec/spec-operation.js';
import type { Gates } from './gates.js';
import type { Position } from './positions.js';
import { Projection, type View } from './projection.js';

export interface Projected {
  readonly operations: readonly SpecOperation[];
  readonly schemas: Schemas;
  /** The names of each schema of the spec after the projection: `X`, `BetaX` or both. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/**
 * Returns the operations and schemas of both namespaces.
 *
 * @param split whether the spec describes beta operations separately
 */
export function project(
  operations: readonly SpecOperation[],
  schemas: Schemas,
  gates: Gates,
  split: boolean,
): Projected {
  const stableOperations = operations.filter(({ namespace }) => namespace === 'stable');
  const shared = split ? reachedFrom(stableOperations, schemas) : new Set(schemas.keys());
  const views = { stable: stableView(gates, split), beta: betaView(gates, split) };
  const isDifferent = (position: Position) => isShownDifferently(position, views);
  const differing = holdersOf(new Set([...gates.positions].filter(isDifferent)), schemas);
  const paired = holdersOf(gates.positions, schemas);
  const betaNames = nameBetas(
    [...paired].filter((name) => shared.has(name)),
    schemas,
  );
  const all = [...schemas.values()];
  const stable = new Projection(views.stable, all);
  const rename = (name: string) => (differing.has(name) ? betaNames.get(name) : undefined) ?? name;
  const beta = new Projection({ ...views.beta, rename }, all);

  const pairOf = (named: NamedSchema): readonly NamedSchema[] => {
    const betaName = betaNames.get(named.name);
    if (!differing.has(named.name)) return [withAlias(stable.schema(named), betaName)];
    return [...(betaName === undefined ? [] : [stable.schema(named)]), beta.schema(named)];
  };
  const pairs = new Map(all.map((named) => [named.name, pairOf(named)]));
  return {
    operations: operations.map((operation) =>
      (operation.namespace === 'beta' ? beta : stable).operation(operation),
    ),
    schemas: new Map([...pairs.values()].flat().map((named) => [named.name, named])),
    names: new Map([...pairs].map(([name, pair]) => [name, pair.map((named) => named.name)])),
  };
}

/**
 * Adds the beta name as an alias. A schema whose betas have all graduated keeps this name, because programs import it.
 */
function withAlias(named: NamedSchema, betaName: string | undefined): NamedSchema {
  return betaName === undefined
    ? named
    : { ...named, aliases: [betaName, ...(named.aliases ?? [])] };
}

/** Puts required properties first, even if a gate makes them optional, so that graduating a beta moves no property. */
function requiredFirst<T extends Property>(properties: readonly T[]): readonly T[] {
  return properties.toSorted((left, right) => Number(right.required) - Number(left.required));
}

/** Returns whether only one namespace has the position, or whether beta has it behind a gate or as optional. */
function isShownDifferently(
  position: Position,
  { stable, beta }: { readonly stable: View; readonly beta: View },
): boolean {
  const isGone = beta.removed.has(position);
  if (isGone || stable.removed.has(position)) return isGone !== stable.removed.has(position);
  const isRequired = 'required' in position && position.required;
  return beta.gated.has(position) || (beta.optional.has(position) && isRequired);
}

function stableView(gates: Gates, split: boolean): View {
  const beta = split ? [] : [...gates.unlocked.keys(), ...gates.returned.keys()];
  return {
    removed: new Set([...gates.closed, ...beta]),
    gated: new Map(),
    ofBetas: new Set(),
    optional: new Set(),
    rename: (name) => name,
    order: requiredFirst,
  };
}

/**
 * Returns the view of the beta namespace. Positions that responses contain only with a beta have gates, too, so that
 * callers can send a response back in a request with the same betas. In a unified spec, fields with a gate become
 * optional, since calls without the beta cannot send them. In a split spec, the beta schemas already say which fields
 * are required.
 */
function betaView(gates: Gates, split: boolean): View {
  const controlled = [...gates.returned, ...gates.unlocked];
  const retired = controlled.filter(([position, betas]) => {
    return betas.size === 0 && (!split || gates.unlocked.has(position));
  });
  return {
    removed: new Set([...gates.closed, ...retired.map(([position]) => position)]),
    gated: new Map(
      controlled
        .filter(([, betas]) => betas.size > 0)
        .map(([position, betas]) => [position, [...betas]]),
    ),
    ofBetas: gates.positions,
    optional: new Set(split ? [] : [...gates.unlocked.keys(), ...gates.returned.keys()]),
    rename: (name) => name,
    order: requiredFirst,
  };
}

/** Returns the names of the schemas that contain one of the positions, and of all schemas that reach them. */
function holdersOf(positions: ReadonlySet<Position>, schemas: Schemas): ReadonlySet<string> {
  if (positions.size === 0) return new Set();
  const isHeldBy = (schema: Schema): boolean =>
    positions.has(schema) ||
    (schema.kind === 'object' && schema.properties.some((property) => positions.has(property)));
  return withUsers(schemas, (schema) => [...schemasWithin(schema)].some(isHeldBy));
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
