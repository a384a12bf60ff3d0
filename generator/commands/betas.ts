/** Tells what a manifest knows of betas. */
import { InputError } from '../diagnostics.js';
import { deprecation } from '../emit/documents/beta-docs.js';
import { BETA_STATUSES } from '../ir/lifecycle.js';
import { loadManifest } from '../load/manifest.js';
import { quote } from '../quote.js';
import { didYouMean } from '../suggest.js';
import { validateManifest, type Manifest, type ManifestBeta } from '../validate/manifest.js';

/** A beta's facts, as the manifest has them. */
export interface BetaFacts extends ManifestBeta {
  readonly id: string;
  /** Methods that send it on every call of a client for one API version, by that version. */
  readonly baked: Readonly<Record<string, readonly string[]>>;
  /** Why not to use it in new code. */
  readonly note?: string;
}

/** All betas, in the manifest's order. */
export async function readBetas(file: string): Promise<readonly BetaFacts[]> {
  const { api, betas } = validateManifest(await loadManifest(file));
  return Object.entries(betas).map(([id, beta]) => {
    const note = deprecation(beta);
    return { id, ...beta, baked: bakedBy(id, api), ...(note !== undefined && { note }) };
  });
}

function bakedBy(id: string, { versions }: Manifest['api']): BetaFacts['baked'] {
  const found = Object.entries(versions).map(
    ([version, { bakes }]) => [version, bakes[id] ?? []] as const,
  );
  return Object.fromEntries(found.filter(([, patterns]) => patterns.length > 0));
}

/** @throws InputError with all that is no status. */
export function withStatus(
  betas: readonly BetaFacts[],
  statuses: readonly string[],
): readonly BetaFacts[] {
  const known: readonly string[] = BETA_STATUSES;
  const otherwise = `there are ${known.join(', ')}`;
  const unknown = statuses.filter((status) => !known.includes(status));
  if (unknown.length > 0) {
    throw new InputError(
      unknown.map((status) => ({
        where: '--status',
        message: `${quote(status)} is no status`,
        hint: didYouMean(status, known, otherwise),
      })),
    );
  }
  return betas.filter(({ status }) => statuses.includes(status));
}

/** @throws InputError when there is no such beta. */
export function findBeta(betas: readonly BetaFacts[], wanted: string): BetaFacts {
  const found = betas.find(({ id }) => id === wanted);
  if (found) return found;
  const ids = betas.map(({ id }) => id);
  const hint = didYouMean(wanted, ids, 'gen-claude-client betas lists them all');
  throw new InputError([
    { where: 'betas', message: `the manifest has no beta ${quote(wanted)}`, hint },
  ]);
}
