/** Names the files that a run read by the options that led to them, for the lock and for finding them again. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { UNRECORDED, type Reads } from '../load/reads.js';
import { PACKAGE_ROOT } from '../load/package.js';
import { flagOf, type OptionName, type Options } from '../options/table.js';

/** The hashes of a run's files by name, sorted; undefined if some of what it read was not recorded. */
export function nameReads(
  reads: Reads,
  options: Options,
): Readonly<Record<string, string>> | undefined {
  if (reads.has(UNRECORDED)) return undefined;
  const roots = rootsOf(options);
  const named = [...reads].map(([path, hash]) => [nameOf(path, roots), hash] as const);
  return Object.fromEntries(named.sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** The path of a file that `nameReads` named; undefined if the options have no such file. */
export function locateRead(name: string, options: Options): string | undefined {
  const roots = rootsOf(options);
  const whole = roots.get(name);
  if (whole !== undefined) return whole;
  const [root = '', ...rest] = name.split('/');
  const folder = roots.get(root);
  return folder === undefined || rest.includes('') ? undefined : resolve(folder, ...rest);
}

/** The options that name files, and the folder that other files are named from. */
const FILE_OPTIONS: readonly OptionName[] = ['spec', 'betas', 'overlay', 'prettier', 'out'];

/** The name of this package's folder, which lies elsewhere on every machine. */
export const PACKAGE = 'package';

/** The absolute paths in the options: `spec`, `betas`, `overlay 2`. `out` is for files that no option names. */
function rootsOf(options: Options): ReadonlyMap<string, string> {
  const entries = FILE_OPTIONS.flatMap((name) => {
    const values = [options[name]].flat().filter((value) => typeof value === 'string');
    return values.map((value, index) => {
      return [readName(name, index), resolve(value)] as const;
    });
  });
  return new Map([[PACKAGE, PACKAGE_ROOT], ...entries]);
}

/** `overlay`, `overlay 2` */
export function readName(option: OptionName, index: number): string {
  return index === 0 ? flagOf(option) : `${flagOf(option)} ${index + 1}`;
}

/** The option with the file, or the closest folder of one; a file beside them is named from the output folder. */
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
