/** Visits the places of an operation breadth first, and each pair of a named schema and its stable schema once. */
import {
  hasTag,
  propertyOf,
  propertySchemas,
  shapeOf,
  type Json,
  type Literal,
  type Position,
  type Shape,
  type Variant,
} from './places.js';

export interface Place extends Pair {
  /** The selector of the place, such as `messages[].content[type=text].citations`. */
  readonly selector: string;
  /** The places in schemas that the selector names. */
  readonly positions: readonly Position[];
}

export interface Pair {
  readonly schemas: readonly Json[];
  /** The schemas at the same place in the stable operation, if there are any. */
  readonly stable: readonly Json[];
}

interface Queued extends Place {
  /** Whether the place is the items of a list. Their variants were visited with the list, as `tools[type=custom]`. */
  readonly isItems: boolean;
}

/** Calls `visit` for each property, variant and enum value below the roots. If it returns false, skips places below. */
export function walkPlaces(
  roots: readonly Pair[],
  document: Json,
  visit: (place: Place) => boolean,
): void {
  const seen = new Set<string>();
  const queue: Queued[] = roots.map((root) => ({
    ...{ selector: '', positions: [], isItems: false },
    ...root,
  }));
  for (const place of queue) {
    const shape = shapeOf(place.schemas, document);
    const stable = shapeOf(place.stable, document);
    // Skips pairs of named schemas that were visited before. A schema without a name occurs only once, inside of
    // another schema.
    const key = JSON.stringify([shape.names, stable.names]);
    if (shape.names.length > 0 && seen.has(key)) continue;
    if (shape.names.length > 0) seen.add(key);
    for (const one of placesBelow(place, shape, stable, document)) {
      if (visit(one)) queue.push({ ...one, isItems: false });
    }
    if (shape.items.length === 0) continue;
    const inner = { schemas: shape.items, stable: stable.items, positions: [] };
    queue.push({ ...inner, selector: `${place.selector}[]`, isItems: true });
  }
}

function placesBelow(
  { selector, isItems }: Queued,
  shape: Shape,
  stable: Shape,
  document: Json,
): readonly Place[] {
  const isUntagged = ({ tag }: Variant): boolean => tag === undefined;
  const items = shapeOf(shape.items, document).objects;
  return [
    ...propertiesOf(shape.objects.filter(isUntagged), stable.objects, selector),
    ...(isItems ? [] : variantsOf(shape.objects, stable.objects, selector)),
    ...variantsOf(items, shapeOf(stable.items, document).objects, selector),
    ...valuesOf(shape.values, stable.values, selector),
  ];
}

function propertiesOf(
  objects: readonly Variant[],
  stable: readonly Variant[],
  above: string,
): readonly Place[] {
  const names = new Set(objects.flatMap(({ schema }) => Object.keys(schema['properties'] as Json)));
  return [...names].map((name) => ({
    selector: above === '' ? name : `${above}.${name}`,
    positions: objects
      .filter((one) => propertyOf(one, name))
      .map(({ schema }) => ({ holder: schema, step: name })),
    schemas: propertySchemas(objects, name),
    stable: propertySchemas(stable, name),
  }));
}

function variantsOf(
  objects: readonly Variant[],
  stable: readonly Variant[],
  above: string,
): readonly Place[] {
  return objects.flatMap(({ schema, tag }): readonly Place[] => {
    if (!tag) return [];
    const step = `[${tag.property}=${tag.value}]`;
    const twins = stable.filter((one) => hasTag(one, tag.property, tag.value));
    const selector = above + step;
    const positions = [{ holder: schema, step }];
    return [{ selector, positions, schemas: [schema], stable: twins.map((one) => one.schema) }];
  });
}

function valuesOf(
  values: readonly Literal[],
  stable: readonly Literal[],
  above: string,
): readonly Place[] {
  return values.map(({ value, schema }) => ({
    selector: `${above}[=${value}]`,
    positions: [{ holder: schema, step: `[=${value}]` }],
    schemas: [],
    stable: stable.filter((one) => one.value === value).map((one) => one.schema),
  }));
}
