/** Rules about the status of a beta and the keys that depend on it. */
import { quote, quoteAll } from '../../quote.js';
import type { Problem } from '../problem.js';
import type { Rule } from './rule.js';
import type { ManifestBeta } from '../schema.js';

type Status = ManifestBeta['status'];

/** The statuses that each of these keys is valid with. */
const STATUSES_OF = {
  until: ['retired'],
  supersededBy: ['superseded', 'retired'],
  replacement: ['superseded', 'graduated', 'retired'],
} as const satisfies Partial<Record<keyof ManifestBeta, readonly Status[]>>;

/** Reports keys that are not valid with the status of their beta. */
export const findStatusContradictions: Rule = ({ manifest, isWhole }) =>
  Object.entries(manifest.betas).flatMap(([id, beta]) =>
    isWhole(['betas', id, 'status']) ? contradictionsOf(id, beta) : [],
  );

function contradictionsOf(id: string, beta: ManifestBeta): Problem[] {
  return entriesOf(STATUSES_OF)
    .filter(([fact, statuses]) => beta[fact] !== undefined && !includes(statuses, beta.status))
    .map(([fact, statuses]) => ({
      path: ['betas', id, fact],
      message: `${quote(id)} has \`${fact}\`, but its status is \`${beta.status}\``,
      hint: `remove it, or write ${quoteAll(statuses.map((status) => `status: ${status}`))}`,
    }));
}

/** Reports keys that a status requires and that are missing; `unknown` is accepted as a value. */
export const findMissingFacts: Rule = ({ manifest, isWhole }) =>
  Object.entries(manifest.betas).flatMap(([id, beta]) => {
    const path = ['betas', id];
    if (!isWhole(path)) return [];
    if (beta.status === 'retired' && beta.until === undefined) {
      const hint = 'add `until:` with the date of its retirement, or `unknown`';
      return [{ path, message: `${quote(id)} is retired, but has no \`until\``, hint }];
    }
    const replaced = beta.supersededBy ?? beta.replacement;
    if (beta.status === 'superseded' && replaced === undefined) {
      const hint = 'add `supersededBy:` with the id of a beta, or `replacement:` with a text';
      return [
        {
          path,
          message: `${quote(id)} is superseded, but has neither \`supersededBy\` nor \`replacement\``,
          hint,
        },
      ];
    }
    return [];
  });

function includes(statuses: readonly Status[], status: Status): boolean {
  return statuses.includes(status);
}

function entriesOf<T extends object>(record: T): [keyof T, T[keyof T]][] {
  return Object.entries(record) as [keyof T, T[keyof T]][];
}
