/** Decides by the methods of two clients whether both can be for the same API. */
import type { Fact } from '../ir/surface/facts.js';

/** Returns whether the clients have a method with the same verb and path, or one of the two has no methods. */
export function areOfOneApi(before: readonly Fact[], after: readonly Fact[]): boolean {
  const [old, now] = [methodsOf(before), methodsOf(after)];
  return old.size === 0 || now.size === 0 || [...old].some((place) => now.has(place));
}

function methodsOf(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(
    facts.flatMap((fact) => (fact.kind === 'method' ? [`${fact.verb} ${fact.path}`] : [])),
  );
}
