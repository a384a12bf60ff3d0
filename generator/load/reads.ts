/** Records which files a run reads, so that a check can decide from their hashes whether anything changed. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { hashText } from '../text-hash.js';

/** Hashes of texts by absolute path. */
export type Reads = ReadonlyMap<string, string>;

/** Stands for files that are read elsewhere, such as those that a spec refers to. */
export const UNRECORDED = '';

const current = new AsyncLocalStorage<Map<string, string>>();

/** Runs `load`, and returns what it read with its result. */
export async function recordReads<T>(
  load: () => Promise<T>,
): Promise<{ readonly value: T; readonly reads: Reads }> {
  const reads = new Map<string, string>();
  const value = await current.run(reads, load);
  return { value, reads };
}

/** Returns the hash that `noteRead` records for a file, or undefined if it cannot be read. */
export async function hashFile(path: string): Promise<string | undefined> {
  return readFile(path).then(hashText, () => undefined);
}

/** Records that files are read which nothing notes. */
export function noteUnrecorded(): void {
  current.getStore()?.set(UNRECORDED, '');
}

/** Records the bytes of a file, and returns them. */
export function noteRead<T extends Uint8Array>(path: string, bytes: T): T {
  current.getStore()?.set(resolve(path), hashText(bytes));
  return bytes;
}
