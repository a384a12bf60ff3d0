/** Checks the name of the client class. */
import { RESERVED_WORDS } from '../ir/words.js';
import { quote } from '../quote.js';

/** Returns the problem of the name; undefined if the name is valid. */
export function findNameProblem(name: string): string | undefined {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) {
    return `${quote(name)} is not an identifier`;
  }
  return RESERVED_WORDS.has(name) ? `${quote(name)} is a reserved word` : undefined;
}
