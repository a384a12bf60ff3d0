/** Adds the facts that follow from the entries of a valid manifest, so that later phases need not derive them. */
import { groupBy } from '../group.js';
import { matchesPattern } from '../pattern.js';
import { joinSelectors } from '../selector.js';
import type { Manifest, ManifestBeta } from './schema.js';

type Selectors = ManifestBeta['unlocks'];

/**
 * Returns the manifest with each conflict under both betas, with the selectors of contained requests, and with records
 * that have no prototype. `accepts` of each beta also lists the methods that other keys of the beta name.
 */
export function completeManifest(manifest: Manifest): Manifest {
  const { api, betas, contains } = manifest;
  const against = conflictsAgainst(betas);
  return withoutPrototypes({
    ...manifest,
    api: {
      ...api,
      versions: mapValues(api.versions, (version) => ({
        ...version,
        closes: addContained(version.closes, contains),
      })),
    },
    betas: mapValues(betas, (beta, id) => {
      const unlocks = addContained(beta.unlocks, contains, id);
      const { accepts, requires, returns, conflicts } = beta;
      const named = [accepts, requires, Object.keys(unlocks), Object.keys(returns)].flat();
      return {
        ...beta,
        unlocks,
        accepts: [...new Set(named)],
        conflicts: [
          ...new Set([...conflicts, ...(against.get(id) ?? []).map((other) => other.id)]),
        ],
      };
    }),
  });
}

/** Returns the ids of the betas that list a beta under `conflicts`, by the id of the listed beta. */
function conflictsAgainst(betas: Manifest['betas']) {
  const conflicts = Object.entries(betas).flatMap(([id, beta]) =>
    beta.conflicts.map((other) => ({ id, other })),
  );
  return groupBy(conflicts, ({ other }) => other);
}

/**
 * Adds the selectors of contained requests: `messages.batches.create: [requests[].params.thinking]` for
 * `messages.create: [thinking]`.
 */
function addContained(
  selectors: Selectors,
  contains: Manifest['contains'],
  beta?: string,
): Selectors {
  const all: Record<string, readonly string[]> = { ...selectors };
  for (const [method, { request, at, without }] of Object.entries(contains)) {
    if (beta !== undefined && without.includes(beta)) continue;
    const contained = Object.entries(selectors)
      .filter(([pattern]) => matchesPattern(pattern, request))
      .flatMap(([, texts]) => texts.map((text) => joinSelectors(at, text)));
    if (contained.length === 0) continue;
    all[method] = [...new Set([...(all[method] ?? []), ...contained])];
  }
  return all;
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}

/** Returns a deep copy whose objects have no prototype, since an id may be a name such as `constructor`. */
export function withoutPrototypes<T>(value: T): T;
export function withoutPrototypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutPrototypes(item));
  if (typeof value !== 'object' || value === null) return value;
  const copy: unknown = Object.create(null);
  return Object.assign(copy as object, mapValues({ ...value }, withoutPrototypes));
}
