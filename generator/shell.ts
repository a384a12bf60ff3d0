/** Writes words for a POSIX shell. */

/** Returns the word for a command line, in single quotes if it has special characters. */
export function shellWord(word: string): string {
  return /^[\w./:@,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
