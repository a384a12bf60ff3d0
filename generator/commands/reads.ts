/**
 * Names the files that a run read. The names are relative to the options of the run, so that a later run finds the same
 * files.
 */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { UNRECORDED, type Reads } from '../load/reads.js';
import { PACKAGE_ROOT } from '../load/package.js';
import { flagOf, type OptionName, type Options } from '../options/table.js';

/** Returns the hashes of the files that a run read, sorted by name; undefined if the record of reads is incomplete. */
export function nameReads(
  reads: Reads,
  options: Options,
): Readonly<Record<string, string>> | undefined {
  if (reads.has(UNRECORDED)) return undefined;
  const roots = rootsOf(options);
  const named = [...reads].map(([path, hash]) => [nameOf(path, roots), hash] as const);
  return Object.fromEntries(named.sort(([left], [right]) => (left < right ? -1 : 1)));
}

/**
 * Returns the path for a name from `nameReads`. Returns undefined if the name starts neither with {@link PACKAGE} nor
 * with an option that has a value in this run, or if a part of the name is empty.
 */
export function locateRead(name: string, options: Options): string | undefined {
  const roots = rootsOf(options);
  const whole = roots.get(name);
  if (whole !== undefined) return whole;
  const [root = '', ...rest] = name.split('/');
  const folder = roots.get(root);
  return folder === undefined || rest.includes('') ? undefined : resolve(folder, ...rest);
}

/** The options whose values can be paths. */
const FILE_OPTIONS: readonly OptionName[] = ['spec', 'betas', 'overlay', 'prettier', 'out'];

/** The name that stands for the folder of this package, since its path differs between machines. */
export const PACKAGE = 'package';

/** Returns the absolute paths of this package and of options, by name, such as `spec`, `betas` and `overlay 2`. */
function rootsOf(options: Options): ReadonlyMap<string, string> {
  const entries = FILE_OPTIONS.flatMap((name) => {
    const values = [options[name]].flat().filter((value) => typeof value === 'string');
    return values.map((value, index) => {
      return [readName(name, index), resolve(value)] as const;
    });
  });
  return new Map([[PACKAGE, PACKAGE_ROOT], ...entries]);
}

/** Returns a name such as `overlay` for the first value of an option, and `overlay 2` for the second value. */
export function readName(option: OptionName, index: number): string {
  return index === 0 ? flagOf(option) : `${flagOf(option)} ${index + 1}`;
}

/**
 * Returns the name of the option with this path. A file inside the folder of an option is named relative to that
 * folder, and every other file relative to the output folder.
 */
function nameOf(path: string, roots: ReadonlyMap<string, string>): string {
  const exact = [...roots].find(([, root]) => root === path);
  if (exact) return exact[0];
  const inside = [...roots].find(([, root]) => {
    const rest = relative(root, path);
    return !rest.startsWith('..') && !isAbsolute(rest);
  });
  const [name, root] = inside ?? ['out', roots.get('out') ?? '.'];
  return [name, ...relative(root, path).split(sep)].join('/');
}
