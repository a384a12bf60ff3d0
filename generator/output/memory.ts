/**
 * Remembers, in a cache of the app, what each file of a client was formatted from, so that a later run formats only
 * what changed. The cache may be lost at any time, and belongs to one machine.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Memory } from '../format/memory.js';
import { readRegularFile } from '../regular-file.js';
import { writeDocument } from './document.js';

export interface StoredMemory extends Memory {
  /** Keeps what this run recalled or remembered, for the next run. */
  readonly save: () => Promise<void>;
}

interface Entry {
  readonly key: string;
  /** The hash of the formatted text. */
  readonly formatted: string;
}

/** What the last run of this process kept, by output folder. A watch has many runs. */
const recent = new Map<string, Remembered>();

interface Remembered {
  readonly formatter: string;
  readonly entries: ReadonlyMap<string, Entry>;
}

/**
 * Opens the memory of an output folder. There is no cache on disk without a `node_modules` folder above it.
 *
 * @param formatter identifies everything that decides how a text is formatted; entries of another formatter are ignored
 */
export async function openMemory(out: string, formatter: string): Promise<StoredMemory> {
  const folder = resolve(out);
  const cache = await locateCache(folder);
  const last = recent.get(folder);
  const known =
    last?.formatter === formatter ? last.entries : new Map(await readEntries(cache, formatter));
  const kept = new Map<string, Entry>();
  return {
    isEmpty: known.size === 0,
    recall: async (path, key) => {
      const entry = known.get(path);
      if (entry?.key !== key) return undefined;
      const bytes = await readRegularFile(join(out, path)).catch(() => undefined);
      if (bytes === undefined || hash(bytes) !== entry.formatted) return undefined;
      kept.set(path, entry);
      return String(bytes);
    },
    remember: (path, key, formatted) => {
      kept.set(path, { key, formatted: hash(formatted) });
    },
    save: async () => {
      recent.set(folder, { formatter, entries: kept });
      if (cache === undefined) return;
      const text = JSON.stringify({ formatter, files: Object.fromEntries(kept) });
      // If the cache cannot be written, the next run only takes longer.
      await writeDocument(cache, text).catch(() => undefined);
    },
  };
}

/** Hashes line ends too, since a recalled text is used unchanged. */
function hash(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** By the convention of JavaScript tools, caches lie in `node_modules/.cache`. */
async function locateCache(out: string, folder = dirname(out)): Promise<string | undefined> {
  const modules = join(folder, 'node_modules');
  const stats = await stat(modules).catch(() => undefined);
  if (stats?.isDirectory() === true) {
    const name = hash(relative(folder, out)).slice(0, 16);
    return join(modules, '.cache', 'gen-claude-client', `${name}.json`);
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : locateCache(out, parent);
}

/** Returns the entries of the same formatter; none if the cache is not one that this module wrote. */
async function readEntries(
  cache: string | undefined,
  formatter: string,
): Promise<readonly (readonly [string, Entry])[]> {
  if (cache === undefined) return [];
  try {
    const known = JSON.parse(String(await readRegularFile(cache))) as {
      readonly formatter: unknown;
      readonly files: Readonly<Record<string, Entry>>;
    };
    return known.formatter === formatter ? Object.entries(known.files) : [];
  } catch {
    return [];
  }
}
