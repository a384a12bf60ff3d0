/** Reports the entries of `schemas` and `aliases` in the manifest that match no schema of the spec. */
import type { Schemas } from '../../ir/shape.js';
import { quote } from '../../quote.js';
import { didYouMean } from '../../suggest.js';
import type { Manifest } from '../../validate/manifest.js';
import type { Report } from '../report.js';
import { patternOf, WantedNames } from './renames.js';

/** Reports a selector in `schemas` that names no place of a schema. */
export function reportUnknownPlace(key: string, schemas: Schemas, report: Report): void {
  const [owner = ''] = key.split('.', 1);
  const hasOwner = schemas.has(owner) || schemas.has(`Beta${owner}`);
  const found = didYouMean(owner, hasOwner ? [] : [...schemas.keys()], NO_EFFECT);
  report.missing(['schemas', key], `no schema of the spec has the place ${quote(key)}`, found);
}

/**
 * Reports the keys of `schemas` and `aliases` that match none of the schemas. A key matches schemas of both namespaces.
 *
 * @param isImported whether the spec has the names of an SDK, which `schemas` does not change
 */
export function reportUnknownSchemas(
  known: Iterable<string>,
  { schemas, aliases }: Pick<Manifest, 'schemas' | 'aliases'>,
  isImported: boolean,
  report: Report,
): void {
  const names = [...known];
  const wanted = new WantedNames(isImported ? {} : schemas);
  if (isImported) reportUnused(schemas, report);
  // `nameInlineSchemas` reports the places.
  else reportKeys('schemas', Object.keys(schemas).filter(isName), names, report);
  const renamed = names.map((name) => wanted.of(name));
  reportKeys('aliases', Object.keys(aliases), renamed, report);
}

const NO_EFFECT = 'has no effect with this spec';

/** Reports once that an imported spec keeps its names. The shipped manifest names schemas for other specs. */
function reportUnused(schemas: Manifest['schemas'], report: Report): void {
  const key = Object.keys(schemas).find((name) => !report.isShipped(['schemas', name]));
  if (key === undefined) return;
  const message = '`schemas` has no effect: a spec imported from an SDK has the public names';
  report.missing(['schemas', key], message, 'remove the entries, or write `aliases`');
}

function isName(key: string): boolean {
  return key.includes('*') || !key.includes('.');
}

function reportKeys(
  section: 'schemas' | 'aliases',
  keys: readonly string[],
  known: readonly string[],
  report: Report,
): void {
  const names = new Set(known.flatMap((name) => [name, name.replace(/^Beta/, '')]));
  for (const key of keys) {
    const pattern = key.includes('*') ? patternOf(key) : undefined;
    const isKnown = pattern
      ? [...names].some((name) => pattern.test(name))
      : names.has(key) || names.has(key.replace(/^Beta/, ''));
    if (isKnown) continue;
    const message = `no schema of the spec matches ${quote(key)}`;
    report.missing([section, key], message, didYouMean(key, [...names], NO_EFFECT));
  }
}
