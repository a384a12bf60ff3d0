/** Chooses the API version of the client. */
import { versionStageOf } from '../../ir/lifecycle.js';
import type { Schemas } from '../../ir/shape.js';
import { matchesPattern } from '../../pattern.js';
import { parseSelector } from '../../selector.js';
import type { Manifest, ManifestVersion } from '../../validate/manifest.js';
import { isImported } from '../names/imported-names.js';
import { listed, type Report } from '../report.js';
import { getObject, getText, type Json } from '../spec/json.js';
import type { SpecOperation } from '../spec/spec-operation.js';
import { ownPositions } from './own-positions.js';
import { findPositions, rootOf } from './positions.js';

export interface ChosenVersion {
  readonly name: string;
  readonly facts: ManifestVersion | undefined;
  readonly reason: VersionReason;
  /**
   * Whether the spec names this version as its own. Such a spec may already lack the places that the version closes.
   */
  readonly isOfSpec: boolean;
  /** Whether the spec is imported from an SDK, which has one type for the messages of all roles. */
  readonly isOfSdk: boolean;
  /** The version that a client gets without an option and without a lock. */
  readonly byDefault: string;
  /** The current version of the manifest, if it is newer. */
  readonly newer?: string;
}

/** Why a client is made for its version. */
export type VersionReason =
  | { readonly kind: 'option' }
  /** The client was made for this version before. */
  | { readonly kind: 'lock' }
  /** `info.version` of the spec is a version of the manifest, or the manifest has no versions. */
  | { readonly kind: 'spec' }
  /**
   * The newest served version, up to the current one, that closes none of the places that the spec describes; the
   * current one without such a version.
   */
  | { readonly kind: 'fits'; readonly beyond?: DescribedPlace };

/** A place that the spec describes although a newer version closes it. */
interface DescribedPlace {
  readonly version: string;
  readonly method: string;
  readonly selector: string;
}

export interface VersionOptions {
  /** The version that the user chose. */
  readonly version?: string;
  /** The version in the lock of the output folder. */
  readonly lockedVersion?: string;
}

/** The parts of a spec that decide its version. */
interface Described {
  readonly root: Json;
  readonly operations: readonly SpecOperation[];
  readonly schemas: Schemas;
}

/**
 * Returns the version that the user chose, else the version in the lock, else the version that the spec names, else the
 * newest version that closes none of the places that the spec describes.
 */
export function chooseVersion(
  described: Described,
  manifest: Manifest,
  options: VersionOptions,
  report: Report,
): ChosenVersion {
  const { versions } = manifest.api;
  const names = Object.keys(versions);
  if (names.length === 0) return describedVersion(described.root, options, report);
  const current = names.find((name) => isDefault(versions[name]));
  const ofSpec = versionOfSpec(described.root, names);
  const found = ofSpec ?? newestFitting(described, versions, current);
  const { name, reason } = choose(options, found);
  const facts = names.includes(name) ? versions[name] : undefined;
  if (facts === undefined) reportUnknown(name, reason, names, report);
  else reportService(name, facts, current, report);
  if (reason.kind === 'lock' && ofSpec && ofSpec.name !== name) {
    const message = `the spec describes API version \`${ofSpec.name}\`, but the client is made for \`${name}\`, as before`;
    report.warn('--spec', message, `to move, generate once with --api-version ${ofSpec.name}`);
  }
  const newer = current !== undefined && name < current ? { newer: current } : {};
  const isOfSpec = ofSpec?.name === name;
  return {
    name,
    facts: facts && isOfSpec && isImported(described.root) ? withoutClosed(facts) : facts,
    reason,
    isOfSpec,
    isOfSdk: isImported(described.root),
    byDefault: found.name,
    ...newer,
  };
}

/**
 * Returns the version in `info` of the spec, for a manifest without versions, such as a manifest of another API; `1` if
 * `info` has none.
 */
function describedVersion(root: Json, { version }: VersionOptions, report: Report): ChosenVersion {
  const given = getObject(root, 'info')['version'];
  const name = typeof given === 'string' || typeof given === 'number' ? String(given) : '1';
  if (version !== undefined && version !== name) {
    reportUnknown(version, { kind: 'option' }, [], report);
  }
  return {
    ...{ name, facts: undefined, reason: { kind: 'spec' } },
    ...{ isOfSpec: true, isOfSdk: isImported(root), byDefault: name },
  };
}

/**
 * Returns the facts without `closes`. An imported spec of the same version already lacks the closed places. The
 * selectors in `closes` would also close other places, because the SDK has one type for the messages of all roles.
 */
function withoutClosed(facts: ManifestVersion): ManifestVersion {
  return { ...facts, closes: {} };
}

type Choice = Pick<ChosenVersion, 'name' | 'reason'>;

function choose({ version, lockedVersion }: VersionOptions, found: Choice): Choice {
  if (version !== undefined) return { name: version, reason: { kind: 'option' } };
  if (lockedVersion !== undefined) return { name: lockedVersion, reason: { kind: 'lock' } };
  return found;
}

function versionOfSpec(root: Json, names: readonly string[]): Choice | undefined {
  const given = getText(getObject(root, 'info'), 'version');
  const name = names.find((one) => one === given);
  return name === undefined ? undefined : { name, reason: { kind: 'spec' } };
}

/**
 * Returns the newest version that closes none of the places that the spec describes; the current one if each version
 * closes some. Ignores retired versions. Ignores versions newer than the current one: they are previews, which clients
 * get only if an option, the lock or the spec names them.
 */
function newestFitting(
  described: Described,
  versions: Manifest['api']['versions'],
  current = '',
): Choice {
  const served = Object.entries(versions)
    .filter(([name, { status }]) => name <= current && versionStageOf(status).isServed)
    .sort(([left], [right]) => (left < right ? 1 : -1));
  let beyond: DescribedPlace | undefined;
  for (const [version, facts] of served) {
    const place = findClosed(described, facts);
    if (!place) return { name: version, reason: { kind: 'fits', ...(beyond && { beyond }) } };
    beyond ??= { version, ...place };
  }
  return { name: current, reason: { kind: 'fits' } };
}

/** Returns the first place that the spec describes although the version closes it. */
function findClosed(
  { root: document, operations, schemas }: Described,
  { closes }: ManifestVersion,
): Omit<DescribedPlace, 'version'> | undefined {
  for (const [pattern, texts] of Object.entries(closes)) {
    for (const operation of operations.filter(({ name }) => matchesPattern(pattern, name))) {
      const root = rootOf(operation, 'request');
      const selector = texts.find((text) => {
        const steps = parseSelector(text);
        if ('error' in steps) return false;
        const found = findPositions(root, steps, schemas);
        if ('explain' in found) return false;
        return !isImported(document) || ownPositions(root, steps, found, schemas).length > 0;
      });
      if (selector !== undefined) return { method: operation.name, selector };
    }
  }
  return undefined;
}

function reportUnknown(
  name: string,
  reason: VersionReason,
  names: readonly string[],
  report: Report,
): void {
  if (reason.kind === 'lock') {
    const message = `the client was made for API version \`${name}\`, which the manifest does not have`;
    report.error('--betas', message, `choose one with --api-version: ${listed(names)}`);
  } else if (reason.kind === 'option') {
    const message = `unknown API version \`${name}\``;
    report.error('--api-version', message, `the manifest has ${listed(names)}`);
  }
}

function reportService(
  name: string,
  { status }: ManifestVersion,
  current: string | undefined,
  report: Report,
): void {
  if (versionStageOf(status).isServed) return;
  const hint = current === undefined ? 'use another version' : `use \`${current}\``;
  report.warn('--api-version', `the API version \`${name}\` is ${status}`, hint);
}

function isDefault(version: ManifestVersion | undefined): boolean {
  return version !== undefined && versionStageOf(version.status).isDefault;
}
