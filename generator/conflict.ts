/** Finds conflicts of git in the text of a file. */

/** Whether a line begins with the marker that git writes at the start or the end of a conflict. */
export function hasConflictMarkers(text: string): boolean {
  return /^(?:<{7}|>{7}) /m.test(text);
}
