/** Rules about a beta's status and the facts that go with it. */
import { quote, quoteAll } from '../../quote.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rules.js';
import type { ManifestBeta } from '../schema.js';

type Status = ManifestBeta['status'];

/** The statuses that a fact makes sense with: beside another, the beta would have two. */
const STATUSES_OF = {
  until: ['retired'],
  supersededBy: ['superseded', 'retired'],
  replacement: ['superseded', 'graduated', 'retired'],
} as const satisfies Partial<Record<keyof ManifestBeta, readonly Status[]>>;

/** A beta has one status: no fact of it says another. */
export const findStatusContradictions: Rule = ({ manifest, isWhole }) =>
  Object.entries(manifest.betas).flatMap(([id, beta]) =>
    isWhole(['betas', id, 'status']) ? contradictionsOf(id, beta) : [],
  );

function contradictionsOf(id: string, beta: ManifestBeta): Problem[] {
  return entriesOf(STATUSES_OF)
    .filter(([fact, statuses]) => beta[fact] !== undefined && !includes(statuses, beta.status))
    .map(([fact, statuses]) => ({
      path: ['betas', id, fact],
      message: `${quote(id)} has \`${fact}\` although its status is \`${beta.status}\``,
      hint: `remove it, or write ${quoteAll(statuses.map((status) => `status: ${status}`))}`,
    }));
}

/** A status that raises a question has the answer, be it `unknown`. */
export const findMissingFacts: Rule = ({ manifest, isWhole }) =>
  Object.entries(manifest.betas).flatMap(([id, beta]) => {
    const path = ['betas', id];
    if (!isWhole(path)) return [];
    if (beta.status === 'retired' && beta.until === undefined) {
      const hint = 'write `until:` with the day it stopped, or `unknown`';
      return [{ path, message: `${quote(id)} is retired, but not since when`, hint }];
    }
    const replaced = beta.supersededBy ?? beta.replacement;
    if (beta.status === 'superseded' && replaced === undefined) {
      const hint = 'write `supersededBy:` with a beta, or `replacement:` with what else to use';
      return [{ path, message: `${quote(id)} is superseded, but not by what`, hint }];
    }
    return [];
  });

function includes(statuses: readonly Status[], status: Status): boolean {
  return statuses.includes(status);
}

function entriesOf<T extends object>(record: T): [keyof T, T[keyof T]][] {
  return Object.entries(record) as [keyof T, T[keyof T]][];
}
