/**
 * Lists the methods of the shipped specs. With this list, `model` tells a misspelled name from a method that a spec
 * lacks.
 */
import type { ShippedMethods } from '../load/package.js';

type Json = Readonly<Record<string, unknown>>;

const VERBS = new Set(['get', 'put', 'post', 'patch', 'delete']);

/**
 * Returns the methods of the specs, with their operations.
 *
 * @param documents imported specs, whose operation ids are methods of the SDK
 */
export function methodsOf(documents: readonly Json[]): ShippedMethods {
  const operations = documents.flatMap(operationsOf);
  const methods = operations.map(({ operation }) => String(operation['operationId']));
  return {
    methods: sortedSet(methods),
    names: sortedSet(methods.map((method) => method.replace(/^beta\./, ''))),
    keys: sortedSet(operations.map(({ key }) => key.replace(/\?.*$/, ''))),
  };
}

function sortedSet(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

/** Returns each operation with its verb and path key, such as `POST /v1/messages?beta=true`. */
export function operationsOf(
  document: Json,
): readonly { readonly key: string; readonly operation: Json }[] {
  const paths = document['paths'] as Readonly<Record<string, Json>>;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([verb]) => VERBS.has(verb))
      .map(([verb, operation]) => ({
        key: `${verb.toUpperCase()} ${path}`,
        operation: operation as Json,
      })),
  );
}
