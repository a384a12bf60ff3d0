/** Singular and plural of identifiers. */
import pluralize from 'pluralize-esm';

/** Words of APIs for which the rules of the library are wrong. */
for (const word of ['data', 'metadata', 'media']) pluralize.addUncountableRule(word);
pluralize.addSingularRule(/caches$/i, 'cache');
pluralize.addSingularRule(/canvas$/i, 'canvas');
pluralize.addIrregularRule('schema', 'schemas');

/** The last word of an identifier in camel case. Only this word is inflected. */
const LAST_WORD = /[A-Z]?[^A-Z]*$/;

/** `memoryStores` -> `memoryStore`: names one element of a collection. */
export function singular(collection: string): string {
  return collection.replace(LAST_WORD, (word) => pluralize.singular(word));
}

/** `MessageBatch` -> `MessageBatches`: names a page of items. */
export function plural(item: string): string {
  return /[A-Z]$/.test(item)
    ? `${item}s`
    : item.replace(LAST_WORD, (word) => pluralize.plural(word));
}
