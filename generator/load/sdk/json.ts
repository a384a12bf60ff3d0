/** The JSON that the importer makes: schemas and the document around them. */
export type Json = Readonly<Record<string, unknown>>;

const SCHEMAS = '#/components/schemas/';

/** Returns an object of entries whose names come from the SDK. The name `__proto__` becomes an ordinary key. */
export function fromEntries(entries: Iterable<readonly [string, unknown]>): Json {
  return Object.fromEntries(entries);
}

export function reference(name: string): Json {
  return { $ref: `${SCHEMAS}${name}` };
}

/** Returns the name that a schema refers to, if the schema is a reference. */
export function referencedName(schema: Json): string | undefined {
  const target = schema['$ref'];
  return typeof target === 'string' && target.startsWith(SCHEMAS)
    ? target.slice(SCHEMAS.length)
    : undefined;
}
