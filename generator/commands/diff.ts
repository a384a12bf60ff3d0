/** Compares two clients, or what they are made from. */
import { compareFacts, type Comparison } from '../compare/compare.js';
import { InputError } from '../diagnostics.js';
import type { Fact } from '../ir/surface/facts.js';
import { readOverrides } from '../options/severities.js';
import type { Options } from '../options/table.js';
import { readSide } from './sides.js';

export interface Sides {
  readonly before: string;
  /** By default, the output folder. */
  readonly after: string | undefined;
}

export async function diff(sides: Sides, options: Options, cwd: string): Promise<Comparison> {
  const { before, after = options.out } = sides;
  const old = await readSide(before, options, cwd);
  const now = await readSide(after, options, cwd);
  if (!haveCommonMethod(old, now)) {
    const message = 'has no method in common with the other side';
    throw new InputError([{ where: after, message, hint: 'compare two versions of one API' }]);
  }
  return compareFacts(old, now, readOverrides(options.severity));
}

/** Two clients without methods are of one API: it may have types alone. */
function haveCommonMethod(before: readonly Fact[], after: readonly Fact[]): boolean {
  const [old, now] = [methodsOf(before), methodsOf(after)];
  return old.size === 0 || now.size === 0 || [...old].some((place) => now.has(place));
}

function methodsOf(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(
    facts.flatMap((fact) => (fact.kind === 'method' ? [`${fact.verb} ${fact.path}`] : [])),
  );
}
