/** Reads the YAML of a manifest, with the line and column of every value. */
import { readFile } from 'node:fs/promises';
import { InputError, type Diagnostic } from '../diagnostics.js';
import { parseLocated, type DataPath, type LocatedData } from './located.js';
import { decodeText } from './parse.js';

/** Keys and indices from the root of the manifest to a value. */
export type ManifestPath = DataPath;

/** A parsed manifest of any shape. */
export type LoadedManifest = LocatedData;

/** Reads and parses the manifest in `file`. */
export async function loadManifest(file: string): Promise<LoadedManifest> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new InputError([unreadable(file, error)]);
  }
  return parseManifest(decodeText(bytes, file), file);
}

/** Parses the text of a manifest; `label` names it in errors. */
export function parseManifest(text: string, label: string): LoadedManifest {
  return parseLocated(text, label);
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
