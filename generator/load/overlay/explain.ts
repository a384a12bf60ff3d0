/** Finds the overlay action that may have caused a later problem, and names it in the message. */
import type { Diagnostic } from '../../diagnostics.js';
import { encodeKey } from '../../ir/pointer.js';
import { quote } from '../../quote.js';
import type { Change, History } from './history.js';
import { placeOf } from './read.js';

export type Explain = (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];

export function explain(history: History): Explain {
  const changes = [...history.changes()];
  if (changes.length === 0) return (diagnostics) => diagnostics;
  return (diagnostics) =>
    diagnostics.map((diagnostic) => {
      const places = placesIn(diagnostic);
      const cause = changes.find((change) => places.some((place) => isCause(change, place)));
      return cause ? withCause(diagnostic, cause) : diagnostic;
    });
}

function withCause({ where, message, hint }: Diagnostic, { kind, pointer, action }: Change) {
  const verb = kind === 'removed' ? 'removes' : 'sets';
  const cause = `${placeOf(action)} ${verb} ${quote(`#${pointer}`)} with the target ${quote(action.target)}`;
  return { where, message: `${message} (${cause})`, hint: `${hint}, or change the overlay` };
}

/** Returns whether a change can be the cause of a problem: a change at its place or above it, or a removal below it. */
function isCause({ kind, pointer }: Change, place: string): boolean {
  if (pointer === place || place.startsWith(`${pointer}/`)) return true;
  return kind === 'removed' && pointer.startsWith(`${place}/`);
}

/**
 * Returns the JSON pointers in the place and the message of a problem. If the place is an operation, adds the pointers
 * of the operation and of the parameters of its path. For a document without paths, returns the pointer of `paths`.
 */
function placesIn({ where, message }: Diagnostic): readonly string[] {
  const pointers = [...`${where} ${message}`.matchAll(/#(\/[^\s`]+)/g)].map(
    ([, text = '']) => text,
  );
  const [, verb, path] = /^([A-Z]+) (\/\S*)$/.exec(where) ?? [];
  if (verb === undefined || path === undefined) {
    return message.includes('has no paths') ? ['/paths'] : pointers;
  }
  const item = `/paths/${encodeKey(path)}`;
  return [...pointers, `${item}/${verb.toLowerCase()}`, `${item}/parameters`];
}
