/** Compares two clients, or the inputs of two clients. */
import { compareFacts, type Comparison } from '../compare/compare.js';
import { InputError } from '../diagnostics.js';
import { readOverrides } from '../options/severities.js';
import type { Options } from '../options/table.js';
import { areOfOneApi } from './same-api.js';
import { readSide } from './sides.js';

export interface Sides {
  readonly before: string;
  /** By default, the output folder. */
  readonly after: string | undefined;
}

export async function diff(sides: Sides, options: Options, cwd: string): Promise<Comparison> {
  const { before, after = options.out } = sides;
  if (before.trim() === '' || after.trim() === '') {
    const hint = 'name an output folder, a spec, or a revision such as git:HEAD';
    throw new InputError([{ where: 'diff', message: 'a side is empty', hint }]);
  }
  if (before === after) {
    const message = 'is both sides of the comparison';
    const hint = 'name another side, such as git:HEAD for the client of the last commit';
    throw new InputError([{ where: after, message, hint }]);
  }
  const old = await readSide(before, options, cwd);
  const now = await readSide(after, options, cwd);
  if (!areOfOneApi(old, now)) {
    const message = 'has no method in common with the other side';
    throw new InputError([{ where: after, message, hint: 'compare two versions of one API' }]);
  }
  return compareFacts(old, now, readOverrides(options.severity));
}
