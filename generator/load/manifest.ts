/** Reads the YAML of a manifest, with the line and column of every value. */
import { readFile } from 'node:fs/promises';
import { isCollection, isPair, type Node } from 'yaml';
import { InputError, throwIfAny, type Diagnostic } from '../diagnostics.js';
import { hashData } from './hash.js';
import { findYamlProblems, keyText, parseYaml, startOf } from './yaml.js';

/** Keys and indices from the root of the manifest to a value. */
export type ManifestPath = readonly (string | number)[];

/** Line and column, both from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** A parsed manifest of any shape. */
export interface LoadedManifest {
  /** The file name as error messages show it. */
  readonly label: string;
  /** The hash of its value. */
  readonly hash: string;
  /** Plain data: dates stay text. */
  readonly value: unknown;
  /** Returns the position of the key or list item at `path`, or of the closest part of `path` that exists. */
  readonly place: (path: ManifestPath) => Place;
  /** The same as `label:line:column`. */
  readonly locate: (path: ManifestPath) => string;
}

/** Reads and parses the manifest in `file`. */
export async function loadManifest(file: string): Promise<LoadedManifest> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new InputError([unreadable(file, error)]);
  }
  return parseManifest(decode(bytes, file), file);
}

/** Parses the text of a manifest; `label` names it in errors. */
export function parseManifest(text: string, label: string): LoadedManifest {
  const locateOffset = (offset: number): string => formatPlace(label, placeIn(text, offset));
  // `findYamlProblems` finds duplicate keys, since it can report both positions.
  const options = { schema: 'core', uniqueKeys: false, prettyErrors: false } as const;
  const document = parseYaml(text, options, locateOffset);
  throwIfAny(findYamlProblems(document, locateOffset));
  const value: unknown = document.toJS();
  const place = (path: ManifestPath): Place => placeIn(text, offsetOf(document.contents, path));
  return {
    label,
    hash: hashData(value),
    value,
    place,
    locate: (path) => formatPlace(label, place(path)),
  };
}

function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function formatPlace(label: string, { line, column }: Place): string {
  return `${label}:${line}:${column}`;
}

/** Returns the offset of the value at `path`, or of the closest part of `path` that exists. */
function offsetOf(root: Node | null, path: ManifestPath): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const part of path) {
    if (!isCollection(node)) break;
    const found = node.items.find((item, index) =>
      isPair(item) ? keyText(item) === String(part) : index === part,
    );
    if (found === undefined) break;
    offset = startOf(isPair(found) ? found.key : found) ?? offset;
    node = isPair(found) ? found.value : found;
  }
  return offset;
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const hint = 'save the file as UTF-8';
    throw new InputError([{ where: file, message: 'is not UTF-8 text', hint }]);
  }
}

function unreadable(file: string, error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return {
    where: file,
    message: UNREADABLE[code] ?? `cannot be read (${code})`,
    hint: 'name a YAML file with --betas, or leave --betas out to use the one that ships',
  };
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'is a folder',
  EACCES: 'is not readable',
};
