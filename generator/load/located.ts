/** Reads YAML and JSON with the line and column of every value. */
import { isCollection, isMap, isPair, type Node } from 'yaml';
import { throwIfAny } from '../diagnostics.js';
import { hashData } from './hash.js';
import { findAmbiguities, findYamlProblems, keyText, parseYaml, startOf } from './yaml.js';

/** Keys and indices from the root of a document to a value. */
export type DataPath = readonly (string | number)[];

/** Line and column, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A parsed document of any shape. */
export interface LocatedData {
  /** The file name as error messages show it. */
  readonly label: string;
  readonly text: string;
  /** The hash of its value. */
  readonly hash: string;
  /** Plain data: dates stay text. */
  readonly value: unknown;
  /** Returns the position of the key or list item at `path`, or of the closest part of `path` that exists. */
  readonly place: (path: DataPath) => Place;
  /** The same as `label:line:column`. */
  readonly locate: (path: DataPath) => string;
}

/** @throws InputError with every syntax error, duplicate key, alias and tag. */
export function parseLocated(text: string, label: string): LocatedData {
  const placeAt = placesIn(text);
  const locateOffset = (offset: number): string => formatPlace(label, placeAt(offset));
  const document = parseYaml(text, { schema: 'core' }, locateOffset);
  throwIfAny(findYamlProblems(document, locateOffset));
  throwIfAny(findAmbiguities(document, locateOffset));
  const value: unknown = document.toJS();
  const place = (path: DataPath): Place => placeAt(offsetOf(document.contents, path));
  return {
    label,
    text,
    hash: hashData(value),
    value,
    place,
    locate: (path) => formatPlace(label, place(path)),
  };
}

/** Returns a function from an offset to its place, which finds the starts of lines once. */
export function placesIn(text: string): (offset: number) => Place {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** Returns the index of the last of sorted numbers that is at most `limit`. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle;
  }
  return low;
}

export function formatPlace(label: string, { line, column }: Place): string {
  return `${label}:${line}:${column}`;
}

/** Returns the offset of the value at `path`, or of the closest part of `path` that exists. */
function offsetOf(root: Node | null, path: DataPath): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const part of path) {
    if (!isCollection(node)) break;
    const found =
      typeof part === 'number' && !isMap(node)
        ? node.items[part]
        : node.items.find((item) => isPair(item) && keyText(item) === String(part));
    if (found === undefined) break;
    offset = startOf(isPair(found) ? found.key : found) ?? offset;
    node = isPair(found) ? found.value : found;
  }
  return offset;
}
