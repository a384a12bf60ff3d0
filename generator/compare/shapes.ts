/** Compares two types. Collects the pairs of named types to which both refer, for a later comparison. */
import { alternatives, code, listNames } from './change.js';
import type { ObjectSchema, Property, Schema } from '../ir/schema.js';
import { type } from '../ir/surface/type.js';
import { type Findings, joinPlaces, type Pair, type ShapeKind } from './difference.js';
import {
  covers,
  labelOf,
  matchVariants,
  resolve,
  resolveAlias,
  tagOf,
  type Types,
  variantsOf,
} from './variants.js';

export class ShapeComparison implements Findings {
  readonly differences: Findings['differences'] = [];
  readonly inner: Findings['inner'] = [];
  readonly #types: readonly [before: Types, after: Types];

  constructor(before: Types, after: Types) {
    this.#types = [before, after];
  }

  /** Compares the types that two names stand for. */
  pair({ before, after }: Pair): void {
    const [left, right] = this.#types;
    const [a, b] = [left.get(before), right.get(after)];
    if (!a || !b) return;
    this.compare(a.schema, b.schema, '');
    if (a.isDeprecated !== b.isDeprecated) this.#add(deprecation(b.isDeprecated), '', '');
    // If the types differ, the differences are reported instead of the new name.
    if (before !== after && this.differences.length === 0) {
      this.#add('type-renamed', '', `${code(before)} is now ${code(after)}`);
    }
  }

  compare(before: Schema, after: Schema, place: string): void {
    if (before.kind === 'gated' || after.kind === 'gated') this.#gated(before, after, place);
    else if (before.kind === 'ref' && after.kind === 'ref') {
      this.#names(before.name, after.name, place);
    } else if (before.kind === 'object' && after.kind === 'object') {
      this.#objects(before, after, place);
    } else if (before.kind === 'array' && after.kind === 'array') {
      if (before.readonly !== after.readonly) {
        this.#add(
          after.readonly ? 'widened' : 'narrowed',
          place,
          `${show(before)} -> ${show(after)}`,
        );
      }
      this.compare(before.items, after.items, `${place}[]`);
    } else if (before.kind === 'tuple' && after.kind === 'tuple' && sameLength(before, after)) {
      for (const [index, item] of before.items.entries()) {
        const other = after.items[index];
        if (other) this.compare(item, other, `${place}[${index}]`);
      }
    } else if (before.kind === 'intersection' && after.kind === 'intersection') {
      this.#intersections(before.of, after.of, place);
    } else if (before.kind === 'union' || type.write(before) !== type.write(after)) {
      this.#unions(before, after, place);
    }
  }

  /** Compares the properties of two objects, or the params of two methods. */
  properties(before: readonly Property[], after: readonly Property[], place: string): void {
    const old = new Map(before.map((property) => [property.name, property]));
    const now = new Set(after.map(({ name }) => name));
    for (const property of after) {
      const earlier = old.get(property.name);
      const inside = joinPlaces(place, property.name);
      if (earlier) this.#property(earlier, property, inside);
      else {
        const kind = property.required ? 'required-field-added' : 'field-added';
        this.#add(kind, inside, show(property.schema));
      }
    }
    for (const { name, schema } of before) {
      if (!now.has(name)) this.#add('field-removed', joinPlaces(place, name), show(schema));
    }
  }

  #property(before: Property, after: Property, place: string): void {
    if (before.required !== after.required) {
      this.#add(after.required ? 'made-required' : 'made-optional', place, '');
    }
    if (Boolean(before.deprecated) !== Boolean(after.deprecated)) {
      this.#add(deprecation(Boolean(after.deprecated)), place, '');
    }
    this.compare(before.schema, after.schema, place);
  }

  #objects(before: ObjectSchema, after: ObjectSchema, place: string): void {
    this.properties(before.properties, after.properties, place);
    const inside = joinPlaces(place, '[other]');
    if (before.rest && after.rest) this.compare(before.rest, after.rest, inside);
    else if (after.rest) this.#add('widened', inside, show(after.rest));
    else if (before.rest) this.#add('narrowed', inside, show(before.rest));
  }

  /** Collects a pair of named types. Aliases are resolved first. */
  #names(before: string, after: string, place: string): void {
    const [left, right] = this.#types;
    const pair = { before: resolveAlias(before, left), after: resolveAlias(after, right) };
    this.inner.push({ pair, place });
  }

  #gated(before: Schema, after: Schema, place: string): void {
    const open = before.kind === 'gated' ? before.schema : before;
    const now = after.kind === 'gated' ? after.schema : after;
    if (before.kind !== 'gated' && after.kind === 'gated') {
      this.#add('gate-shut', place, alternatives(after.betas));
    } else if (before.kind === 'gated' && after.kind !== 'gated') {
      this.#add('gate-opened', place, alternatives(before.betas));
    } else if (before.kind === 'gated' && after.kind === 'gated') {
      const lost = before.betas.filter((id) => !after.betas.includes(id));
      const gained = after.betas.filter((id) => !before.betas.includes(id));
      if (lost.length > 0) this.#add('gate-lost-beta', place, listNames(lost));
      if (gained.length > 0) this.#add('gate-gained-beta', place, listNames(gained));
    }
    this.compare(open, now, place);
  }

  #intersections(before: readonly Schema[], after: readonly Schema[], place: string): void {
    const { pairs, removed, added } = matchVariants(before, after, this.#types);
    for (const [left, right] of pairs) this.compare(left, right, place);
    // A value must match all parts, so an added part narrows the type.
    if (added.length > 0) this.#add('narrowed', place, added.map(show).join(' & '));
    if (removed.length > 0) this.#add('widened', place, removed.map(show).join(' & '));
  }

  #unions(before: Schema, after: Schema, place: string): void {
    const [left, right] = this.#types;
    const [a, b] = [resolveBeside(before, after, left), resolveBeside(after, before, right)];
    const isSingle = a.kind !== 'union' && b.kind !== 'union';
    if (a.kind === b.kind && (a !== before || b !== after) && isSingle) {
      this.compare(a, b, place);
      return;
    }
    if (a.kind === 'unknown' || b.kind === 'unknown') {
      const isKnown = a.kind === 'unknown';
      this.#add(isKnown ? 'made-known' : 'made-unknown', place, show(isKnown ? after : before));
      return;
    }
    const { pairs, removed, added } = matchVariants(variantsOf(a), variantsOf(b), this.#types);
    if (isSingle && pairs.length === 0) {
      const kind = covers(a, b) ? 'narrowed' : covers(b, a) ? 'widened' : 'type-changed';
      this.#add(kind, place, `${show(before)} -> ${show(after)}`);
      return;
    }
    for (const [one, other] of pairs) {
      const isTagged = removed.length + added.length + pairs.length > 1;
      this.compare(one, other, joinPlaces(place, (isTagged && labelOf(one, left)) || ''));
    }
    this.#variants(added, 'added', variantsOf(a), place);
    this.#variants(removed, 'removed', variantsOf(b), place);
  }

  /**
   * Reports added or removed variants.
   *
   * @param others the variants of the other type, which may cover an added or removed variant
   */
  #variants(
    schemas: readonly Schema[],
    way: keyof typeof WAYS,
    others: readonly Schema[],
    place: string,
  ): void {
    const { nullable, covered, plain } = WAYS[way];
    const isCovered = (schema: Schema) => others.some((other) => covers(other, schema));
    const open = schemas.filter((schema) => schema.kind !== 'null' && !isCovered(schema));
    const listed = schemas.filter((schema) => schema.kind !== 'null' && isCovered(schema));
    if (schemas.some(({ kind }) => kind === 'null')) this.#add(nullable, place, '');
    if (open.length > 0) this.#add(plain, place, this.#show(open, way));
    if (listed.length > 0) this.#add(covered, place, this.#show(listed, way));
  }

  /** Writes variants. Objects are shown by the tags that callers compare, such as `type: a, b`. */
  #show(schemas: readonly Schema[], way: keyof typeof WAYS): string {
    const types = this.#types[way === 'added' ? 1 : 0];
    const byTag = new Map<string, string[]>();
    for (const schema of schemas) {
      const [, name = '', value] = /^\[(.*?)=(.*)\]$/.exec(tagOf(schema, types) ?? '') ?? [];
      byTag.set(name, [...(byTag.get(name) ?? []), value ?? show(schema)]);
    }
    return [...byTag]
      .map(([name, values]) => (name === '' ? values.join(', ') : `${name}: ${values.join(', ')}`))
      .join('; ');
  }

  #add(kind: ShapeKind, place: string, detail: string): void {
    this.differences.push({ kind, place, detail });
  }
}

const WAYS = {
  added: { nullable: 'made-nullable', covered: 'value-listed', plain: 'widened' },
  removed: { nullable: 'made-non-null', covered: 'value-not-listed', plain: 'narrowed' },
} as const;

/** Resolves a reference, unless the other type is a union of which the reference may be a variant. */
function resolveBeside(schema: Schema, other: Schema, types: Types): Schema {
  const isNameInUnion = other.kind === 'union' && resolve(schema, types).kind !== 'union';
  return schema.kind !== 'ref' || isNameInUnion ? schema : resolve(schema, types);
}

function sameLength(
  left: { readonly items: readonly Schema[] },
  right: { readonly items: readonly Schema[] },
): boolean {
  return left.items.length === right.items.length;
}

function deprecation(isDeprecated: boolean): ShapeKind {
  return isDeprecated ? 'deprecated' : 'not-deprecated';
}

/** The maximum number of characters of a type in a line. */
const LONGEST = 100;

function show(schema: Schema): string {
  const text = type.write(schema);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
