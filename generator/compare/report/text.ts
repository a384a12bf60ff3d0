/** Writes comparisons as text: in full, and in short for the report of a run. */
import type { Comparison } from '../compare.js';
import { type Severity, SEVERITIES } from '../kinds.js';
import { countChanges, type Line, linesOf, sectionsOf } from './lines.js';

const WIDTH = Math.max(...SEVERITIES.map((one) => one.length));

export function reportLines(comparison: Comparison): readonly string[] {
  if (comparison.changes.length === 0) return ['no change for callers'];
  return [
    headline(comparison),
    ...sectionsOf(comparison).flatMap(({ title, lines }) => ['', title, ...lines.map(render)]),
  ];
}

/** The maximum number of changes that the report of a run shows. */
const SHOWN = 10;

/**
 * Returns a headline and lines for the changes that are not safe, or for safe changes if there are no others. Returns
 * an empty list without changes.
 */
export function shortLines(comparison: Comparison): readonly string[] {
  const { changes } = comparison;
  if (changes.length === 0) return [];
  const byRank = (severity: Severity) => SEVERITIES.indexOf(severity);
  const urgent = linesOf(changes)
    .filter(({ severity }) => severity !== 'safe')
    .toSorted((left, right) => byRank(left.severity) - byRank(right.severity));
  const shown = urgent.length > 0 ? urgent : linesOf(changes);
  const more = shown.length - SHOWN;
  return [
    headline(comparison),
    ...shown.slice(0, SHOWN).map(render),
    ...(more > 0 ? [`  … and ${more} more: \`gen-claude-client diff git:HEAD\` shows all`] : []),
  ];
}

function headline(comparison: Comparison): string {
  return `${countChanges(comparison)} (semver: ${comparison.verdict})`;
}

function render({ severity, text, todo }: Line): string {
  return `  ${severity.padEnd(WIDTH)} ${text}${todo === '' ? '' : `; ${todo}`}`;
}
