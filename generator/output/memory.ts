/**
 * Keeps a cache in the app, so that a later run prints and formats only changed texts. The cache holds the hashes of
 * each file before and after formatting, the parts of files that prettier formatted, the printed forms of types (see
 * `emit/types/form.ts`), and the styles of files. Users may delete the cache at any time. Machines do not share it.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Memory } from '../format/memory.js';
import type { Parts } from '../format/parts.js';
import type { KnownStyles } from '../load/known-style.js';
import { readRegularFile } from '../regular-file.js';
import { writeDocument } from './document.js';

export interface StoredMemory extends Memory {
  /** The forms that the last run used. */
  readonly forms: Forms;
  /** The styles that the last run found. */
  readonly styles: KnownStyles | undefined;
  /** Saves the entries that this run recalled or remembered, and the forms and styles in `found`, for the next run. */
  readonly save: (found: Found) => Promise<void>;
}

type Forms = ReadonlyMap<string, string>;

/** The forms and styles that a run has used. */
export interface Found {
  readonly forms: Forms;
  readonly styles: KnownStyles | undefined;
}

interface Entry {
  readonly key: string;
  /** The hash of the formatted text. */
  readonly formatted: string;
  readonly parts: Parts;
}

/**
 * The data that the last run of this process has saved, by output folder. With `--watch`, one process has many runs.
 */
const recent = new Map<string, Remembered>();

interface Remembered extends Found {
  readonly tools: string;
  readonly files: ReadonlyMap<string, Entry>;
}

/**
 * Opens the cache of an output folder. `save` writes the cache to disk only if a folder above the output folder
 * contains `node_modules`.
 *
 * @param tools identifies the code that prints and formats; a cache that other code wrote is ignored
 */
export async function openMemory(out: string, tools: string): Promise<StoredMemory> {
  const folder = resolve(out);
  const cache = await locateCache(folder);
  const last = recent.get(folder) ?? (await readCache(cache));
  const { files, forms, styles } = last?.tools === tools ? last : NOTHING;
  const kept = new Map<string, Entry>();
  return {
    isEmpty: files.size === 0,
    forms,
    styles,
    recall: async (path, key) => {
      const entry = files.get(path);
      if (entry?.key !== key) return undefined;
      const bytes = await readRegularFile(join(out, path)).catch(() => undefined);
      if (bytes === undefined || hash(bytes) !== entry.formatted) return undefined;
      kept.set(path, entry);
      return String(bytes);
    },
    partsOf: (path) => files.get(path)?.parts ?? new Map(),
    remember: (path, { key, text, parts }) => {
      kept.set(path, { key, formatted: hash(text), parts });
    },
    save: async (found) => {
      const made = { tools, files: kept, ...found };
      recent.set(folder, made);
      // If the cache cannot be written, the next run only takes longer.
      if (cache !== undefined) await writeDocument(cache, encode(made)).catch(() => undefined);
    },
  };
}

const NOTHING: Omit<Remembered, 'tools'> = {
  files: new Map(),
  forms: new Map(),
  styles: undefined,
};

/** Hashes a text with its line endings, since a recalled text is used unchanged. */
function hash(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Returns the path of the cache in the nearest `node_modules/.cache`, where JavaScript tools keep caches by convention;
 * undefined if no folder above the output folder contains `node_modules`.
 */
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

/** Returns two lines. The first is the hash of the second, so that `readCache` recognizes a damaged cache. */
function encode({ files, forms, ...rest }: Remembered): string {
  const entries = [...files].map(([path, { parts, ...entry }]) => {
    return [path, { ...entry, parts: [...parts] }] as const;
  });
  const text = JSON.stringify({ ...rest, files: entries, forms: [...forms] });
  return `${hash(text)}\n${text}`;
}

/**
 * Returns the content of the cache; undefined if the cache is missing or damaged, or if its content is not as expected.
 */
async function readCache(cache: string | undefined): Promise<Remembered | undefined> {
  if (cache === undefined) return undefined;
  try {
    const [sum, text = ''] = String(await readRegularFile(cache)).split('\n');
    if (sum !== hash(text)) return undefined;
    const { tools, files, forms, styles } = JSON.parse(text) as Stored;
    const entries = files.map(([path, { parts = [], ...entry }]) => {
      return [path, { ...entry, parts: textsIn(parts) }] as const;
    });
    return { tools, files: new Map(entries), forms: textsIn(forms), styles };
  } catch {
    return undefined;
  }
}

function textsIn(entries: StoredTexts): ReadonlyMap<string, string> {
  return new Map(
    entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string'),
  );
}

/** The expected content of the cache. Another program may have written other content. */
interface Stored {
  readonly tools: string;
  readonly files: readonly (readonly [
    string,
    Omit<Entry, 'parts'> & { readonly parts?: StoredTexts },
  ])[];
  readonly forms: StoredTexts;
  readonly styles?: KnownStyles;
}

type StoredTexts = readonly (readonly [string, unknown])[];
