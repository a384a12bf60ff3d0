/** Finds git conflict markers in the text of a file. */

/** Returns whether a line begins with a marker that git writes at the start or the end of a conflict. */
export function hasConflictMarkers(text: string): boolean {
  return /^(?:<{7}|>{7}) /m.test(text);
}
