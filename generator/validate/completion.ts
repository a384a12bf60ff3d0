/** Completes a valid manifest with what its facts imply. */
import type { Manifest, ManifestBeta } from './schema.js';

/** Conflicts in both directions, every method that a beta names among those it accepts, records without a prototype. */
export function completeManifest(manifest: Manifest): Manifest {
  const { betas } = manifest;
  return bare({
    ...manifest,
    betas: mapValues(betas, (beta, id) => completeBeta(beta, id, betas)),
  });
}

function completeBeta(beta: ManifestBeta, id: string, betas: Manifest['betas']): ManifestBeta {
  const { accepts, requires, unlocks, returns } = beta;
  const named = [accepts, requires, Object.keys(unlocks), Object.keys(returns)].flat();
  const against = Object.keys(betas).filter((other) => betas[other]?.conflicts.includes(id));
  return {
    ...beta,
    accepts: [...new Set(named)],
    conflicts: [...new Set([...beta.conflicts, ...against])],
  };
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}

/** A copy whose objects have no prototype. */
function bare<T>(value: T): T;
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => bare(item));
  if (typeof value !== 'object' || value === null) return value;
  const copy: unknown = Object.create(null);
  return Object.assign(copy as object, mapValues({ ...value }, bare));
}
