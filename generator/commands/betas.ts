/** Reads the betas of a manifest for the `betas` command. */
import { InputError } from '../diagnostics.js';
import { deprecation } from '../emit/documents/beta-docs.js';
import { BETA_STATUSES, stageOf } from '../ir/lifecycle.js';
import { loadManifest, type LoadedManifest } from '../load/manifest.js';
import { loadMethods } from '../load/package.js';
import { matchesPattern } from '../pattern.js';
import { quote } from '../quote.js';
import { didYouMean } from '../suggest.js';
import type { Manifest, ManifestBeta } from '../validate/manifest.js';
import { validated } from './manifest.js';

/** The facts of a manifest about one beta. */
export interface BetaFacts extends ManifestBeta {
  readonly id: string;
  /**
   * The methods whose `betas` may name the beta. A pattern that matches no method of a shipped spec stays a pattern.
   * Empty for a retired beta.
   */
  readonly acceptedBy: readonly string[];
  /**
   * The methods that require the beta and send it on every call. A pattern that matches no method stays a pattern, as in
   * `acceptedBy`. Empty for graduated and retired betas.
   */
  readonly sentBy: readonly string[];
  /**
   * By API version, patterns of the methods that send the beta on every call of a client for that version. Empty for a
   * retired beta.
   */
  readonly baked: Readonly<Record<string, readonly string[]>>;
  /** The reason why new code should not use the beta. */
  readonly note?: string;
  /** The fields of the beta that the manifest overrides, if it extends another manifest. */
  readonly overruled?: ReturnType<LoadedManifest['overruled']>;
}

/** Returns all betas, in the order of the manifest. */
export async function readBetas(file: string): Promise<readonly BetaFacts[]> {
  const [loaded, { methods }] = await Promise.all([loadManifest(file), loadMethods()]);
  const { api, betas } = await validated(loaded);
  return Object.entries(betas).map(([id, beta]) => {
    const note = deprecation(beta);
    const { isSent, opensFor } = stageOf(beta.status);
    const isRequired = isSent && opensFor !== 'everyone';
    const overruled = loaded.overruled(['betas', id]);
    return {
      ...{ id, ...beta, baked: isSent ? bakedBy(id, api) : {} },
      acceptedBy: isSent ? findMethods(beta.accepts, methods) : [],
      sentBy: isRequired ? findMethods(beta.requires, methods) : [],
      ...(overruled.length > 0 && { overruled }),
      ...(note !== undefined && { note }),
    };
  });
}

/**
 * Returns the methods of the beta namespace that match the patterns, since other methods send no betas of a manifest. A
 * pattern that matches no method stays a pattern.
 */
function findMethods(patterns: readonly string[], methods: readonly string[]): readonly string[] {
  const ofBeta = methods.filter((method) => method.startsWith(BETA));
  const found = patterns.flatMap((pattern) => {
    const matching = ofBeta.filter((method) => matchesPattern(pattern, method.slice(BETA.length)));
    return matching.length > 0 ? matching : [pattern];
  });
  return [...new Set(found)];
}

const BETA = 'beta.';

function bakedBy(id: string, { versions }: Manifest['api']): BetaFacts['baked'] {
  const found = Object.entries(versions).map(
    ([version, { bakes }]) => [version, bakes[id] ?? []] as const,
  );
  return Object.fromEntries(found.filter(([, patterns]) => patterns.length > 0));
}

/**
 * Returns the betas with one of the given statuses.
 *
 * @throws InputError with every unknown status
 */
export function withStatus(
  betas: readonly BetaFacts[],
  statuses: readonly string[],
): readonly BetaFacts[] {
  const known: readonly string[] = BETA_STATUSES;
  const otherwise = `available: ${known.join(', ')}`;
  const unknown = statuses.filter((status) => !known.includes(status));
  if (unknown.length > 0) {
    throw new InputError(
      unknown.map((status) => ({
        where: '--status',
        message: `unknown status ${quote(status)}`,
        hint: didYouMean(status, known, otherwise),
      })),
    );
  }
  return betas.filter(({ status }) => statuses.includes(status));
}

/**
 * Returns the beta with the given id.
 *
 * @throws InputError if the manifest does not have the beta
 */
export function findBeta(betas: readonly BetaFacts[], wanted: string): BetaFacts {
  const found = betas.find(({ id }) => id === wanted);
  if (found) return found;
  const ids = betas.map(({ id }) => id);
  const hint = didYouMean(wanted, ids, 'run gen-claude-client betas to list all betas');
  throw new InputError([{ where: 'betas', message: `unknown beta ${quote(wanted)}`, hint }]);
}
