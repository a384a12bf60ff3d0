/** Resolves selectors to positions in schemas. */
import type { Gate } from '../../ir/api.js';
import { schemasOfResult } from '../../ir/results.js';
import type { ObjectSchema, Property, Schema } from '../../ir/schema.js';
import { leaves, type Schemas } from '../../ir/shape.js';
import type { Shapes } from '../../ir/walk.js';
import { formatSelector, type Selector, type Step } from '../../selector.js';
import { didYouMeanOneOf } from '../report.js';

/**
 * A part of a schema that a gate can close: a property, or a variant of a union. Positions are compared by identity,
 * since several methods and selectors can lead to the same position.
 */
export type Position = Property | Schema;

interface Mismatch {
  readonly message: string;
  readonly hint: string;
  /** Whether the spec has the place in another form, in which it has no gate. */
  readonly isOpen: boolean;
}

/** A schema that the first steps of a selector lead to, and the innermost position that contains it. */
interface Reached {
  readonly schema: Schema;
  readonly position: Position | undefined;
}

/** The request or the response in which a selector starts. */
export interface Root {
  readonly properties: readonly Property[];
  readonly schemas: readonly Schema[];
}

export function rootOf(operation: Shapes, side: Gate['in']): Root {
  if (side === 'response') return { properties: [], schemas: schemasOfResult(operation.result) };
  const { queryParameters, headerParameters, body } = operation;
  return {
    properties: [...queryParameters, ...headerParameters],
    schemas: body ? [body.schema] : [],
  };
}

export interface NoPositions {
  /** Returns why a selector has no positions. Rarely called, since the search for a close name takes long. */
  readonly explain: () => Mismatch;
}

/** Returns all positions that `selector` matches, or the reason why it matches nothing that a gate can close. */
export function findPositions(
  root: Root,
  selector: Selector,
  schemas: Schemas,
): readonly Position[] | NoPositions {
  let reached = startOf(root);
  for (const [index, step] of selector.entries()) {
    const next = takeStep(reached, step, schemas, index === selector.length - 1);
    const last = reached;
    if (next.length === 0)
      return { explain: () => explainMismatch(last, selector, index, schemas) };
    reached = next;
  }
  const positions = reached.flatMap(({ position }) => (position ? [position] : []));
  if (positions.length > 0) return [...new Set(positions)];
  return { explain: () => WHOLE };
}

const WHOLE: Mismatch = {
  message: 'only a part of the value can have a gate, not the whole',
  hint: 'add a property or a variant to the selector',
  isOpen: true,
};

function startOf({ properties, schemas }: Root): readonly Reached[] {
  const fields: Schema = { kind: 'object', properties };
  return [fields, ...schemas].map((schema) => ({ schema, position: undefined }));
}

/** Returns the values of the tag `property` of the variants that `steps` lead to. */
export function tagValues(
  root: Root,
  steps: readonly Step[],
  property: string,
  schemas: Schemas,
): readonly string[] {
  let reached = startOf(root);
  for (const step of steps) reached = takeStep(reached, step, schemas, false);
  return tagValuesOf(reached, property, schemas);
}

function tagValuesOf(
  reached: readonly Reached[],
  property: string,
  schemas: Schemas,
): readonly string[] {
  return expand(reached, schemas, true).flatMap(({ schema }) =>
    schema.kind === 'object' ? tagsOf(schema, property, schemas).map(({ value }) => value) : [],
  );
}

function takeStep(
  reached: readonly Reached[],
  step: Step,
  schemas: Schemas,
  isLast: boolean,
): readonly Reached[] {
  switch (step.kind) {
    case 'property':
      return expand(reached, schemas, false).flatMap(({ schema }) =>
        objectProperties(schema)
          .filter(({ name }) => name === step.name)
          .map((property) => ({ schema: property.schema, position: property })),
      );
    case 'items':
      return expand(reached, schemas, false).flatMap(({ schema, position }) =>
        itemsOf(schema).map((items) => ({ schema: items, position })),
      );
    case 'variant':
      return expand(reached, schemas, true).flatMap((candidate) =>
        matchVariant(candidate, step, schemas, isLast),
      );
    case 'value':
      return expand(reached, schemas, true).filter(
        ({ schema }) => schema.kind === 'literal' && String(schema.value) === step.value,
      );
  }
}

/**
 * Resolves references, unions, intersections and gates, until only schemas of other kinds are left. With
 * `throughArrays`, adds the resolved items of lists. The position of a variant of a union is the variant itself.
 */
function expand(
  reached: readonly Reached[],
  schemas: Schemas,
  throughArrays: boolean,
): readonly Reached[] {
  const found: Reached[] = [];
  const seen = new Map<string, Set<Position | undefined>>();
  const left = reached.toReversed();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { schema, position } = next;
    if (schema.kind === 'union') {
      for (const part of schema.of.toReversed()) left.push({ schema: part, position: part });
    } else if (schema.kind === 'intersection') {
      for (const part of schema.of.toReversed()) left.push({ schema: part, position });
    } else if (schema.kind === 'gated') {
      left.push({ schema: schema.schema, position });
    } else if (schema.kind === 'ref') {
      const before = seen.get(schema.name) ?? new Set();
      seen.set(schema.name, before);
      const target = before.has(position) ? undefined : schemas.get(schema.name);
      before.add(position);
      if (target) left.push({ schema: target.schema, position });
    } else {
      found.push(next);
      if (!throughArrays) continue;
      for (const items of itemsOf(schema)) left.push({ schema: items, position });
    }
  }
  return found;
}

type VariantStep = Extract<Step, { readonly kind: 'variant' }>;

/**
 * Returns the object if its tag allows only the wanted value. If the tag allows several values, the position is the
 * wanted value in the tag's enum. In this case only a last step matches, since the properties belong to the other
 * values, too.
 */
function matchVariant(
  candidate: Reached,
  step: VariantStep,
  schemas: Schemas,
  isLast: boolean,
): readonly Reached[] {
  if (candidate.schema.kind !== 'object') return [];
  const tags = tagsOf(candidate.schema, step.property, schemas);
  const wanted = tags.filter(({ value }) => value === step.value);
  if (wanted.length === tags.length) return wanted.length > 0 ? [candidate] : [];
  return isLast ? wanted.map(({ position }) => ({ schema: candidate.schema, position })) : [];
}

interface Tag {
  readonly value: string;
  readonly position: Position | undefined;
}

function tagsOf(object: ObjectSchema, property: string, schemas: Schemas): readonly Tag[] {
  const reached = object.properties
    .filter(({ name }) => name === property)
    .map(({ schema }) => ({ schema, position: undefined }));
  return expand(reached, schemas, false).flatMap(({ schema, position }) =>
    schema.kind === 'literal' ? [{ value: String(schema.value), position }] : [],
  );
}

function objectProperties(schema: Schema): readonly Property[] {
  return schema.kind === 'object' ? schema.properties : [];
}

function itemsOf(schema: Schema): readonly Schema[] {
  return schema.kind === 'array' ? [schema.items] : schema.kind === 'tuple' ? schema.items : [];
}

/** Returns why the step at `index` matches nothing, with a hint. */
function explainMismatch(
  reached: readonly Reached[],
  selector: Selector,
  index: number,
  schemas: Schemas,
): Mismatch {
  const step = selector[index];
  const passed = selector.slice(0, index);
  const place = passed.length > 0 ? `\`${formatSelector(passed)}\`` : 'the top level';
  const here = reached.flatMap(({ schema }) => leaves(schema, schemas));
  const isList = here.some(({ kind }) => kind === 'array');
  if (step?.kind === 'items') {
    return { message: `${place} is not a list`, hint: 'remove the `[]`', isOpen: true };
  }
  if (step?.kind === 'property') {
    const names = here.flatMap(objectProperties).map(({ name }) => name);
    return {
      message: `${place} has no property \`${step.name}\``,
      hint: isList ? `${place} is a list: add \`[]\` after it` : didYouMeanOneOf(step.name, names),
      isOpen: isList,
    };
  }
  const property = step?.kind === 'variant' ? step.property : undefined;
  const values =
    property === undefined
      ? expand(reached, schemas, true).flatMap(({ schema }) =>
          schema.kind === 'literal' ? [String(schema.value)] : [],
        )
      : tagValuesOf(reached, property, schemas);
  const wanted = step?.value ?? '';
  if (property !== undefined && values.includes(wanted)) {
    return {
      message: `the variant of ${place} with \`${property}\` \`${wanted}\` also stands for other values`,
      hint: 'split the variant in the spec',
      isOpen: true,
    };
  }
  const what = property === undefined ? 'value' : `variant with \`${property}\``;
  return {
    message: `${place} has no ${what} \`${wanted}\``,
    hint: didYouMeanOneOf(wanted, values),
    isOpen: false,
  };
}
