/** Rules about betas that may not be sent together. */
import { patternsOverlap } from '../../pattern.js';
import { quote } from '../../quote.js';
import type { Rule } from '../rules.js';
import type { Manifest } from '../schema.js';

/** A beta can be sent. */
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

/** A method can be called: no two betas that it sends on every call conflict. */
export const findForcedConflicts: Rule = ({ manifest }) =>
  Object.entries(manifest.betas).flatMap(([id, { conflicts }]) =>
    conflicts.flatMap((other, index) => {
      if (isSaidBefore(manifest, id, other)) return [];
      const forced = findForced(manifest, id, other);
      if (!forced) return [];
      return [
        {
          path: ['betas', id, 'conflicts', index],
          message: `${quote(id)} and ${quote(other)} conflict, but ${quote(forced.one)} sends the one and ${quote(forced.two)} the other`,
          hint: 'keep every method from sending both, or remove the conflict',
        },
      ];
    }),
  );

/** A conflict may be written at either beta or at both: the first is enough to report. */
function isSaidBefore({ betas }: Manifest, id: string, other: string): boolean {
  const ids = Object.keys(betas);
  return other === id || (ids.indexOf(other) < ids.indexOf(id) && conflictsWith(betas, other, id));
}

function conflictsWith(betas: Manifest['betas'], id: string, other: string): boolean {
  return own(betas, id)?.conflicts.includes(other) ?? false;
}

/** Two patterns, one of each beta, that share a method under some version. */
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

/** The methods that send a beta on every call; a retired one is never sent. */
function sentBy(
  id: string,
  betas: Manifest['betas'],
  bakes: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const beta = own(betas, id);
  if (!beta || beta.status === 'retired') return [];
  return [...beta.requires, ...(own(bakes, id) ?? [])];
}

/** What a record holds itself: ids are untrusted, and `constructor` is inherited. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
