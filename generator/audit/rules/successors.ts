/** Decides which id can take the place of another one without a change of what the app does. */
import { distance } from 'fastest-levenshtein';
import type { Beta } from '../../ir/api.js';
import { stageOf } from '../../ir/lifecycle.js';
import { type Facts, stemOf } from '../facts.js';

/** Whether a beta opens at least what another one opens in requests, and the same in responses. */
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

/** How many letters a typo changes. */
const TYPO = 2;

/**
 * The only id that a misspelled one can be: of the same day, with a name that differs by a typo. An id with another day
 * can be newer than the manifest.
 */
export function sureSpelling(id: string, { betas }: Facts): string | undefined {
  const plain = normalize(id);
  const close = [...betas.values()].filter(
    (beta) =>
      stageOf(beta.status).isSent &&
      dayOf(beta.id) === dayOf(plain) &&
      distance(stemOf(normalize(beta.id)), stemOf(plain)) <= TYPO,
  );
  const [best, ...others] = close;
  return others.length === 0 ? best?.id : undefined;
}

/** Ids of the same name or day, and all for an id without a day. */
export function similarIds(id: string, { betas }: Facts): readonly string[] {
  const isDated = dayOf(id) !== id;
  return [...betas.keys()].filter(
    (other) => !isDated || stemOf(other) === stemOf(id) || dayOf(other) === dayOf(id),
  );
}

function normalize(id: string): string {
  return id.toLowerCase().replaceAll('_', '-');
}

/** An id without a day is close to nothing. */
function dayOf(id: string): string {
  return /\d{4}-\d{2}-\d{2}$/.exec(id)?.[0] ?? id;
}
