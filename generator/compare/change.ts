/** Changes between two clients, as reports show them. */
import { type ChangeKind, type Direction, type Group, rowOf, type Severity } from './kinds.js';

export interface Change {
  readonly kind: ChangeKind;
  readonly severity: Severity;
  readonly direction: Direction;
  readonly group: Group;
  /** What changed, in one line. */
  readonly text: string;
  /** What callers do about it. */
  readonly todo: string;
  /** The methods that it concerns, sorted; empty if it concerns the whole client. */
  readonly methods: readonly string[];
}

/** By kind: the severity that a user gives to its changes. */
export type Overrides = Readonly<Partial<Record<ChangeKind, Severity>>>;

/** Makes a change of a kind; the table of kinds says what it means. */
export function changeOf(
  kind: ChangeKind,
  text: string,
  given: {
    readonly direction?: Direction;
    readonly methods?: readonly string[];
    /** A better hint than the kind's own. */
    readonly todo?: string;
  } = {},
): Change {
  const { severity, todo, group } = rowOf(kind);
  // A row without the direction is the same for all.
  const direction =
    given.direction !== undefined && given.direction in severity ? given.direction : 'client';
  return {
    kind,
    severity: severity[direction] ?? 'risky',
    direction,
    group: group ?? (direction === 'request' ? 'requests' : 'responses'),
    text,
    todo: given.todo ?? todo[direction] ?? '',
    methods: [...(given.methods ?? [])].sort(),
  };
}

/** A name or type of a surface as code. It may hold anything, also what Markdown takes for the end of code. */
export function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

/** `a` or `b` */
export function alternatives(ids: readonly string[]): string {
  return ids.map(code).join(' or ');
}

/** How many methods a line names. */
const NAMED = 3;

/** `a`, `b`, `c` and 4 more */
export function listNames(names: readonly string[], limit = NAMED): string {
  const shown = names.slice(0, limit).map((name) => code(name));
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
