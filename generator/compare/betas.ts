/** Compares the betas of two clients: lifecycles, conflicts, and the methods that send or accept each beta. */
import { stageOf, successorOf } from '../ir/lifecycle.js';
import { type Change, changeOf, listNames, code } from './change.js';
import type { ChangeKind } from './kinds.js';
import type { MethodPair } from './methods.js';
import type { FactOf, Surface } from './surface.js';

export function compareBetas(before: Surface, after: Surface): readonly Change[] {
  const [old, now] = [betasOf(before), betasOf(after)];
  const changes: Change[] = [];
  for (const [id, beta] of now) {
    const earlier = old.get(id);
    if (earlier) changes.push(...compareLifecycles(earlier, beta, now));
    else changes.push(changeOf('beta-added', `${code(id)} is new (status: ${beta.status})`));
  }
  for (const id of old.keys()) {
    if (!now.has(id)) changes.push(changeOf('beta-removed', `${code(id)} was removed`));
  }
  const [conflicts, others] = [conflictsOf(after), conflictsOf(before)];
  for (const pair of without(conflicts, others)) {
    changes.push(changeOf('conflict-added', `${pair} conflict with each other`));
  }
  for (const pair of without(others, conflicts)) {
    changes.push(changeOf('conflict-removed', `${pair} may be sent together`));
  }
  return changes;
}

function betasOf({ plain }: Surface): ReadonlyMap<string, FactOf<'beta'>> {
  return new Map(plain.flatMap((fact) => (fact.kind === 'beta' ? [[fact.id, fact] as const] : [])));
}

function conflictsOf({ plain }: Surface): ReadonlySet<string> {
  return new Set(
    plain.flatMap((fact) =>
      fact.kind === 'conflict' ? [`${code(fact.beta)} and ${code(fact.other)}`] : [],
    ),
  );
}

function compareLifecycles(
  old: FactOf<'beta'>,
  now: FactOf<'beta'>,
  betas: ReadonlyMap<string, FactOf<'beta'>>,
): readonly Change[] {
  const { id, status, until } = now;
  const isMoved = status !== old.status;
  const changes: Change[] = [];
  if (isMoved) {
    const kind = lifecycleKind(now);
    const day = until === undefined ? '' : ` as of ${until}`;
    const text = `${code(id)} is ${status}${day}, was ${old.status}`;
    changes.push(changeOf(kind, text, kind === 'beta-graduated' ? {} : adviceOn(now, betas)));
  }
  // The change of the status, reported above, includes `until` and the replacement.
  const keys = isMoved ? (['since'] as const) : (['since', 'until', 'supersededBy'] as const);
  for (const key of keys.filter((one) => old[one] !== now[one])) {
    const text = `${code(id)}: ${FACT_NAMES[key]} ${now[key] ?? 'unknown'}, was ${old[key] ?? 'unknown'}`;
    changes.push(changeOf('beta-dated', text));
  }
  return changes;
}

function adviceOn(
  beta: FactOf<'beta'>,
  betas: ReadonlyMap<string, FactOf<'beta'>>,
): { readonly todo?: string } {
  const next = successorOf(beta, betas);
  if (!next)
    return beta.supersededBy === undefined ? {} : { todo: `use ${code(beta.supersededBy)}` };
  return lifecycleKind(next) === 'beta-graduated'
    ? { todo: `stop naming it: ${code(next.id)}, which replaces it, is part of the stable API` }
    : { todo: `use ${code(next.id)}` };
}

const FACT_NAMES = { since: 'since', until: 'works until', supersededBy: 'superseded by' } as const;

function lifecycleKind({ status }: FactOf<'beta'>): ChangeKind {
  const { isSent, opensFor, isCurrent, deprecation } = stageOf(status);
  if (!isSent) return 'beta-retired';
  if (opensFor === 'everyone') return 'beta-graduated';
  if (isCurrent) return 'beta-opened';
  // Nothing is known about a beta of the status `unknown`, so callers have nothing to do.
  return deprecation === undefined ? 'beta-dated' : 'beta-superseded';
}

type Relation = 'accepted' | 'baked';

const RELATIONS: Readonly<
  Record<Relation, { readonly came: [ChangeKind, string]; readonly went: [ChangeKind, string] }>
> = {
  accepted: {
    came: ['beta-accepted', 'is accepted by'],
    went: ['beta-not-accepted', 'is no longer accepted by'],
  },
  baked: {
    came: ['beta-baked', 'is sent on every call of'],
    went: ['beta-not-baked', 'is no longer sent on every call of'],
  },
};

/** Returns one change for each beta and kind of change, with the methods that it concerns. */
export function compareRelations(pairs: readonly MethodPair[]): readonly Change[] {
  const found = new Map<
    string,
    { kind: ChangeKind; beta: string; words: string; methods: string[] }
  >();
  const add = ([kind, words]: [ChangeKind, string], beta: string, method: string) => {
    const one = found.get(`${kind} ${beta}`) ?? { kind, beta, words, methods: [] };
    one.methods.push(method);
    found.set(`${kind} ${beta}`, one);
  };
  for (const { before, after } of pairs) {
    for (const relation of ['accepted', 'baked'] as const) {
      const { came, went } = RELATIONS[relation];
      for (const beta of without(after[relation], before[relation])) add(came, beta, after.name);
      for (const beta of without(before[relation], after[relation])) add(went, beta, after.name);
    }
  }
  return [...found.values()].map(({ kind, beta, words, methods }) => {
    const text = `${code(beta)} ${words} ${listNames(methods.sort())}`;
    return changeOf(kind, text, { methods });
  });
}

/** Returns one change for all methods that newly take `betas`, and one for all methods that no longer take it. */
export function compareBetasParams(pairs: readonly MethodPair[]): readonly Change[] {
  const named = (filter: (pair: MethodPair) => boolean) =>
    pairs.filter(filter).map(({ after }) => after.name);
  const came = named(({ before, after }) => after.takesBetas && !before.takesBetas);
  const went = named(({ before, after }) => before.takesBetas && !after.takesBetas);
  const change = (kind: ChangeKind, adverb: string, methods: readonly string[]) => {
    if (methods.length === 0) return [];
    const verb = methods.length === 1 ? 'takes' : 'take';
    const text = `${listNames([...methods].sort())} ${adverb}${verb} \`betas\``;
    return [changeOf(kind, text, { methods })];
  };
  return [...change('betas-taken', '', came), ...change('betas-not-taken', 'no longer ', went)];
}

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...all].filter((one) => !others.has(one)).sort();
}
