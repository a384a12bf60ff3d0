/** Rules about the ids of betas that a manifest mentions. */
import type { ManifestPath } from '../../load/manifest.js';
import { quote } from '../../quote.js';
import { didYouMean } from '../../suggest.js';
import type { Rule } from './rule.js';
import type { Manifest } from '../schema.js';
import { isRecord, valueAt } from '../value.js';

/** Reports ids of betas that have no entry under `betas`. */
export const findUnknownBetas: Rule = ({ manifest, value }) => {
  const listed = valueAt(value, ['betas']);
  const betas = listed === undefined ? {} : listed;
  // An empty key has an error, and would make every reference an error, too.
  if (!isRecord(betas)) return [];
  const known = Object.keys(betas);
  return referencesOf(manifest)
    .filter(({ id }) => !Object.hasOwn(betas, id))
    .map(({ id, path }) => ({
      path,
      message: `unknown beta ${quote(id)}`,
      hint: didYouMean(id, known, 'add it under `betas`, or remove it here'),
    }));
};

interface Reference {
  readonly id: string;
  readonly path: ManifestPath;
}

function referencesOf({ api, betas, contains }: Manifest): Reference[] {
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
  const excluded = Object.entries(contains).flatMap(([method, { without }]) =>
    without.map((id, index) => ({ id, path: ['contains', method, 'without', index] })),
  );
  return [...baked, ...named, ...excluded];
}

/** Reports each cycle of `supersededBy` once. */
export const findCycles: Rule = ({ manifest: { betas } }) => {
  const done = new Set<string>();
  return Object.keys(betas).flatMap((start) => {
    const chain = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id)) {
      done.add(id);
      chain.add(id);
      id = Object.hasOwn(betas, id) ? betas[id]?.supersededBy : undefined;
    }
    // There is no new cycle if the chain ends, or joins a chain that was checked before.
    if (id === undefined || !chain.has(id)) return [];
    const ids = [...chain];
    const cycle = [...ids.slice(ids.indexOf(id)), id].map(quote).join(' -> ');
    return [
      {
        path: ['betas', id, 'supersededBy'],
        message: `\`supersededBy\` forms a cycle: ${cycle}`,
        hint: 'remove it from the newest of these betas',
      },
    ];
  });
};
