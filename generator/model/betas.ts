/** Tells which betas each method sends by itself, and which a caller may name. */
import { matchesPattern } from '../pattern.js';
import { didYouMean } from '../suggest.js';
import type { Manifest, ManifestBeta } from '../validate/manifest.js';
import type { Beta, Operation } from './api.js';
import type { SpecOperation } from './operations.js';
import { listed, type Report } from './report.js';
import type { ChosenVersion } from './version.js';

/** Every entry of the manifest, as clients document it. */
export function readBetas(manifest: Manifest): readonly Beta[] {
  return Object.entries(manifest.betas).map(([id, beta]) => {
    const { accepts: _accepts, requires: _requires, ...known } = beta;
    return { id, ...known };
  });
}

export function assignBetas(
  operations: readonly SpecOperation[],
  manifest: Manifest,
  version: ChosenVersion,
): readonly Operation[] {
  const betas = Object.entries(manifest.betas).filter(([, beta]) => beta.status !== 'retired');
  return operations.map((operation) => {
    if (operation.namespace === 'stable')
      return { ...operation, bakedBetas: [], acceptedBetas: [] };
    const { name } = operation;
    const baked = betas.filter(
      ([id, beta]) => isRequiring(beta, name) || matchesAny(version.facts?.bakes[id], name),
    );
    const accepted = betas.filter(
      (entry) => baked.includes(entry) || matchesAny(entry[1].accepts, name),
    );
    return { ...operation, bakedBetas: idsOf(baked), acceptedBetas: idsOf(accepted) };
  });
}

/** Whether the method does not work without the beta: no longer once it has graduated. */
export function isRequiring(beta: ManifestBeta, name: string): boolean {
  return beta.status !== 'graduated' && matchesAny(beta.requires, name);
}

function matchesAny(patterns: readonly string[] | undefined, name: string): boolean {
  return patterns?.some((pattern) => matchesPattern(pattern, name)) ?? false;
}

function idsOf(entries: readonly (readonly [string, ManifestBeta])[]): readonly string[] {
  return entries.map(([id]) => id);
}

/** A manifest may speak of methods that the spec at hand does not have: that is worth knowing, once each. */
export function reportUnknownMethods(
  operations: readonly SpecOperation[],
  manifest: Manifest,
  version: ChosenVersion,
  report: Report,
): void {
  const names = [...new Set(operations.map(({ name }) => name))];
  const told = (where: string, patterns: readonly string[]): void => {
    for (const pattern of new Set(patterns)) {
      if (names.some((name) => matchesPattern(pattern, name))) continue;
      const otherwise = `the spec has ${listed(names, 20)}`;
      report.warn(
        where,
        `no method of the spec is \`${pattern}\``,
        didYouMean(pattern, names, otherwise),
      );
    }
  };
  for (const [id, beta] of Object.entries(manifest.betas)) told(id, beta.accepts);
  if (!version.facts) return;
  told(version.name, Object.keys(version.facts.closes));
  for (const [id, patterns] of Object.entries(version.facts.bakes)) told(id, patterns);
}
