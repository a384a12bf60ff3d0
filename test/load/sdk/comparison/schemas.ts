/** Walks two schemas side by side, and records every fact that one of them states. */
import {
  isJson,
  resolve,
  shapeOf,
  type Document,
  type Json,
  type ObjectShape,
  type Shape,
} from './shapes.js';

export interface Fact {
  /** The operation and the path in it, such as `POST /v1/messages body.messages[].role`. */
  readonly place: string;
  readonly kind:
    | 'name'
    | 'parameter'
    | 'media'
    | 'result'
    | 'property'
    | 'required'
    | 'null'
    | 'scalar'
    | 'literal'
    | 'variant'
    | 'array'
    | 'rest';
  readonly left: string;
  readonly right: string;
}

export class SchemaWalker {
  readonly facts: Fact[] = [];
  /** The operations, parameters, bodies and schemas of the left document that were compared. */
  readonly visited = new Set<Json>();
  readonly #seen = new Map<unknown, Set<unknown>>();
  readonly #resolved = new Map<unknown, Set<unknown>>();

  constructor(
    private readonly left: Document,
    private readonly right: Document,
  ) {}

  note(place: string, kind: Fact['kind'], left: unknown, right: unknown): void {
    this.facts.push({ place, kind, left: String(left), right: String(right) });
  }

  compare(place: string, left: unknown, right: unknown): void {
    if (this.#isKnown(left, right)) return;
    const mine = shapeOf(this.left, left);
    const theirs = shapeOf(this.right, right);
    for (const raw of [left, resolve(this.left, left).schema])
      if (isJson(raw)) this.visited.add(raw);
    this.note(place, 'null', mine.scalars.has('null'), theirs.scalars.has('null'));
    if (this.#isKnown(resolve(this.left, left).schema, resolve(this.right, right).schema, true))
      return;
    this.note(place, 'scalar', kindsOf(mine), kindsOf(theirs));
    for (const literal of new Set([...mine.literals, ...theirs.literals])) {
      this.note(
        `${place}=${literal}`,
        'literal',
        mine.literals.has(literal),
        theirs.literals.has(literal),
      );
    }
    this.#arrays(place, mine, theirs);
    this.#objects(place, mine.objects, theirs.objects);
  }

  /**
   * Returns whether this pair was compared before, and records the pair. Ends the recursion of types that refer to
   * themselves, and skips pairs that would give the same facts again.
   */
  #isKnown(left: unknown, right: unknown, isResolved = false): boolean {
    const seen = isResolved ? this.#resolved : this.#seen;
    const others = seen.get(left) ?? new Set();
    if (others.has(right)) return true;
    seen.set(left, others.add(right));
    return false;
  }

  #arrays(place: string, { arrays: left }: Shape, { arrays: right }: Shape): void {
    if (left.length === 0 && right.length === 0) return;
    this.note(place, 'array', left.length, right.length);
    for (const [index, items] of left.entries()) {
      if (index < right.length) this.compare(`${place}[]`, items, right[index]);
    }
  }

  #objects(place: string, left: readonly ObjectShape[], right: readonly ObjectShape[]): void {
    const pairs = pair(left, right, this.left, this.right);
    for (const { tag, mine, theirs } of pairs) {
      const there = pairs.length > 1 ? `${place}[${tag}]` : place;
      this.note(there, 'variant', mine !== undefined, theirs !== undefined);
      if (mine && theirs) this.#properties(there, mine, theirs);
    }
  }

  #properties(place: string, mine: ObjectShape, theirs: ObjectShape): void {
    for (const source of mine.sources) this.visited.add(source);
    for (const name of new Set([...mine.properties.keys(), ...theirs.properties.keys()])) {
      const there = `${place}.${name}`;
      const [a, b] = [mine.properties.get(name), theirs.properties.get(name)];
      this.note(there, 'property', a !== undefined, b !== undefined);
      if (a === undefined || b === undefined) continue;
      this.note(there, 'required', mine.required.has(name), theirs.required.has(name));
      this.compare(there, a, b);
    }
    this.note(place, 'rest', mine.rest !== undefined, theirs.rest !== undefined);
    if (mine.rest !== undefined && theirs.rest !== undefined) {
      this.compare(`${place}.*`, mine.rest, theirs.rest);
    }
  }
}

/** Returns the kinds of a shape, such as `number | string`. They do not include null, which is a separate fact. */
function kindsOf({ scalars }: Shape): string {
  return [...scalars]
    .filter((kind) => kind !== 'null')
    .toSorted()
    .join(' | ');
}

interface Pair {
  readonly tag: string;
  readonly mine: ObjectShape | undefined;
  readonly theirs: ObjectShape | undefined;
}

/** Pairs the variants of two unions: by the literals that distinguish them, else by their properties. */
function pair(
  left: readonly ObjectShape[],
  right: readonly ObjectShape[],
  leftDocument: Document,
  rightDocument: Document,
): readonly Pair[] {
  if (left.length === 1 && right.length === 1)
    return [{ tag: '', mine: left[0], theirs: right[0] }];
  const theirs = new Map(right.map((one) => [tagOf(one, rightDocument), one]));
  const mine = new Map(left.map((one) => [tagOf(one, leftDocument), one]));
  return [...new Set([...mine.keys(), ...theirs.keys()])].map((tag) => ({
    tag,
    mine: mine.get(tag),
    theirs: theirs.get(tag),
  }));
}

function tagOf({ properties }: ObjectShape, document: Document): string {
  const tags = ['type', 'role', 'error_code', 'name'].flatMap((name) => {
    const schema = properties.get(name);
    const literals = schema === undefined ? [] : [...shapeOf(document, schema).literals];
    return literals.length > 0 ? [`${name}=${literals.toSorted().join('|')}`] : [];
  });
  return tags[0] ?? [...properties.keys()].toSorted().join(',');
}
