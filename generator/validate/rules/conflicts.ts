/** Rules about betas that cannot be sent together. */
import { stageOf } from '../../ir/lifecycle.js';
import { patternsOverlap } from '../../pattern.js';
import { quote } from '../../quote.js';
import type { Rule } from './rule.js';
import type { Manifest } from '../schema.js';

/** Reports betas that list themselves under `conflicts`. */
export const findSelfConflicts: Rule = ({ manifest }) =>
  Object.entries(manifest.betas).flatMap(([id, { conflicts, requires }]) =>
    conflicts.flatMap((other, index) => {
      if (other !== id) return [];
      const needed = requires.length > 0 ? `is required by ${quote(requires.join(', '))} and ` : '';
      return [
        {
          path: ['betas', id, 'conflicts', index],
          message: `${quote(id)} ${needed}conflicts with itself`,
          hint: 'remove it from its own conflicts',
        },
      ];
    }),
  );

/** Reports methods that would send two conflicting betas on every call. */
export const findForcedConflicts: Rule = ({ manifest }) => {
  const checked = new Set<string>();
  return Object.entries(manifest.betas).flatMap(([id, { conflicts }]) => {
    checked.add(id);
    return conflicts.flatMap((other, index) => {
      // A conflict that both betas list is reported once. A conflict of a beta with itself has a rule of its own.
      if (checked.has(other) && conflictsWith(manifest.betas, other, id)) return [];
      const forced = findForced(manifest, id, other);
      if (!forced) return [];
      return [
        {
          path: ['betas', id, 'conflicts', index],
          message: `${quote(id)} and ${quote(other)} conflict, but ${quote(forced.one)} sends the first and ${quote(forced.two)} the second`,
          hint: 'let no method send both, or remove the conflict',
        },
      ];
    });
  });
};

function conflictsWith(betas: Manifest['betas'], id: string, other: string): boolean {
  return own(betas, id)?.conflicts.includes(other) ?? false;
}

/** Returns two patterns, one of each beta, that match the same method under some version. */
function findForced(
  { api, betas }: Manifest,
  id: string,
  other: string,
): { readonly one: string; readonly two: string } | undefined {
  for (const { bakes } of Object.values(api.versions)) {
    const theirs = sentBy(other, betas, bakes);
    for (const one of sentBy(id, betas, bakes)) {
      const two = theirs.find((pattern) => patternsOverlap(one, pattern));
      if (two !== undefined) return { one, two };
    }
  }
  return undefined;
}

/**
 * Returns the patterns of the methods that send a beta on every call. Returns none for a beta whose status forbids
 * sending it.
 */
function sentBy(
  id: string,
  betas: Manifest['betas'],
  bakes: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const beta = own(betas, id);
  if (!beta || !stageOf(beta.status).isSent) return [];
  return [...beta.requires, ...(own(bakes, id) ?? [])];
}

/** Looks up an own property only: an untrusted id may be `constructor`. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
