/** Finds places in the requests and responses of the SDK's document and of the spec. */
import { resolvePointer } from '../ir/pointer.js';
import { formatSelector, parseSelector, type Selector, type Step } from '../selector.js';

export type Json = Readonly<Record<string, unknown>>;
export type Side = 'request' | 'response';
export const SIDES: readonly Side[] = ['request', 'response'];

export interface SyncOperation {
  /** The name of the method without `beta.`, as in manifests. */
  readonly method: string;
  readonly isBeta: boolean;
  readonly parameters: readonly Json[];
  /** The betas that the method sends on every call, according to the document. */
  readonly sent: readonly string[];
  /** The schemas of the body, or of the response with the status 200: one for each media type. */
  readonly roots: Readonly<Record<Side, readonly Json[]>>;
}

/** Returns the operations that have an `operationId`, which names a method of the SDK. */
export function listOperations(document: Json): readonly SyncOperation[] {
  return valuesOf(document['paths']).flatMap((item) =>
    valuesOf(item).flatMap((operation) => {
      const id = operation['operationId'];
      if (typeof id !== 'string') return [];
      return [
        {
          method: id.replace(/^beta\./, ''),
          isBeta: id.startsWith('beta.'),
          parameters: objectsIn(operation['parameters']),
          sent: textsIn(operation['x-claude-betas']),
          roots: {
            request: schemasOf(operation['requestBody']),
            response: schemasOf(objectAt(operation['responses'], '200')),
          },
        },
      ];
    }),
  );
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function schemasOf(body: unknown): readonly Json[] {
  const media = valuesOf(isObject(body) ? body['content'] : undefined);
  return media.flatMap(({ schema }) => (isObject(schema) ? [schema] : []));
}

/** The values that a place may hold. */
export interface Shape {
  /** The possible objects, each with its tag if it is a variant of a union. */
  readonly objects: readonly Variant[];
  readonly items: readonly Json[];
  readonly values: readonly Literal[];
  /** Every `$ref` on the way to these values. */
  readonly names: readonly string[];
}

/** A text in `enum` or `const`, with the schema that has it. */
export interface Literal {
  readonly value: string;
  readonly schema: Json;
}

export interface Variant {
  readonly schema: Json;
  readonly tag: { readonly property: string; readonly value: string } | undefined;
}

/** Returns the objects, lists and literals to which the schemas lead, through `$ref`, `anyOf`, `oneOf` and `allOf`. */
export function shapeOf(schemas: readonly Json[], document: Json): Shape {
  const shape = { objects: [] as Variant[], items: [] as Json[], values: [] as Literal[] };
  const names = new Set<string>();
  const visit = (schema: Json, tag: Variant['tag']): void => {
    const reference = schema['$ref'];
    if (typeof reference === 'string') {
      if (names.has(reference)) return;
      names.add(reference);
      const target = resolvePointer(document, reference);
      if (isObject(target)) visit(target, tag);
      return;
    }
    const tags = tagsOf(schema);
    for (const key of ['anyOf', 'oneOf', 'allOf']) {
      for (const one of objectsIn(schema[key])) visit(one, tags.get(String(one['$ref'])) ?? tag);
    }
    const { items, const: literal, enum: literals } = schema;
    if (isObject(schema['properties'])) shape.objects.push({ schema, tag });
    if (isObject(items)) shape.items.push(items);
    const listed: readonly unknown[] = Array.isArray(literals) ? literals : [];
    for (const value of [literal, ...listed])
      if (typeof value === 'string') shape.values.push({ value, schema });
  };
  for (const schema of schemas) visit(schema, undefined);
  const { objects } = shape;
  return {
    ...shape,
    objects: objects.length > 1 ? objects.map(withTag) : objects,
    names: [...names],
  };
}

/** Tags a variant by its `type`, since a union has no discriminator if only some of its variants have a `type`. */
function withTag(variant: Variant): Variant {
  const value = propertyOf(variant, 'type')?.['const'];
  if (variant.tag || typeof value !== 'string') return variant;
  return { ...variant, tag: { property: 'type', value } };
}

/** Returns the tag of each variant of a union, by the `$ref` of the variant. */
function tagsOf({ discriminator }: Json): ReadonlyMap<string, Variant['tag']> {
  if (!isObject(discriminator)) return new Map();
  const { propertyName: property, mapping } = discriminator;
  if (typeof property !== 'string' || !isObject(mapping)) return new Map();
  return new Map(
    Object.entries(mapping).map(([value, reference]) => [String(reference), { property, value }]),
  );
}

/** Returns the schemas of a property, one for each object that has it. */
export function propertySchemas(objects: readonly Variant[], name: string): readonly Json[] {
  return objects.map((one) => propertyOf(one, name)).filter((one) => one !== undefined);
}

export function propertyOf({ schema }: Variant, name: string): Json | undefined {
  return objectAt(schema['properties'], name);
}

/** Returns whether a selector names a place below the roots. */
export function hasPlace(roots: readonly Json[], selector: string, document: Json): boolean {
  const steps = parseSelector(selector);
  return !('error' in steps) && findPositions(roots, steps, document).length > 0;
}

/** A place in a schema; all references to the schema share it. */
export interface Position {
  /** The schema of the object with the property, of the items, of the variant, or of the enum. */
  readonly holder: Json;
  readonly step: string;
}

/** Returns the positions that a selector names below the roots; none if there is no such place. */
export function findPositions(
  roots: readonly Json[],
  selector: Selector,
  document: Json,
): readonly Position[] {
  let at: readonly Json[] = roots;
  for (const step of selector.slice(0, -1)) at = follow(step, shapeOf(at, document), document);
  const last = selector.at(-1);
  return last ? positionsOf(last, shapeOf(at, document), document) : [];
}

function positionsOf(step: Step, shape: Shape, document: Json): readonly Position[] {
  const text = formatSelector([step]);
  const at = (holders: readonly Json[]) => holders.map((holder) => ({ holder, step: text }));
  switch (step.kind) {
    case 'items':
      return at(shape.items);
    case 'value':
      return at(
        shape.values.filter(({ value }) => value === step.value).map(({ schema }) => schema),
      );
    case 'property':
      return at(
        shape.objects.filter((one) => propertyOf(one, step.name)).map(({ schema }) => schema),
      );
    case 'variant':
      return at(variantsOf(step, shape, document));
  }
}

function follow(step: Step, shape: Shape, document: Json): readonly Json[] {
  switch (step.kind) {
    case 'items':
      return shape.items;
    case 'value':
      return [];
    case 'property':
      return propertySchemas(shape.objects, step.name);
    case 'variant':
      return variantsOf(step, shape, document);
  }
}

function variantsOf(
  { property, value }: Extract<Step, { kind: 'variant' }>,
  shape: Shape,
  document: Json,
): readonly Json[] {
  const { objects } = shape.items.length > 0 ? shapeOf(shape.items, document) : shape;
  return objects.filter((one) => hasTag(one, property, value)).map(({ schema }) => schema);
}

export function hasTag(variant: Variant, property: string, value: string): boolean {
  if (variant.tag) return variant.tag.property === property && variant.tag.value === value;
  return propertyOf(variant, property)?.['const'] === value;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectsIn(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function valuesOf(value: unknown): readonly Json[] {
  return isObject(value) ? Object.values(value).filter(isObject) : [];
}

function objectAt(value: unknown, key: string): Json | undefined {
  if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
  const found = value[key];
  return isObject(found) ? found : undefined;
}
