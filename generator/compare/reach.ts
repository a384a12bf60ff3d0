/** Compares the types that methods take and return. Reports each difference once, with the methods that it concerns. */
import type { Schema } from '../ir/schema.js';
import { type Difference, type Findings, joinPlaces, type Pair } from './difference.js';
import type { Direction } from './kinds.js';
import { ShapeComparison } from './shapes.js';
import type { Surface } from './surface.js';

/**
 * A difference with the place that reports show: the shortest place. Of places of equal length, reports show the place
 * below the first method by name.
 */
export interface Reached {
  readonly difference: Difference;
  readonly direction: Direction;
  /** The methods with the difference, sorted; empty for types that no method takes or returns. */
  readonly methods: readonly string[];
  /** The method or the type at which `place` starts. */
  readonly root: string;
  readonly place: string;
}

/** The request or the response of a method, or a type that no method uses. */
interface Root {
  readonly name: string;
  readonly direction: Direction;
  readonly isMethod: boolean;
  readonly found: Findings;
}

interface Sighting {
  readonly difference: Difference;
  readonly direction: Direction;
  readonly methods: Set<string>;
  root: string;
  place: string;
}

export class Reach {
  readonly #before: Surface;
  readonly #after: Surface;
  readonly #roots: Root[] = [];
  /** The findings in each pair of named types. Each pair is compared once. */
  readonly #pairs = new Map<string, Findings>();
  /** The new names of types that were compared. */
  readonly #compared = new Set<string>();
  readonly #successors = new Map<string, string>();

  constructor(before: Surface, after: Surface) {
    this.#before = before;
    this.#after = after;
  }

  /** Returns a new comparison. The caller passes its findings to `add`. */
  comparison(): ShapeComparison {
    return new ShapeComparison(this.#before.types, this.#after.types);
  }

  /** Adds findings in the request or the response of a method. */
  add(method: string, direction: Direction, found: Findings): void {
    this.#addRoot({ name: method, direction, isMethod: true, found });
  }

  /** Compares the types that exist before and after and that no method uses, such as the payload of a webhook. */
  compareOthers(): void {
    // Compares types before their aliases, so that a change is reported with the name of the type.
    const { types } = this.#after;
    const isAlias = (name: string) => Number(types.get(name)?.schema.kind === 'ref');
    for (const name of [...types.keys()].toSorted((a, b) => isAlias(a) - isAlias(b))) {
      if (this.#compared.has(name) || !this.#before.types.has(name)) continue;
      const found = this.comparison();
      const type: Schema = { kind: 'ref', name };
      found.compare(type, type, '');
      // Skips an alias of a type that was compared.
      if (found.inner.every(({ pair }) => this.#pairs.has(keyOf(pair)))) continue;
      this.#addRoot({ name, direction: 'response', isMethod: false, found });
    }
  }

  /** Returns the names of types that replace other types, by name of the replaced type. */
  successors(): ReadonlyMap<string, string> {
    return this.#successors;
  }

  /** Returns all differences, sorted by root, direction and place. */
  all(): readonly Reached[] {
    const sightings = new Map<string, Sighting>();
    const leading = this.#leadingToDifferences();
    for (const root of this.#roots) this.#walk(root, leading, sightings);
    return [...sightings.values()]
      .map((one) => ({ ...one, methods: [...one.methods].sort() }))
      .sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1));
  }

  #addRoot(root: Root): void {
    this.#roots.push(root);
    const queue = [...root.found.inner];
    for (const { pair } of queue) {
      const key = keyOf(pair);
      if (this.#pairs.has(key)) continue;
      this.#compared.add(pair.after);
      if (pair.before !== pair.after) this.#successors.set(pair.before, pair.after);
      const found = this.comparison();
      found.pair(pair);
      this.#pairs.set(key, found);
      queue.push(...found.inner);
    }
  }

  /** Returns the pairs that have differences or lead to such pairs. Between two releases, most pairs have none. */
  #leadingToDifferences(): ReadonlySet<string> {
    const users = new Map<string, string[]>();
    for (const [key, { inner }] of this.#pairs) {
      for (const { pair } of inner) {
        const used = keyOf(pair);
        const known = users.get(used);
        if (known) known.push(key);
        else users.set(used, [key]);
      }
    }
    const leading = new Set<string>();
    const queue = [...this.#pairs].filter(([, found]) => found.differences.length > 0);
    const keys = queue.map(([key]) => key);
    for (const key of keys) {
      if (leading.has(key)) continue;
      leading.add(key);
      keys.push(...(users.get(key) ?? []));
    }
    return leading;
  }

  /** Walks the pairs breadth first, since reports show the shortest place. */
  #walk(root: Root, leading: ReadonlySet<string>, sightings: Map<string, Sighting>): void {
    const owner = root.isMethod ? `${root.name} ${root.direction}` : root.name;
    record(root.found.differences, { owner, root, place: '' }, sightings);
    const queue = [...root.found.inner];
    const seen = new Set<string>();
    for (const { pair, place } of queue) {
      const key = keyOf(pair);
      const found = this.#pairs.get(key);
      if (!found || seen.has(key) || !leading.has(key)) continue;
      seen.add(key);
      record(found.differences, { owner: key, root, place }, sightings);
      for (const { pair: next, place: inner } of found.inner) {
        if (leading.has(keyOf(next))) queue.push({ pair: next, place: joinPlaces(place, inner) });
      }
    }
  }
}

function keyOf({ before, after }: Pair): string {
  return `${before} ${after}`;
}

function record(
  differences: readonly Difference[],
  at: { readonly owner: string; readonly root: Root; readonly place: string },
  sightings: Map<string, Sighting>,
): void {
  const { name, direction, isMethod } = at.root;
  for (const difference of differences) {
    const { kind, detail } = difference;
    const key = JSON.stringify([at.owner, direction, difference.place, kind, detail]);
    const found = { root: name, place: joinPlaces(at.place, difference.place) };
    const known = sightings.get(key) ?? {
      difference,
      direction,
      methods: new Set<string>(),
      ...found,
    };
    if (isMethod) known.methods.add(name);
    if (isEarlier(found, known)) Object.assign(known, found);
    sightings.set(key, known);
  }
}

/** Prefers shorter places, then compares names, so that the reported place does not depend on the order of methods. */
function isEarlier(one: Pick<Reached, 'root' | 'place'>, other: typeof one): boolean {
  const lengths = one.place.length - other.place.length;
  if (lengths !== 0) return lengths < 0;
  return one.root === other.root ? one.place < other.place : one.root < other.root;
}

function sortKey({ root, direction, place, difference }: Reached): string {
  return `${root}\n${direction}\n${place}\n${difference.kind}\n${difference.detail}`;
}
