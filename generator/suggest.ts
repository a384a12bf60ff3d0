/** Suggests the candidate that is closest to a mistyped word, for hints such as "did you mean". */
import { closest, distance } from 'fastest-levenshtein';
import { quote } from './quote.js';

/**
 * Returns the closest candidate; undefined if every candidate differs in more than one letter, and in more than a third
 * of the letters.
 */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const swapped = candidates.find((candidate) => hasSwappedLetters(word, candidate));
  if (swapped !== undefined) return swapped;
  const best = closest(word, candidates);
  const allowed = Math.max(1, Math.floor(Math.max(word.length, best.length) / 3));
  return distance(word, best) <= allowed ? best : undefined;
}

/**
 * Returns whether two adjacent letters are swapped, as in `chekc` for `check`. The edit distance counts a swap as two
 * mistakes, not one.
 */
function hasSwappedLetters(word: string, candidate: string): boolean {
  let at = 0;
  while (at < word.length && word.charAt(at) === candidate.charAt(at)) at++;
  if (at === word.length || word.length !== candidate.length) return false;
  const swapped = word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return candidate === word.slice(0, at) + swapped;
}

/** Returns the hint `did you mean x?` if a candidate is close, else `otherwise`. */
export function didYouMean(word: string, candidates: readonly string[], otherwise: string): string {
  const best = suggest(word, candidates);
  return best === undefined ? otherwise : `did you mean ${quote(best)}?`;
}
