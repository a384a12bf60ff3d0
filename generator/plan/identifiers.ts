/** Makes TypeScript identifiers and file names from the names in a spec. */
import { acronymOf, isKeyword } from '../ir/words.js';

const WORDS = /OAuth|[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/** Global names. The type of a schema cannot have one of them, since emitted code may use the global. */
export const GLOBAL_TYPES: readonly string[] =
  'Array Blob Boolean Date Error Exclude Extract File FormData Function Headers Infinity Map NaN NoInfer Number Object Omit Partial Pick Promise ReadableStream Readonly ReadonlyArray Record Request Required Response Set String Symbol URL'.split(
    ' ',
  );

/** The exports of client.ts besides the client. */
export const CLIENT_EXPORTS: readonly string[] = ['API_VERSION'];

/**
 * File names that Windows reserves for devices, with any extension. The list omits names with a digit, such as `com1`:
 * `fileName` returns `com-1`.
 */
export const DEVICE_NAMES: readonly string[] = ['aux', 'con', 'nul', 'prn'];

function words(name: string): readonly string[] {
  return name.match(WORDS) ?? [];
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * Returns the name of a type: `ListResponseModelInfo` for `ListResponse_ModelInfo_`. If the name would start with a
 * digit, as for `3d_model`, or would be empty, it gets the prefix `Schema`. Punctuation between two digits becomes `_`:
 * `V1_5` for `v1.5`.
 */
export function typeIdentifier(name: string): string {
  const parts = name
    .replace(/(?<=\d)[^A-Za-z0-9]+(?=\d)/g, '_')
    .split(/[^A-Za-z0-9_]+|(?<!\d)_+|_+(?!\d)/);
  const text = withAcronyms(parts.map(capitalize).join(''));
  return /^[A-Z]/.test(text) ? text : `Schema${text}`;
}

/** Returns `ToJSON` for `ToJson`. */
function withAcronyms(text: string): string {
  return text.replace(WORDS, (word) => (/[a-z]$/.test(word) ? (acronymOf(word) ?? word) : word));
}

/**
 * Returns the name of a method's argument: `messageBatchID` for `message_batch_id`. A keyword such as `type`, or a name
 * that starts with a digit, gets the prefix `_`.
 */
export function parameterIdentifier(name: string): string {
  const [first = 'value', ...rest] = words(name).map((word) => word.toLowerCase());
  const text = first + rest.map((word) => acronymOf(word) ?? capitalize(word)).join('');
  return isKeyword(text) || /^\d/.test(text) ? `_${text}` : text;
}

/** Returns the name of a constant: `COUNT_TOKENS` for `countTokens`. */
export function constantIdentifier(name: string): string {
  return words(name)
    .map((word) => word.toUpperCase())
    .join('_');
}

/** Returns the name of a file or a folder: `memory-stores` for `memoryStores`. */
export function fileName(name: string): string {
  return words(name)
    .map((word) => word.toLowerCase())
    .join('-');
}

/** Returns the name of a class: `MemoryStores` for `memoryStores`, `APIKeys` for `apiKeys`. */
export function classIdentifier(segments: readonly string[]): string {
  return segments.map((segment) => withAcronyms(capitalize(segment))).join('');
}

/** A set of names. A name can be claimed only once. */
export class Names {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  isFree(name: string): boolean {
    return !this.#taken.has(name);
  }

  /**
   * Claims and returns the first free name of `wanted`. If none is free, adds the smallest free number from 2 to the
   * first one.
   */
  claim(...wanted: readonly [string, ...string[]]): string {
    const free = wanted.find((name) => this.isFree(name)) ?? this.#numbered(wanted[0]);
    this.#taken.add(free);
    return free;
  }

  #numbered(name: string): string {
    let number = 2;
    while (!this.isFree(`${name}${number}`)) number += 1;
    return `${name}${number}`;
  }
}

/** A set of names in which keywords are never free. */
export class Identifiers extends Names {
  override isFree(name: string): boolean {
    return super.isFree(name) && !isKeyword(name);
  }
}
