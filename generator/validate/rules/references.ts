/** Rules about betas that name other betas. */
import type { ManifestPath } from '../../load/manifest.js';
import { quote } from '../../quote.js';
import { didYouMean } from '../../suggest.js';
import type { Rule } from '../rules.js';
import type { Manifest } from '../schema.js';
import { isRecord, valueAt } from '../value.js';

/** A beta that is named has an entry. */
export const findUnknownBetas: Rule = ({ manifest, value }) => {
  const betas = valueAt(value, ['betas']) ?? {};
  if (!isRecord(betas)) return [];
  const known = Object.keys(betas);
  return referencesOf(manifest)
    .filter(({ id }) => !known.includes(id))
    .map(({ id, path }) => ({
      path,
      message: `there is no beta ${quote(id)}`,
      hint: didYouMean(id, known, 'add it under `betas`, or remove it here'),
    }));
};

interface Reference {
  readonly id: string;
  readonly path: ManifestPath;
}

function referencesOf({ api, betas }: Manifest): Reference[] {
  const baked = Object.entries(api.versions).flatMap(([version, { bakes }]) =>
    Object.keys(bakes).map((id) => ({ id, path: ['api', 'versions', version, 'bakes', id] })),
  );
  const named = Object.entries(betas).flatMap(
    ([beta, { supersededBy, conflicts }]): Reference[] => [
      ...(supersededBy === undefined
        ? []
        : [{ id: supersededBy, path: ['betas', beta, 'supersededBy'] }]),
      ...conflicts.map((id, index) => ({ id, path: ['betas', beta, 'conflicts', index] })),
    ],
  );
  return [...baked, ...named];
}

/** Whoever follows `supersededBy` arrives. */
export const findCycles: Rule = ({ manifest: { betas } }) => {
  const done = new Set<string>();
  return Object.keys(betas).flatMap((start) => {
    const walked: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id)) {
      done.add(id);
      walked.push(id);
      id = Object.hasOwn(betas, id) ? betas[id]?.supersededBy : undefined;
    }
    // A beta that an earlier walk has passed closes no circle of this one.
    if (id === undefined || !walked.includes(id)) return [];
    const circle = [...walked.slice(walked.indexOf(id)), id].map(quote).join(' -> ');
    return [
      {
        path: ['betas', id, 'supersededBy'],
        message: `\`supersededBy\` goes in a circle: ${circle}`,
        hint: 'remove it at the newest of them',
      },
    ];
  });
};
