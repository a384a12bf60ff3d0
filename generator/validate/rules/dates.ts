/** Rules about a beta's dates. */
import { quote } from '../../quote.js';
import type { Problem } from '../problem.js';
import type { Rule } from './rule.js';
import type { ManifestBeta } from '../schema.js';
import { dateOfId, isDate } from '../words.js';

/**
 * Reports dates that contradict each other, and ids with a date that is not in the calendar. `since` must be the date
 * in the id, or `unknown`: a later announcement is not the release.
 */
export const findDateProblems: Rule = ({ manifest }) =>
  Object.entries(manifest.betas).flatMap(([id, beta]) => [
    ...findIdProblems(id, beta),
    ...findOrderProblems(id, beta),
  ]);

function findIdProblems(id: string, { since }: ManifestBeta): Problem[] {
  const released = dateOfId(id);
  if (released === undefined) return [];
  if (!isDate(released)) {
    const hint = 'correct the id';
    const message = `${quote(id)} ends in ${quote(released)}, which does not exist in the calendar`;
    return [{ path: ['betas', id], message, hint }];
  }
  if (since === 'unknown' || since === released) return [];
  return [
    {
      path: ['betas', id, 'since'],
      message: `\`since\` is ${quote(since)}, but the date in ${quote(id)} is ${quote(released)}`,
      hint: `write \`since: ${released}\`, or correct the id`,
    },
  ];
}

function findOrderProblems(id: string, { since, until }: ManifestBeta): Problem[] {
  if (until === undefined || until === 'unknown' || since === 'unknown' || until >= since)
    return [];
  const message = `\`until\` (${quote(until)}) is earlier than \`since\` (${quote(since)})`;
  return [{ path: ['betas', id, 'until'], message, hint: 'correct one of the dates' }];
}
