/** Finds what the shipped specs do not describe yet. */
import { operationsOf } from './methods.js';

type Json = Readonly<Record<string, unknown>>;

/** Parts of the API whose fields have words, too; elsewhere operations, parameters and schemas have. */
const WITH_FIELDS = /^(beta\.)?(messages|models|files|skills|organization)\b/;

/** The places without words, such as `Message.content` or `POST /v1/messages, parameter anthropic-beta`. */
export interface Wordless {
  readonly operations: readonly string[];
  readonly parameters: readonly string[];
  readonly schemas: readonly string[];
  readonly fields: readonly string[];
}

export function findWordless(document: Json): Wordless {
  const operations = operationsOf(document);
  const schemas = Object.entries(schemasOf(document));
  const described = fieldSchemas(document);
  return {
    operations: operations
      .filter(({ operation }) => operation['summary'] === undefined)
      .map(({ key }) => key),
    parameters: operations.flatMap(({ key, operation }) =>
      objects(operation['parameters'])
        .filter(lacksWords)
        .map(({ name }) => `${key}, parameter ${String(name)}`),
    ),
    schemas: schemas.filter(([, schema]) => lacksWords(schema)).map(([name]) => name),
    fields: schemas
      .filter(([name]) => described.has(name))
      .flatMap(([name, schema]) =>
        Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Json>>)
          .filter(([, field]) => lacksWords(field) && field['const'] === undefined)
          .map(([field]) => `${name}.${field}`),
      ),
  };
}

function lacksWords({ description }: Json): boolean {
  return description === undefined;
}

/** The schemas that the operations of {@link WITH_FIELDS} reach. */
function fieldSchemas(document: Json): ReadonlySet<string> {
  const schemas = schemasOf(document);
  const found = new Set<string>();
  const left: unknown[] = operationsOf(document)
    .filter(({ operation }) => WITH_FIELDS.test(String(operation['operationId'])))
    .map(({ operation }) => operation);
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    for (const name of referencesIn(value).filter((one) => !found.has(one))) {
      found.add(name);
      left.push(schemas[name]);
    }
  }
  return found;
}

function referencesIn(value: unknown): readonly string[] {
  const text = JSON.stringify(value);
  return Array.from(
    text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g),
    ([, name = '']) => name,
  );
}

function schemasOf(document: Json): Readonly<Record<string, Json>> {
  return (document['components'] as Json)['schemas'] as Readonly<Record<string, Json>>;
}

function objects(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
