/** Reads YAML and JSON with the line and column of every value. */
import { isMap, isPair, isSeq, type Document } from 'yaml';
import { throwIfAny } from '../diagnostics.js';
import { hashData } from './hash.js';
import {
  formatPlace,
  locateIn,
  placesIn,
  type LocatedData,
  type Offsets,
  type Parsed,
} from './places.js';
import { findAmbiguities } from './ambiguities.js';
import { findYamlProblems, keyText, parseYaml, startOf } from './yaml.js';

/**
 * @throws InputError for values beyond a limit, else with the problems of syntax, keys, aliases and tags, else with the
 * ambiguous values
 */
export function parseLocated(text: string, label: string): LocatedData {
  return locateIn(parseOffsets(text, label), text, label);
}

/** @throws InputError like {@link parseLocated} */
export function parseOffsets(text: string, label: string): Parsed {
  const placeAt = placesIn(text);
  const locateOffset = (offset: number): string => formatPlace(label, placeAt(offset));
  const document = parseYaml(text, { schema: 'core' }, locateOffset);
  throwIfAny(findYamlProblems(document, locateOffset));
  throwIfAny(findAmbiguities(document, locateOffset));
  const value: unknown = document.toJS();
  return { hash: hashData(value), value, offsets: offsetsIn(document) };
}

function offsetsIn({ contents }: Document.Parsed): Offsets {
  return offsetsOf(contents, contents?.range[0] ?? 0);
}

function offsetsOf(node: unknown, at: number): Offsets {
  if (isSeq(node)) {
    return [
      at,
      node.items.map((item) => offsetsOf(isPair(item) ? item.value : item, startOf(item) ?? at)),
    ];
  }
  if (!isMap(node)) return [at];
  const entries = node.items.map((pair) => {
    return [keyText(pair) ?? '', offsetsOf(pair.value, startOf(pair.key) ?? at)] as const;
  });
  return [at, Object.fromEntries(entries)];
}
