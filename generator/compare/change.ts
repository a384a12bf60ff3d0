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
  /** The methods that the change concerns, sorted; empty if the change concerns the whole client. */
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
  // A row that does not list the direction has only the direction `client`.
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

/** Returns the ids as one text: `a` or `b`. */
export function alternatives(ids: readonly string[]): string {
  return ids.map(code).join(' or ');
}

/** The maximum number of methods that a line names. */
const NAMED = 3;

/** Returns the names as one text, such as `a`, `b`, `c` and 4 more. */
export function listNames(names: readonly string[], limit = NAMED): string {
  const shown = names.slice(0, limit).map((name) => code(name));
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
