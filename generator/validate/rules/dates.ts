/** Rules about a beta's dates. */
import { quote } from '../../quote.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rules.js';
import type { ManifestBeta } from '../schema.js';
import { dateOfId, isDate } from '../words.js';

/**
 * The date in an id is the day of the beta's release. `since` repeats it or is `unknown`; a later
 * announcement or change of status belongs into the summary.
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
    const message = `${quote(id)} ends in ${quote(released)}, which is no day of the calendar`;
    return [{ path: ['betas', id], message, hint }];
  }
  if (since === 'unknown' || since === released) return [];
  return [
    {
      path: ['betas', id, 'since'],
      message: `\`since\` is ${quote(since)}, but ${quote(id)} is of ${quote(released)}`,
      hint: `write \`since: ${released}\`, or correct the id`,
    },
  ];
}

function findOrderProblems(id: string, { since, until }: ManifestBeta): Problem[] {
  if (until === undefined || until === 'unknown' || since === 'unknown' || until >= since)
    return [];
  const message = `${quote(id)} stopped on ${quote(until)}, before it began on ${quote(since)}`;
  return [{ path: ['betas', id, 'until'], message, hint: 'correct one of the two' }];
}
