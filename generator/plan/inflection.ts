/** Forms the singular and the plural of identifiers. */
import pluralize from 'pluralize-esm';

/** Corrects `pluralize` for words that are frequent in APIs. */
for (const word of ['data', 'metadata', 'media']) pluralize.addUncountableRule(word);
pluralize.addSingularRule(/caches$/i, 'cache');
pluralize.addSingularRule(/canvas$/i, 'canvas');
pluralize.addIrregularRule('schema', 'schemas');

/** The last word of an identifier in camel case. Only this word is inflected. */
const LAST_WORD = /[A-Z]?[^A-Z]*$/;

/** Returns a name for one element of a collection: `memoryStore` for `memoryStores`. */
export function singular(collection: string): string {
  return collection.replace(LAST_WORD, (word) => pluralize.singular(word));
}

/** Returns a name for a page of items: `MessageBatches` for `MessageBatch`. */
export function plural(item: string): string {
  return /[A-Z]$/.test(item)
    ? `${item}s`
    : item.replace(LAST_WORD, (word) => pluralize.plural(word));
}
