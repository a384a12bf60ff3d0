/** Writes words for a POSIX shell. */

/** The word as the shell reads it back: bare where nothing in it is special, in single quotes elsewhere. */
export function shellWord(word: string): string {
  return /^[\w./:@,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
