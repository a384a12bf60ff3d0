/**
 * Decides without prettier whether the styles of an earlier run are still valid. Loading prettier would take longer
 * than formatting the changed files.
 */
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { readRegularFile } from '../regular-file.js';
import { hashText } from '../text-hash.js';
import { foldersFrom } from './app.js';

/** Prettier options. */
type Style = Readonly<Record<string, unknown>>;

/** The styles that an earlier run found for an output folder. */
export interface KnownStyles {
  readonly configuration: Configuration;
  readonly source: string | null;
  readonly styles: readonly (readonly [path: string, style: Style])[];
}

/**
 * Matches a line that begins with a field of JSON, YAML or TOML, and not with a comment. A configuration that is only
 * the name of a package has no such line.
 */
const FIELD = /^[\s{]*["']?\w+["']?\s*[:=]/m;

/**
 * The hash of each file that prettier may read, by path; an empty text for a file that cannot be read. It is a list,
 * since JSON cannot hold a `Map`.
 */
export type Configuration = readonly (readonly [path: string, hash: string])[];

/**
 * Matches the names of files with the style of a folder, and of files and folders that mark the root of a project,
 * where prettier stops its search for `.editorconfig`.
 */
const NAMES = /prettier|^\.editorconfig$|^package\.(?:json|yaml)$|^\.(?:git|hg|jj|sl)$/i;

/**
 * Returns the hashes of the files that decide the style of `out`: `file`, and all files that prettier may read in `out`
 * and the folders above it.
 */
export async function readConfiguration(
  out: string,
  file: string | undefined,
): Promise<Configuration> {
  const folder = resolve(out);
  const inside = await namesIn(folder, true);
  const above = await Promise.all(
    foldersFrom(folder)
      .slice(1)
      .map((parent) => namesIn(parent, false)),
  );
  const paths = [...inside, ...above.flat(), ...(file === undefined ? [] : [resolve(file)])];
  return Promise.all(
    paths.map(async (path) => {
      const bytes = await readRegularFile(path).catch(() => undefined);
      return [path, bytes === undefined ? '' : hashText(bytes)] as const;
    }),
  );
}

async function namesIn(folder: string, recursive: boolean): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive }).catch(() => []);
  return names
    .filter((name) => NAMES.test(basename(name)))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Returns whether the styles of an earlier run are still valid. Checks their shape, since another program may have
 * written them.
 */
export function stillHolds(known: KnownStyles, configuration: Configuration): boolean {
  const { source, styles } = known as { readonly [Key in keyof KnownStyles]: unknown };
  return (
    JSON.stringify(known.configuration) === JSON.stringify(configuration) &&
    (source === null || configuration.some(([path]) => path === source)) &&
    Array.isArray(styles) &&
    styles.every(
      (entry) => Array.isArray(entry) && typeof entry[0] === 'string' && isPlain(entry[1]),
    )
  );
}

/** Returns whether a style has no lists and no objects as values, and so no plugins, whose code may change. */
function isPlain(style: unknown): boolean {
  if (typeof style !== 'object' || style === null) return false;
  return Object.values(style).every((value) => value === null || typeof value !== 'object');
}

/**
 * Returns whether the files of {@link readConfiguration} decide all styles. They do not if a style has plugins, or if a
 * configuration is a module, which may read other files, or the name of a package.
 */
export async function isDecidedByFiles(
  source: string | null,
  styles: Iterable<Style>,
): Promise<boolean> {
  if (![...styles].every(isPlain)) return false;
  if (source === null) return true;
  const name = basename(source);
  if (name !== '.prettierrc' && !/\.(?:json5?|ya?ml|toml)$/.test(name)) return false;
  const text = String(await readRegularFile(source).catch(() => undefined));
  if (name !== 'package.json') return FIELD.test(text);
  const { prettier } = JSON.parse(text) as { readonly prettier?: unknown };
  return typeof prettier === 'object';
}
