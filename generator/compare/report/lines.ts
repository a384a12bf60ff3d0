/** Makes the lines of a report: one per change, and one for all new names of a kind. */
import type { Change } from '../change.js';
import type { Comparison } from '../compare.js';
import {
  type ChangeKind,
  type Group,
  GROUPS,
  NOTHING,
  OPTIONAL,
  type Severity,
  SEVERITIES,
} from '../kinds.js';

export interface Line {
  readonly severity: Severity;
  readonly text: string;
  /** Empty if callers need not act. */
  readonly todo: string;
}

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Kinds that may have hundreds of changes: one line lists their names. */
const COLLECTED: Partial<Record<ChangeKind, string>> = {
  'type-added': 'new types',
  'export-added': 'new exports',
};

/** The maximum number of names in such a line. */
const SHOWN = 8;

/** Returns one section per group, in the order of `GROUPS`. Groups without changes are left out. */
export function sectionsOf({ changes }: Comparison): readonly Section[] {
  return (Object.keys(GROUPS) as Group[]).flatMap((group) => {
    const lines = linesOf(changes.filter((change) => change.group === group));
    return lines.length === 0 ? [] : [{ title: GROUPS[group], lines }];
  });
}

export function linesOf(changes: readonly Change[]): readonly Line[] {
  const single = changes.filter(({ kind }) => COLLECTED[kind] === undefined);
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  return [
    ...single.map(lineOf),
    ...kinds.flatMap((kind) => {
      const what = COLLECTED[kind];
      const all = changes.filter((change) => change.kind === kind);
      const [first] = all;
      if (what === undefined || !first) return [];
      return all.length === 1
        ? [lineOf(first)]
        : [{ ...lineOf(first), text: collect(all, what), todo: '' }];
    }),
  ];
}

/** Advice that a report leaves out, since it does not ask for action. */
const IDLE: readonly string[] = [NOTHING, OPTIONAL];

function lineOf({ severity, text, todo }: Change): Line {
  return { severity, text, todo: IDLE.includes(todo) ? '' : todo };
}

function collect(all: readonly Change[], what: string): string {
  const names = all.map(({ text }) => text.replace(/ is .*/, ''));
  const shown = names.slice(0, SHOWN).join(', ');
  const more = names.length - SHOWN;
  return `${names.length} ${what}: ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Returns a text such as `2 breaking, 1 risky and 3 safe changes for callers`. */
export function countChanges({ counts }: Comparison): string {
  const parts = SEVERITIES.filter((one) => counts[one] > 0).map((one) => `${counts[one]} ${one}`);
  const last = parts.pop() ?? 'no';
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const list = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
  return `${list} change${all === 1 ? '' : 's'} for callers`;
}
