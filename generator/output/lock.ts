/** The lock file: the inputs that a client was made from, and the hash of every emitted file. */
import { lstat, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasConflictMarkers } from '../conflict.js';
import { InputError } from '../diagnostics.js';
import type { EmittedFile } from '../files.js';
import { type ImportExtension, isImportExtension } from '../ir/import-extension.js';
import { quote } from '../quote.js';
import { readRegularFile } from '../regular-file.js';
import { hashText } from '../text-hash.js';
import { isSafePath, LOCK_FILE } from './paths.js';

/** The inputs of a run, as the lock records them. */
export interface Inputs {
  /** The generator's version. */
  readonly generator: string;
  /** The hash of the spec. */
  readonly spec: string;
  /** The hashes of the overlays in the order of their application; absent without overlays. */
  readonly overlays?: readonly string[];
  /** The hash of the manifest. */
  readonly manifest: string;
  /** The hashes of the manifests that the manifest extends, the nearest first; absent if it extends none. */
  readonly extends?: readonly string[];
  /**
   * The API version of the client: later runs keep this version unless the user chooses another one. Absent if the
   * manifest does not list versions.
   */
  readonly apiVersion?: string;
  /** The extension with which TypeScript sources import each other; absent for other targets. */
  readonly importExtension?: ImportExtension;
  /**
   * The hashes of the files that the run read, by name. A check compares these hashes first. Absent if the spec
   * references other files, whose hashes are not recorded.
   */
  readonly reads?: Readonly<Record<string, string>>;
  /** The options with `inLock` whose value is not the default, by flag. */
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Lock {
  /** The text of the lock; empty if the folder does not have a lock. */
  readonly text: string;
  /** True if the folder contains pages of `docs` instead of a client. */
  readonly isDocs?: true;
  /** The possible hashes of each generated file, by path: after an interrupted run, a file may have several. */
  readonly files: ReadonlyMap<string, ReadonlySet<string>>;
  readonly apiVersion?: string;
  /** The inputs of a finished run, without values of an unexpected type; absent without a lock or a finished run. */
  readonly inputs?: Partial<Inputs>;
}

/**
 * Returns the lock of a finished run. It contains neither the time of the run nor absolute paths: equal inputs give
 * equal bytes.
 */
export function lockFile(inputs: Inputs, files: readonly EmittedFile[]): EmittedFile {
  const text = render({ ...inputs, files: hashesOf(files) });
  return { path: LOCK_FILE, text, laidOut: 'parts' };
}

/** Returns the hash of each file by path. */
function hashesOf(files: readonly EmittedFile[]): Readonly<Record<string, string>> {
  const hashes = files.map(({ path, text }) => [path, hashText(text)] as const);
  return Object.fromEntries([...hashes].sort(byPath));
}

/** Returns the lock of pages that `docs` made. */
export function docsLock(files: readonly EmittedFile[]): string {
  return render({ docs: true, files: hashesOf(files) });
}

/**
 * Returns the lock that a folder has while a run replaces files: each file may have its old or its new hash. The API
 * version is the only input in this lock, so that an interrupted run is not mistaken for a finished one.
 *
 * @param lock the lock before the run
 * @param isDocs whether the run writes pages of `docs`; an earlier lock has the same value, but a first run has none
 */
export function renderUnfinishedLock(
  lock: Lock,
  files: readonly EmittedFile[],
  isDocs = false,
): string {
  const hashes = new Map([...lock.files].map(([path, known]) => [path, new Set(known)]));
  for (const { path, text } of files) {
    hashes.set(path, (hashes.get(path) ?? new Set()).add(hashText(text)));
  }
  const entries = [...hashes].map(([path, known]) => [path, [...known].sort()] as const);
  const { apiVersion } = lock;
  return render({
    unfinished: true,
    ...(isDocs && { docs: true }),
    ...(apiVersion !== undefined && { apiVersion }),
    files: Object.fromEntries(entries.sort(byPath)),
  });
}

/**
 * Reads the lock of a folder. Returns a lock with an empty text and without files if the folder has none.
 *
 * @throws InputError if the lock is not a regular file, or is invalid
 */
export async function readLock(folder: string): Promise<Lock> {
  const file = join(folder, LOCK_FILE);
  const stats = await lstat(file).catch(() => undefined);
  if (stats === undefined) return { text: '', files: new Map() };
  const bytes = await readRegularFile(file);
  if (!stats.isFile() || bytes === undefined)
    throw broken(file, 'is not a regular file of at most 64 MiB');
  return parseLock(String(bytes), file);
}

/** Returns the time at which the lock was written, in milliseconds since 1970; 0 without a lock. */
export async function lockTime(folder: string): Promise<number> {
  return stat(join(folder, LOCK_FILE)).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

/**
 * Returns the parsed lock.
 *
 * @param file the path of the lock, for errors
 * @throws InputError for a text with conflict markers, and for a text that is not a lock
 */
export function parseLock(text: string, file: string): Lock {
  if (hasConflictMarkers(text)) {
    const hint = `take either side (git checkout --ours ${file}), then generate the client again`;
    throw broken(file, 'has git conflict markers', hint);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken(file, 'is not JSON');
  }
  if (!isRecord(value) || !isRecord(value['files'])) throw broken(file, 'is not a lock file');
  const entries = Object.entries(value['files']);
  // Runs write safe paths only, so another program changed the lock.
  const unsafe = entries.find(([path]) => !isSafePath(path));
  if (unsafe) throw broken(file, `names ${quote(unsafe[0])}, which cannot be a file of the client`);
  const files = entries.map(
    ([path, hashes]) => [path, new Set([hashes].flat().filter(isString))] as const,
  );
  const apiVersion = versionIn(value);
  return {
    text,
    files: new Map(files),
    ...(value['docs'] === true && { isDocs: true }),
    ...(apiVersion !== undefined && { apiVersion }),
    ...(value['unfinished'] !== true && { inputs: inputsIn(value) }),
  };
}

function inputsIn({
  generator,
  spec,
  overlays,
  manifest,
  extends: bases,
  importExtension,
  reads,
  options,
}: Readonly<Record<string, unknown>>): Partial<Inputs> {
  const isTextual = isRecord(reads) && Object.values(reads).every(isString);
  return {
    ...(isString(generator) && { generator }),
    ...(isString(spec) && { spec }),
    ...(isListOfTexts(overlays) && { overlays }),
    ...(isString(manifest) && { manifest }),
    ...(isListOfTexts(bases) && { extends: bases }),
    ...(isImportExtension(importExtension) && { importExtension }),
    ...(isTextual && { reads: reads as Inputs['reads'] & object }),
    ...(isRecord(options) && { options }),
  };
}

/** Reads the API version. Locks of gen-claude-client 0.1 have it among the options. */
function versionIn({ apiVersion, options }: Readonly<Record<string, unknown>>): string | undefined {
  const version = apiVersion ?? (isRecord(options) ? options['api-version'] : undefined);
  return isString(version) ? version : undefined;
}

function render(lock: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function broken(file: string, message: string, hint = RESTORE): InputError {
  return new InputError([{ where: file, message, hint }]);
}

const RESTORE =
  'restore this file from version control, or remove the folder and generate the client again';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isString);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
