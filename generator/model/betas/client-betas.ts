/** Reads the betas of the manifest, with the selectors (such as `mcp_servers`) that each beta opens in this client. */
import type { Beta, Gate, Operation } from '../../ir/api.js';
import type { Schemas } from '../../ir/shape.js';
import { NameIndex } from '../../pattern.js';
import { parseSelector } from '../../selector.js';
import type { Manifest, ManifestBeta } from '../../validate/manifest.js';
import { findPositions, rootOf } from './positions.js';

/**
 * Returns all betas. Keeps only the selectors that match something in the beta methods of the client. A selector may
 * match nothing if the spec is older than the manifest, if the API version closes the selector, or if its beta is
 * retired.
 */
export function readBetas(
  manifest: Manifest,
  operations: readonly Operation[],
  schemas: Schemas,
): readonly Beta[] {
  const inBeta = new NameIndex(operations.filter(({ namespace }) => namespace === 'beta'));
  const placesOf = (selectors: ManifestBeta['unlocks'], side: Gate['in']) => {
    const wanted = selectorsByMethod(inBeta, selectors);
    const entries = inBeta.items.map((operation) => {
      const texts = [...(wanted.get(operation) ?? [])];
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

/** Returns the selectors of all patterns that match a method, each once. */
function selectorsByMethod(
  methods: NameIndex<Operation>,
  selectors: ManifestBeta['unlocks'],
): ReadonlyMap<Operation, ReadonlySet<string>> {
  const found = new Map<Operation, Set<string>>();
  for (const [pattern, texts] of Object.entries(selectors)) {
    for (const method of methods.matching(pattern)) {
      found.set(method, new Set([...(found.get(method) ?? []), ...texts]));
    }
  }
  return found;
}

function hasPlace(operation: Operation, text: string, side: Gate['in'], schemas: Schemas): boolean {
  const selector = parseSelector(text);
  if ('error' in selector) return false;
  return !('explain' in findPositions(rootOf(operation, side), selector, schemas));
}
