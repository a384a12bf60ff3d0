/** Finds the places in schemas that a selector names. */
import type { ObjectSchema, Property, Schema } from '../../ir/schema.js';
import { leaves, type Schemas } from '../../ir/shape.js';
import { formatSelector, type Selector, type Step } from '../../selector.js';
import { didYouMeanOneOf } from '../report.js';

/** What a gate can stand before: a property, or a variant of a union. Known by identity: it is one place, wherever it is reached from. */
export type Position = Property | Schema;

export interface Mismatch {
  readonly message: string;
  readonly hint: string;
}

/** A schema on the way, and the closest position that it is the content of. */
interface Spot {
  readonly schema: Schema;
  readonly position: Position | undefined;
}

/** The request or the response that a selector starts from. */
export interface Root {
  readonly properties: readonly Property[];
  readonly schemas: readonly Schema[];
}

/** All positions of `selector`, or why there are none. */
export function findPositions(
  root: Root,
  selector: Selector,
  schemas: Schemas,
): readonly Position[] | Mismatch {
  const fields: Schema = { kind: 'object', properties: root.properties };
  let spots: readonly Spot[] = [fields, ...root.schemas].map((schema) => ({
    schema,
    position: undefined,
  }));
  for (const [index, step] of selector.entries()) {
    const next = follow(spots, step, schemas, index === selector.length - 1);
    if (next.length === 0) return explain(spots, selector, index, schemas);
    spots = next;
  }
  const positions = spots.flatMap(({ position }) => (position ? [position] : []));
  if (positions.length > 0) return [...new Set(positions)];
  return { message: 'it is all there is', hint: 'name a property or a variant inside' };
}

function follow(
  spots: readonly Spot[],
  step: Step,
  schemas: Schemas,
  isLast: boolean,
): readonly Spot[] {
  switch (step.kind) {
    case 'property':
      return expand(spots, schemas, false).flatMap(({ schema }) =>
        objectProperties(schema)
          .filter(({ name }) => name === step.name)
          .map((property) => ({ schema: property.schema, position: property })),
      );
    case 'items':
      return expand(spots, schemas, false).flatMap(({ schema, position }) =>
        itemsOf(schema).map((items) => ({ schema: items, position })),
      );
    case 'variant':
      return expand(spots, schemas, true).flatMap((spot) =>
        matchVariant(spot, step, schemas, isLast),
      );
    case 'value':
      return expand(spots, schemas, true).filter(
        ({ schema }) => schema.kind === 'literal' && String(schema.value) === step.value,
      );
  }
}

/** Sees through references, unions and intersections; a variant of a union is a position of its own. */
function expand(spots: readonly Spot[], schemas: Schemas, throughArrays: boolean): readonly Spot[] {
  const found: Spot[] = [];
  const seen = new Map<string, Set<Position | undefined>>();
  const left = spots.toReversed();
  for (let spot = left.pop(); spot !== undefined; spot = left.pop()) {
    const { schema, position } = spot;
    if (schema.kind === 'union') {
      for (const part of schema.of.toReversed()) left.push({ schema: part, position: part });
    } else if (schema.kind === 'intersection') {
      for (const part of schema.of.toReversed()) left.push({ schema: part, position });
    } else if (schema.kind === 'ref') {
      const before = seen.get(schema.name) ?? new Set();
      seen.set(schema.name, before);
      const target = before.has(position) ? undefined : schemas.get(schema.name);
      before.add(position);
      if (target) left.push({ schema: target.schema, position });
    } else {
      found.push(spot);
      if (!throughArrays) continue;
      for (const items of itemsOf(schema)) left.push({ schema: items, position });
    }
  }
  return found;
}

type VariantStep = Extract<Step, { readonly kind: 'variant' }>;

/**
 * Where the tag may have other values too, the position is the wanted value's own, in the enum.
 * Nothing inside can be meant then: it belongs to the other values as well.
 */
function matchVariant(
  spot: Spot,
  step: VariantStep,
  schemas: Schemas,
  isLast: boolean,
): readonly Spot[] {
  if (spot.schema.kind !== 'object') return [];
  const tags = tagsOf(spot.schema, step.property, schemas);
  const wanted = tags.filter(({ value }) => value === step.value);
  if (wanted.length === tags.length) return wanted.length > 0 ? [spot] : [];
  return isLast ? wanted.map(({ position }) => ({ schema: spot.schema, position })) : [];
}

interface Tag {
  readonly value: string;
  readonly position: Position | undefined;
}

function tagsOf(object: ObjectSchema, property: string, schemas: Schemas): readonly Tag[] {
  const spots = object.properties
    .filter(({ name }) => name === property)
    .map(({ schema }) => ({ schema, position: undefined }));
  return expand(spots, schemas, false).flatMap(({ schema, position }) =>
    schema.kind === 'literal' ? [{ value: String(schema.value), position }] : [],
  );
}

function objectProperties(schema: Schema): readonly Property[] {
  return schema.kind === 'object' ? schema.properties : [];
}

function itemsOf(schema: Schema): readonly Schema[] {
  return schema.kind === 'array' ? [schema.items] : schema.kind === 'tuple' ? schema.items : [];
}

/** What is there at the step that leads nowhere. */
function explain(
  spots: readonly Spot[],
  selector: Selector,
  index: number,
  schemas: Schemas,
): Mismatch {
  const step = selector[index];
  const passed = selector.slice(0, index);
  const place = passed.length > 0 ? `\`${formatSelector(passed)}\`` : 'the root';
  const here = spots.flatMap(({ schema }) => leaves(schema, schemas));
  const isList = here.some(({ kind }) => kind === 'array');
  if (step?.kind === 'items') return { message: `${place} is no list`, hint: 'remove the `[]`' };
  if (step?.kind === 'property') {
    const names = here.flatMap(objectProperties).map(({ name }) => name);
    return {
      message: `${place} has no property \`${step.name}\``,
      hint: isList
        ? `${place} is a list: write \`[]\` behind it`
        : didYouMeanOneOf(step.name, names),
    };
  }
  const property = step?.kind === 'variant' ? step.property : undefined;
  const values = expand(spots, schemas, true).flatMap(({ schema }) => {
    if (property === undefined) return schema.kind === 'literal' ? [String(schema.value)] : [];
    return schema.kind === 'object'
      ? tagsOf(schema, property, schemas).map(({ value }) => value)
      : [];
  });
  const wanted = step?.value ?? '';
  if (property !== undefined && values.includes(wanted)) {
    return {
      message: `${place} has one variant for \`${property}\` \`${wanted}\` and other values`,
      hint: 'give it a variant of its own in the spec',
    };
  }
  const what = property === undefined ? 'value' : `variant with \`${property}\``;
  return {
    message: `${place} has no ${what} \`${wanted}\``,
    hint: didYouMeanOneOf(wanted, values),
  };
}
