/** Finds the line and column of every value in a document. */

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
  /** The hash of `value`. */
  readonly hash: string;
  /** Plain data: dates stay text. */
  readonly value: unknown;
  /** Returns the position of the key or list item at `path`, or of the closest part of `path` that exists. */
  readonly place: (path: DataPath) => Place;
  /** Returns the position as `label:line:column`. */
  readonly locate: (path: DataPath) => string;
}

/** The result of a parser. It is plain data, which can be stored as JSON. */
export interface Parsed {
  readonly hash: string;
  readonly value: unknown;
  readonly offsets: Offsets;
}

/** The offset at which a key or a list item starts in the text, and the offsets inside its value. */
export type Offsets = readonly [at: number, inside?: Inside];
type Inside = Readonly<Record<string, Offsets>> | readonly Offsets[];

export function locateIn(parsed: Parsed, text: string, label: string): LocatedData {
  const placeAt = placesIn(text);
  const place = (path: DataPath): Place => placeAt(offsetOf(parsed.offsets, path));
  return {
    label,
    text,
    hash: parsed.hash,
    value: parsed.value,
    place,
    locate: (path) => formatPlace(label, place(path)),
  };
}

/** Returns a function from an offset to its place. It finds the starts of all lines at its first call. */
export function placesIn(text: string): (offset: number) => Place {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** Returns the index of the last number that is at most `limit`. The numbers are sorted. */
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
function offsetOf(root: Offsets, path: DataPath): number {
  let at = root;
  for (const part of path) {
    const next = insideOf(at, part);
    if (next === undefined) break;
    at = next;
  }
  return at[0];
}

function insideOf([, inside]: Offsets, part: string | number): Offsets | undefined {
  if (inside === undefined) return undefined;
  if (isList(inside)) return typeof part === 'number' ? inside[part] : undefined;
  return Object.hasOwn(inside, part) ? inside[part] : undefined;
}

function isList(inside: Inside): inside is readonly Offsets[] {
  return Array.isArray(inside);
}
