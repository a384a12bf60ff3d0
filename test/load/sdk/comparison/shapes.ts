/** Reduces a JSON Schema to the values that it allows, whatever the names and nesting of its parts. */

export type Json = Readonly<Record<string, unknown>>;
export type Document = Json;

/** Everything that a schema allows, with references and compositions resolved. */
export interface Shape {
  /** `string`, `number`, `boolean`, `null`, `binary` or `any`. */
  readonly scalars: ReadonlySet<string>;
  /** The literals, as JSON text. */
  readonly literals: ReadonlySet<string>;
  readonly arrays: readonly unknown[];
  readonly objects: readonly ObjectShape[];
}

export interface ObjectShape {
  readonly properties: ReadonlyMap<string, unknown>;
  readonly required: ReadonlySet<string>;
  /** The schema of other properties; undefined if there are none. */
  readonly rest: unknown;
  /** The schemas in the document that describe the shape. A mutation changes them. */
  readonly sources: readonly Json[];
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function object(value: unknown, key: string): Json {
  const inner = isJson(value) ? value[key] : undefined;
  return isJson(inner) ? inner : {};
}

export function list(value: unknown, key: string): readonly unknown[] {
  const inner = isJson(value) ? value[key] : undefined;
  return Array.isArray(inner) ? inner : [];
}

/** Follows references, and each `allOf` with one schema. Returns the last schema, and whether `nullable` was set. */
export function resolve(
  document: Document,
  schema: unknown,
): { schema: unknown; isNullable: boolean } {
  let current = schema;
  let isNullable = false;
  for (let hops = 0; hops < 50; hops += 1) {
    if (isJson(current) && current['nullable'] === true) isNullable = true;
    const [only, another] = list(current, 'allOf');
    const target = isJson(current) ? current['$ref'] : undefined;
    if (typeof target === 'string') current = lookUp(document, target);
    else if (only !== undefined && another === undefined) current = only;
    else return { schema: current, isNullable };
  }
  return { schema: undefined, isNullable };
}

function lookUp(document: Document, pointer: string): unknown {
  const keys = pointer.slice(2).split('/');
  return keys.reduce<unknown>((value, key) => (isJson(value) ? value[key] : undefined), document);
}

export function shapeOf(document: Document, schema: unknown): Shape {
  const scalars = new Set<string>();
  const literals = new Set<string>();
  const arrays: unknown[] = [];
  const objects: ObjectShape[] = [];
  const read = (raw: unknown, depth: number): void => {
    const { schema: one, isNullable } = resolve(document, raw);
    if (isNullable) scalars.add('null');
    if (!isJson(one) || depth > 50) {
      scalars.add('any');
      return;
    }
    const choices = [...list(one, 'anyOf'), ...list(one, 'oneOf')];
    const values = 'const' in one ? [one['const']] : list(one, 'enum');
    if (choices.length > 0) for (const choice of choices) read(choice, depth + 1);
    else if (list(one, 'allOf').length > 0)
      objects.push(...mergeParts(document, list(one, 'allOf')));
    else if (values.length > 0) {
      for (const value of values) {
        if (value === null) scalars.add('null');
        else literals.add(JSON.stringify(value));
      }
    } else for (const type of typesOf(one)) readType(type, one);
  };
  const readType = (type: unknown, one: Json): void => {
    if (type === 'array') arrays.push(one['items'] ?? {});
    else if (type === 'object') objects.push(objectOf(one));
    else scalars.add(scalarOf(type, one));
  };
  read(schema, 0);
  if (literals.has('true') && literals.has('false')) {
    scalars.add('boolean');
    literals.delete('true');
    literals.delete('false');
  }
  return { scalars, literals, arrays, objects };
}

function typesOf(schema: Json): readonly unknown[] {
  const { type } = schema;
  if (Array.isArray(type)) return type;
  if (type !== undefined) return [type];
  return 'properties' in schema || 'additionalProperties' in schema ? ['object'] : ['any'];
}

function scalarOf(type: unknown, { format }: Json): string {
  if (type === 'integer') return 'number';
  return type === 'string' && format === 'binary' ? 'binary' : String(type);
}

function objectOf(schema: Json): ObjectShape {
  const properties = new Map(Object.entries(object(schema, 'properties')));
  const rest = schema['additionalProperties'] ?? properties.size === 0;
  return {
    properties,
    required: new Set(list(schema, 'required').map(String)),
    rest: rest === false ? undefined : rest === true ? {} : rest,
    sources: [schema],
  };
}

/** Merges the parts of an `allOf` into one object. */
function mergeParts(document: Document, parts: readonly unknown[]): readonly ObjectShape[] {
  const objects = parts.flatMap((part) => shapeOf(document, part).objects);
  const described = objects.filter(({ properties }) => properties.size > 0);
  const merged: ObjectShape = {
    properties: new Map(described.flatMap(({ properties }) => [...properties])),
    required: new Set(objects.flatMap(({ required }) => [...required])),
    rest: described.map(({ rest }) => rest).find((rest) => rest !== undefined),
    sources: objects.flatMap(({ sources }) => sources),
  };
  return [merged];
}
