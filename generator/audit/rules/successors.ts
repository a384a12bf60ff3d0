/** Finds the ids that can replace a superseded or misspelled id. */
import { distance } from 'fastest-levenshtein';
import type { Beta } from '../../ir/api.js';
import { stageOf } from '../../ir/lifecycle.js';
import { type Facts, stemOf } from '../facts.js';

/**
 * Returns true if new code may name `next`, and `next` opens at least the same places in requests as `old`, and exactly
 * the same places in responses. Returns false if `old` opens no places in requests.
 */
export function replaces(next: Beta, old: Beta): boolean {
  if (!stageOf(next.status).isCurrent) return false;
  const opened = placesOf(old.unlocks);
  const offered = new Set(placesOf(next.unlocks));
  return (
    opened.length > 0 &&
    opened.every((place) => offered.has(place)) &&
    sameTexts(placesOf(old.returns), placesOf(next.returns))
  );
}

function placesOf(byMethod: Beta['unlocks']): readonly string[] {
  return Object.entries(byMethod).flatMap(([method, selectors]) =>
    selectors.map((selector) => `${method} ${selector}`),
  );
}

function sameTexts(left: readonly string[], right: readonly string[]): boolean {
  return left.toSorted().join('\n') === right.toSorted().join('\n');
}

/** The maximum number of changed, missing and extra letters that counts as a typo. */
const MAX_TYPO = 2;

/**
 * Corrects a misspelled id: returns the id of the beta that is not retired and has the same date and a name that
 * differs by a typo, if there is only one. Ids with other dates are not corrected, since they can be newer than the
 * manifest.
 */
export function correctSpelling(id: string, { betas }: Facts): string | undefined {
  const plain = normalize(id);
  const close = [...betas.values()].filter(
    (beta) =>
      stageOf(beta.status).isSent &&
      dayOf(beta.id) === dayOf(plain) &&
      distance(stemOf(normalize(beta.id)), stemOf(plain)) <= MAX_TYPO,
  );
  const [best, ...others] = close;
  return others.length === 0 ? best?.id : undefined;
}

/** Returns the known ids with the same name or date. Returns all known ids if the id has no date. */
export function similarIds(id: string, { betas }: Facts): readonly string[] {
  const isDated = dayOf(id) !== id;
  return [...betas.keys()].filter(
    (other) => !isDated || stemOf(other) === stemOf(id) || dayOf(other) === dayOf(id),
  );
}

function normalize(id: string): string {
  return id.toLowerCase().replaceAll('_', '-');
}

/** Returns the date of an id. For an id without a date, returns the id itself, which differs from all dates. */
function dayOf(id: string): string {
  return /\d{4}-\d{2}-\d{2}$/.exec(id)?.[0] ?? id;
}
