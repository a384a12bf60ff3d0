/** Finds fields that a request cannot have inside another request, such as in a message of a batch. */
import { matchesPattern } from '../../pattern.js';
import { joinSelectors } from '../../selector.js';
import type { Manifest } from '../../validate/manifest.js';

/**
 * Returns, for each method that contains another request, the selectors that the betas in its `without` open in the
 * contained request, as selectors of the outer request.
 */
export function closedInContained({
  betas,
  contains,
}: Manifest): Readonly<Record<string, readonly string[]>> {
  const closed = Object.entries(contains).map(([method, { request, at, without }]) => {
    const texts = without
      .flatMap((id) => Object.entries(betas[id]?.unlocks ?? {}))
      .filter(([pattern]) => matchesPattern(pattern, request))
      .flatMap(([, selectors]) => selectors);
    return [method, texts.map((text) => joinSelectors(at, text))] as const;
  });
  return Object.fromEntries(closed);
}
