/** Decides which betas each method bakes (sends on every call), and which it accepts (lets callers name). */
import type { Operation } from '../../ir/api.js';
import { idsInOrder, stageOf } from '../../ir/lifecycle.js';
import { matchesPattern } from '../../pattern.js';
import type { Manifest, ManifestBeta } from '../../validate/manifest.js';
import type { SpecOperation } from '../spec/spec-operation.js';
import type { ChosenVersion } from './version.js';

/**
 * Returns the operations with their baked and accepted betas. A stable method bakes no betas. It accepts only ids that
 * the manifest does not list, and only if the spec describes the header `anthropic-beta` for it and the client has beta
 * methods. A beta method without the param `betas` accepts only the betas that it bakes.
 */
export function assignBetas(
  operations: readonly SpecOperation[],
  manifest: Manifest,
  version: ChosenVersion,
): readonly Operation[] {
  const betas = Object.entries(manifest.betas).filter(([, beta]) => stageOf(beta.status).isSent);
  const dated = betas.map(([id, { status, since }]) => ({ id, status, since }));
  const hasBeta = operations.some(({ namespace }) => namespace === 'beta');
  return operations.map(({ sentBetas, ...operation }) => {
    if (operation.namespace === 'stable') {
      const takesBetas = hasBeta && operation.takesBetas;
      return { ...operation, takesBetas, bakedBetas: [], acceptedBetas: [] };
    }
    const { name } = operation;
    const takesBetas = operation.takesBetas || sentBetas === undefined;
    const baked = bakedOf(name, sentBetas, betas, version);
    const refused = new Set(baked.flatMap(([, beta]) => beta.conflicts));
    const accepted = betas.filter(
      (entry) =>
        baked.includes(entry) ||
        (takesBetas && matchesAny(entry[1].accepts, name) && !refused.has(entry[0])),
    );
    return {
      ...operation,
      takesBetas,
      bakedBetas: idsOf(baked),
      acceptedBetas: idsInOrder(idsOf(accepted), dated),
    };
  });
}

/**
 * Returns the betas that the document lists for a method, in their order, then the betas that the manifest requires. A
 * required beta replaces listed betas that conflict with it, since the manifest can be newer than the document. If the
 * document is not imported, returns the betas that the manifest requires, or that its API version lists under `bakes`
 * for the method.
 */
function bakedOf(
  name: string,
  sentBetas: readonly string[] | undefined,
  betas: readonly Entry[],
  { facts }: ChosenVersion,
): readonly Entry[] {
  const isRequired = ([, beta]: Entry): boolean => isRequiring(beta, name);
  if (sentBetas === undefined) {
    return betas.filter((entry) => isRequired(entry) || matchesAny(facts?.bakes[entry[0]], name));
  }
  const required = betas.filter(isRequired);
  const conflicting = new Set(required.flatMap(([, beta]) => beta.conflicts));
  const sent = sentBetas
    .filter((id) => !conflicting.has(id))
    .flatMap((id) => betas.filter((entry) => entry[0] === id));
  return [...new Set([...sent, ...required])];
}

/** Returns whether the method requires the beta. A graduated beta is never required. */
export function isRequiring(beta: ManifestBeta, name: string): boolean {
  return stageOf(beta.status).opensFor !== 'everyone' && matchesAny(beta.requires, name);
}

function matchesAny(patterns: readonly string[] | undefined, name: string): boolean {
  return patterns?.some((pattern) => matchesPattern(pattern, name)) ?? false;
}

type Entry = readonly [id: string, beta: ManifestBeta];

function idsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(([id]) => id);
}
