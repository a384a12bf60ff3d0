/**
 * Checks a client without making it again: if everything that the lock records is unchanged, the client is up to date.
 */
import { newestSource, loadVersion } from '../load/package.js';
import { hashFile } from '../load/reads.js';
import { NO_CONFIGURATION } from '../load/style.js';
import { changedOptions } from '../options/lock.js';
import { DEFAULT_OPTIONS, type Options } from '../options/table.js';
import { lockTime, readLock, type Lock } from '../output/lock.js';
import { findUnchanged, type Unchanged } from '../output/unchanged.js';
import { chooseImportExtension } from './import-extension.js';
import { locateRead, PACKAGE, readName } from './reads.js';

export interface QuickCheck extends Unchanged {
  readonly apiVersion: string;
}

/**
 * Returns the figures of a client that is up to date. Returns undefined if the lock cannot show that: an input, an
 * option, the generator or a file has changed, the lock does not record all inputs, or `--strict` compares line endings,
 * which no lock records. A full check then finds the differences.
 */
export async function quickCheck(options: Options): Promise<QuickCheck | undefined> {
  const { out, strict, apiVersion } = options;
  if (strict) return undefined;
  const lock = await readLock(out).catch(() => undefined);
  if (lock?.apiVersion === undefined || lock.isDocs || !(await isOfThisGenerator(lock, out)))
    return undefined;
  if (apiVersion !== undefined && apiVersion !== lock.apiVersion) return undefined;
  const { chosen: importExtension, extension } = await chooseImportExtension(options, lock);
  if (options.target === 'ts' && extension !== lock.inputs?.importExtension) return undefined;
  const recorded = JSON.stringify(lock.inputs?.options ?? {});
  if (recorded !== JSON.stringify(changedOptions({ ...options, importExtension })))
    return undefined;
  if (!(await areReadsUnchanged(lock, options))) return undefined;
  const unchanged = await findUnchanged(out, lock);
  return unchanged && { ...unchanged, apiVersion: lock.apiVersion };
}

/**
 * Returns whether this generator made the client. In a checkout of the generator, code changes without a new version,
 * so its files must be older than the lock.
 */
async function isOfThisGenerator(lock: Lock, out: string): Promise<boolean> {
  if (lock.inputs?.generator !== (await loadVersion())) return false;
  const newest = await newestSource();
  return newest === undefined || newest < (await lockTime(out));
}

async function areReadsUnchanged({ inputs }: Lock, options: Options): Promise<boolean> {
  const reads = Object.entries(inputs?.reads ?? {});
  const names = new Set(reads.map(([name]) => name));
  const hasSpec = ['spec', 'spec/package.json'].some((name) => names.has(name));
  // The default of `--spec` is the newest shipped spec. The lock names an older one by its path in the package.
  const isShipped = options.spec === DEFAULT_OPTIONS.spec && reads.some(isOfPackage);
  if (
    !(hasSpec || isShipped) ||
    !names.has('betas') ||
    needed(options).some((name) => !names.has(name))
  )
    return false;
  const same = await Promise.all(
    reads.map(async ([name, hash]) => {
      const path = locateRead(name, options);
      return path !== undefined && (await hashFile(path)) === hash;
    }),
  );
  return !same.includes(false);
}

function isOfPackage([name]: readonly [string, unknown]): boolean {
  return name.startsWith(`${PACKAGE}/`);
}

/** Returns the names of files that the options need now and that the lock of an earlier run may lack. */
function needed({ prettier, overlay }: Options): readonly string[] {
  const style = prettier === undefined || prettier === NO_CONFIGURATION ? [] : ['prettier'];
  return [...style, ...overlay.map((_, index) => readName('overlay', index))];
}
