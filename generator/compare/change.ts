/** Changes between two clients, as reports show them. */
import { type ChangeKind, type Direction, type Group, rowOf, type Severity } from './kinds.js';

export interface Change {
  readonly kind: ChangeKind;
  readonly severity: Severity;
  readonly direction: Direction;
  readonly group: Group;
  /** The change, in one line. */
  readonly text: string;
  /** The advice for callers. */
  readonly todo: string;
  /** The methods that the change concerns, sorted; empty if the change concerns no particular method. */
  readonly methods: readonly string[];
}

/** The severities that a user has set, by kind of change. */
export type Overrides = Readonly<Partial<Record<ChangeKind, Severity>>>;

/** Makes a change. Its severity and its group come from the table of kinds. */
export function changeOf(
  kind: ChangeKind,
  text: string,
  given: {
    readonly direction?: Direction;
    readonly methods?: readonly string[];
    /** The advice that replaces the advice in the table. */
    readonly todo?: string;
  } = {},
): Change {
  const { severity, todo, group } = rowOf(kind);
  // Without a direction, or with a direction that the row does not list, the direction is `client`.
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

/**
 * Writes a name or type of a surface as code. Replaces backticks by `'`, since a backtick would end the code in
 * Markdown.
 */
export function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

/** Returns the ids as code, with "or" between them. */
export function alternatives(ids: readonly string[]): string {
  return ids.map(code).join(' or ');
}

/** The maximum number of methods that a line names. */
const NAMED = 3;

/**
 * Returns the first `limit` names as code with commas between them, then the number of the others, as in "and 4 more".
 */
export function listNames(names: readonly string[], limit = NAMED): string {
  const shown = names.slice(0, limit).map((name) => code(name));
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
