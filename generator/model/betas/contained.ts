/** Finds the fields that a request lacks inside another request, such as a message in a batch. */
import { matchesPattern } from '../../pattern.js';
import { joinSelectors } from '../../selector.js';
import type { Manifest } from '../../validate/manifest.js';

/** Returns the selectors of betas without an effect in a contained request, by the method that contains it. */
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
