/** Records which files a run reads. A check compares their hashes to find out whether a file has changed. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { resolve } from 'node:path';
import { readRegularFile } from '../regular-file.js';
import { hashText } from '../text-hash.js';

/**
 * Hashes of files by absolute path, and of keys of a package.json by `…/package.json#key`. An incomplete record also
 * has the key {@link UNRECORDED}.
 */
export type Reads = ReadonlyMap<string, string>;

/** The key that marks a record as incomplete, such as the record of a spec that references other files. */
export const UNRECORDED = '';

interface Recording {
  readonly reads: Map<string, string>;
  /** The outer recording, which also gets each file. */
  readonly whole: Recording | undefined;
}

const current = new AsyncLocalStorage<Recording>();

/** Runs `load`, and returns its result with the hashes of the files that it read. */
export async function recordReads<T>(
  load: () => Promise<T>,
): Promise<{ readonly value: T; readonly reads: Reads }> {
  const reads = new Map<string, string>();
  const value = await current.run({ reads, whole: current.getStore() }, load);
  return { value, reads };
}

/** Returns the paths of the files that `run` reads, and {@link UNRECORDED} if the record is incomplete. */
export async function collectReads(run: () => Promise<void>): Promise<Iterable<string>> {
  const { reads } = await recordReads(run);
  return new Set([...reads.keys()].map((path) => splitKey(path).file));
}

/**
 * Returns the hash that `noteRead` or `noteKey` records. Returns undefined if the file cannot be read, or if only a key
 * is recorded and the file is not JSON.
 */
export async function hashFile(path: string): Promise<string | undefined> {
  const { file, key } = splitKey(path);
  const bytes = await readRegularFile(file).catch(() => undefined);
  if (key === undefined || bytes === undefined) return bytes && hashText(bytes);
  try {
    return hashKey(JSON.parse(new TextDecoder().decode(bytes)), key);
  } catch {
    return undefined;
  }
}

/** Marks the record of the run as incomplete. */
export function noteUnrecorded(): void {
  note(UNRECORDED, '');
}

/** Records the bytes of a file, and returns them. */
export function noteRead<T extends Uint8Array>(path: string, bytes: T): T {
  note(resolve(path), hashText(bytes));
  return bytes;
}

/** Records one key of a package.json. The other keys change often and have no effect on a run. */
export function noteKey(path: string, value: unknown, key: string): void {
  note(`${resolve(path)}#${key}`, hashKey(value, key));
}

function hashKey(value: unknown, key: string): string {
  const isRecord = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  const found = isRecord ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  return hashText(found === undefined ? '' : JSON.stringify(found));
}

/** Splits `…/package.json#prettier` into the file and the recorded key. Without a key, the whole file is recorded. */
function splitKey(path: string): { readonly file: string; readonly key: string | undefined } {
  const [, file = path, key] = /^(.*[\\/]package\.json)#([\w-]+)$/s.exec(path) ?? [];
  return { file, key };
}

function note(path: string, hash: string): void {
  for (let recording = current.getStore(); recording; recording = recording.whole) {
    recording.reads.set(path, hash);
  }
}
