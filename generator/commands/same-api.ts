/** Tells whether two clients are of one API. */
import type { Fact } from '../ir/surface/facts.js';

/** Whether the clients have a method in common. Also true if one of them has no methods, but only types. */
export function areOfOneApi(before: readonly Fact[], after: readonly Fact[]): boolean {
  const [old, now] = [methodsOf(before), methodsOf(after)];
  return old.size === 0 || now.size === 0 || [...old].some((place) => now.has(place));
}

function methodsOf(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(
    facts.flatMap((fact) => (fact.kind === 'method' ? [`${fact.verb} ${fact.path}`] : [])),
  );
}
