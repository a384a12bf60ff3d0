/** Reads the betas of the manifest, with the selectors (such as `mcp_servers`) that each beta opens in this client. */
import type { Beta, Gate, Operation } from '../../ir/api.js';
import type { Schemas } from '../../ir/shape.js';
import { matchesPattern } from '../../pattern.js';
import { parseSelector } from '../../selector.js';
import type { Manifest, ManifestBeta } from '../../validate/manifest.js';
import { findPositions, rootOf } from './positions.js';

/**
 * Returns all betas. Keeps only the selectors that match something in the beta methods of the client. A selector
 * matches nothing if the spec is older than the manifest, if the API version closes the selector, or if its beta is
 * retired.
 */
export function readBetas(
  manifest: Manifest,
  operations: readonly Operation[],
  schemas: Schemas,
): readonly Beta[] {
  const inBeta = operations.filter(({ namespace }) => namespace === 'beta');
  const placesOf = (selectors: ManifestBeta['unlocks'], side: Gate['in']) => {
    const entries = inBeta.map((operation) => {
      const texts = selectorsOf(operation, selectors);
      const found = texts.filter((text) => hasPlace(operation, text, side, schemas));
      return [operation.name, found] as const;
    });
    return Object.fromEntries(entries.filter(([, texts]) => texts.length > 0));
  };
  return Object.entries(manifest.betas).map(([id, beta]) => ({
    ...beta,
    id,
    unlocks: placesOf(beta.unlocks, 'request'),
    returns: placesOf(beta.returns, 'response'),
  }));
}

/** Returns the selectors of all patterns that match the method, each once. */
function selectorsOf({ name }: Operation, selectors: ManifestBeta['unlocks']): readonly string[] {
  const own = Object.entries(selectors).filter(([pattern]) => matchesPattern(pattern, name));
  return [...new Set(own.flatMap(([, texts]) => texts))];
}

function hasPlace(operation: Operation, text: string, side: Gate['in'], schemas: Schemas): boolean {
  const selector = parseSelector(text);
  if ('error' in selector) return false;
  return !('message' in findPositions(rootOf(operation, side), selector, schemas));
}
