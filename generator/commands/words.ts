/** Finds the parts of the shipped specs that lack a description. */
import { operationsOf } from './methods.js';

type Json = Readonly<Record<string, unknown>>;

/** Methods whose fields need descriptions. Of other methods, only operations, parameters and schemas need them. */
const WITH_DESCRIBED_FIELDS = /^(beta\.)?(messages|models|files|skills|organization)\b/;

/** The places without a description, such as `Message.content` or `POST /v1/messages, parameter anthropic-beta`. */
export interface Undescribed {
  readonly operations: readonly string[];
  readonly parameters: readonly string[];
  readonly schemas: readonly string[];
  readonly fields: readonly string[];
}

export function findUndescribed(document: Json): Undescribed {
  const operations = operationsOf(document);
  const schemas = Object.entries(schemasOf(document));
  const described = fieldSchemas(document);
  return {
    operations: operations
      .filter(({ operation }) => operation['summary'] === undefined)
      .map(({ key }) => key),
    parameters: operations.flatMap(({ key, operation }) =>
      objects(operation['parameters'])
        .filter(lacksDescription)
        .map(({ name }) => `${key}, parameter ${String(name)}`),
    ),
    schemas: schemas.filter(([, schema]) => lacksDescription(schema)).map(([name]) => name),
    fields: schemas
      .filter(([name]) => described.has(name))
      .flatMap(([name, schema]) =>
        Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Json>>)
          .filter(([, field]) => lacksDescription(field) && field['const'] === undefined)
          .map(([field]) => `${name}.${field}`),
      ),
  };
}

function lacksDescription({ description }: Json): boolean {
  return description === undefined;
}

/** Returns the names of the schemas that the operations of {@link WITH_DESCRIBED_FIELDS} reach. */
function fieldSchemas(document: Json): ReadonlySet<string> {
  const schemas = schemasOf(document);
  const found = new Set<string>();
  const left: unknown[] = operationsOf(document)
    .filter(({ operation }) => WITH_DESCRIBED_FIELDS.test(String(operation['operationId'])))
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
