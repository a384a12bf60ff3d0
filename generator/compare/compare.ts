/** Compares the surfaces of two clients: what their callers can see. Returns the changes for callers. */
import type { Fact } from '../ir/surface/facts.js';
import { type } from '../ir/surface/type.js';
import { compareBetas, compareBetasParams, compareRelations } from './betas.js';
import type { Change, Overrides } from './change.js';
import { compareGates } from './gates.js';
import { GROUPS, rowOf, SEVERITIES, type Severity } from './kinds.js';
import { compareMethods, matchMethods, type MethodPair } from './methods.js';
import { compareExports, compareModels, compareSettings, compareTypes } from './names.js';
import { changesOf } from './phrases.js';
import { Reach } from './reach.js';
import { readSurface, type Surface } from './surface.js';

/** The part of the version that a release of the client must raise by the rules of Semantic Versioning. */
export type Verdict = 'major' | 'minor' | 'patch' | 'none';

export interface Comparison {
  readonly verdict: Verdict;
  readonly counts: Readonly<Record<Severity, number>>;
  /** The changes, sorted by group, then severity, then text. */
  readonly changes: readonly Change[];
}

export function compareFacts(
  before: readonly Fact[],
  after: readonly Fact[],
  overrides: Overrides = {},
): Comparison {
  const changes = compareSurfaces(readSurface(sorted(before)), readSurface(sorted(after)));
  const rated = sortUnique(
    changes.map((change) => {
      return { ...change, severity: overrides[change.kind] ?? change.severity };
    }),
  );
  const counts = Object.fromEntries(
    SEVERITIES.map((one) => [one, rated.filter(({ severity }) => severity === one).length]),
  ) as Record<Severity, number>;
  return { verdict: verdictOn(rated), counts, changes: rated };
}

/** Sorts the facts of each subject, since the order of facts in a surface has no meaning. */
function sorted(facts: readonly Fact[]): readonly Fact[] {
  const keyed = facts.map((fact) => [orderOf(fact), fact] as const);
  return keyed.sort(([left], [right]) => compareTexts(left, right)).map(([, fact]) => fact);
}

/**
 * Returns a text to sort facts by, which takes less time than the key of a fact. Facts with the same text, such as the
 * betas that a method accepts, keep their order, which has no effect on the comparison.
 */
function orderOf(fact: Fact): string {
  if (fact.kind === 'variant') return `${fact.type} ${type.write(fact.schema)}`;
  const subject = 'method' in fact ? fact.method : 'type' in fact ? fact.type : '';
  return `${subject} ${fact.kind} ${'name' in fact ? fact.name : 'id' in fact ? fact.id : ''}`;
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function compareSurfaces(before: Surface, after: Surface): readonly Change[] {
  const { pairs, changes: ofMethods } = matchMethods(before, after);
  const reach = new Reach(before, after);
  const inMethods = pairs.flatMap((pair) => compareMethods(pair, reach));
  reach.compareOthers();
  const reached = reach.all();
  return [
    ...compareSettings(before, after),
    ...compareBetas(before, after),
    ...compareRelations(pairs),
    ...compareBetasParams(pairs),
    ...compareGates(before, after, renamesOf(pairs), reached),
    ...compareModels(before, after),
    ...ofMethods,
    ...inMethods,
    ...changesOf(reached),
    ...compareTypes(before, after, reach.successors()),
    ...compareExports(before, after),
  ];
}

function renamesOf(pairs: readonly MethodPair[]): ReadonlyMap<string, string> {
  return new Map(pairs.map(({ before, after }) => [before.name, after.name]));
}

function verdictOn(changes: readonly Change[]): Verdict {
  if (changes.length === 0) return 'none';
  if (changes.some(({ severity }) => severity === 'breaking')) return 'major';
  const adds = changes.some(({ kind, severity }) => rowOf(kind).adds || severity === 'risky');
  return adds ? 'minor' : 'patch';
}

const GROUP_NAMES = Object.keys(GROUPS);

/** Sorts changes and joins repeated ones, such as a type that is renamed in both requests and responses. */
function sortUnique(changes: readonly Change[]): readonly Change[] {
  const byKey = new Map<string, Change>();
  for (const change of changes) {
    const key = sortKey(change);
    const methods = new Set([...(byKey.get(key)?.methods ?? []), ...change.methods]);
    byKey.set(key, { ...change, methods: [...methods].sort() });
  }
  return [...byKey]
    .sort(([left], [right]) => compareTexts(left, right))
    .map(([, change]) => change);
}

function sortKey({ group, severity, text, kind }: Change): string {
  const ranks = [GROUP_NAMES.indexOf(group), SEVERITIES.indexOf(severity)];
  return [...ranks, text, kind].join('\n');
}
