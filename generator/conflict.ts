/** Finds conflicts of git in the text of a file. */

/** Whether a line begins as git marks the start or the end of a conflict. No value of JSON or YAML does at that place. */
export function hasConflictMarkers(text: string): boolean {
  return /^(?:<{7}|>{7}) /m.test(text);
}
