/** Lists the methods of the shipped specs, by which a misspelled name is told from one that a spec does not have. */
import type { ShippedMethods } from '../load/package.js';

type Json = Readonly<Record<string, unknown>>;

const VERBS = new Set(['get', 'put', 'post', 'patch', 'delete']);

/** @param documents imported ones: their operation ids are the methods of the SDK. */
export function methodsOf(documents: readonly Json[]): ShippedMethods {
  const names = new Set<string>();
  const keys = new Set<string>();
  for (const { key, operation } of documents.flatMap(operationsOf)) {
    keys.add(key.replace(/\?.*$/, ''));
    names.add(String(operation['operationId']).replace(/^beta\./, ''));
  }
  return { names: [...names].sort(), keys: [...keys].sort() };
}

/** Each operation with its verb and path key, such as `POST /v1/messages?beta=true`. */
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
