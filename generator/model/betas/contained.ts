/** Finds what a request does not have where another request contains it, as a batch contains messages. */
import { matchesPattern } from '../../pattern.js';
import { joinSelectors } from '../../selector.js';
import type { Manifest } from '../../validate/manifest.js';

/** By method that contains a request, the selectors that betas without an effect there would open. */
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
