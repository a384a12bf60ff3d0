/** Reads the betas that methods send in a document imported from an SDK, and adds unlisted ones to the manifest. */
import { BETA_ID } from '../../ir/beta-id.js';
import type { Manifest, ManifestBeta } from '../../validate/manifest.js';
import { isImported } from '../names/imported-names.js';
import type { Report } from '../report.js';
import { getList, type Json } from '../spec/json.js';
import type { SpecOperation } from '../spec/spec-operation.js';

const KEY = 'x-claude-betas';

/**
 * Returns the betas that the SDK's method sends on every call, in the SDK's order; undefined if the document is not
 * from an SDK. These betas select the shapes of the document, so clients send them instead of the betas in the
 * manifest's `bakes`.
 */
export function readSentBetas(
  root: Json,
  operation: Json,
  where: string,
  report: Report,
): readonly string[] | undefined {
  if (!isImported(root)) return undefined;
  return getList(operation, KEY).filter((id): id is string => {
    if (typeof id === 'string' && BETA_ID.test(id)) return true;
    const message = `\`${KEY}\` has ${JSON.stringify(id)}, which is not a beta id`;
    report.error(where, message, 'import the document again with `gen-claude-client pull`');
    return false;
  });
}

/**
 * Returns the manifest with an entry for each beta that methods send and the manifest does not list. Warns of each such
 * beta.
 */
export function addUnlistedBetas(
  manifest: Manifest,
  operations: readonly SpecOperation[],
  report: Report,
): Manifest {
  const senders = new Map<string, string[]>();
  for (const { name, sentBetas = [] } of operations) {
    for (const id of sentBetas.filter((one) => !Object.hasOwn(manifest.betas, one))) {
      senders.set(id, [...(senders.get(id) ?? []), name]);
    }
  }
  if (senders.size === 0) return manifest;
  // The record has no prototype, like the records of the manifest, so that no id finds a property such as
  // `constructor`.
  const betas = Object.assign(Object.create(null) as Record<string, ManifestBeta>, manifest.betas);
  for (const [id, accepts] of senders) {
    const message = `the manifest does not list \`${id}\`, which ${sendersOf(accepts)} on every call`;
    report.warn(report.inManifest(['betas']), message, 'add an entry for it');
    betas[id] = unlistedBeta(accepts);
  }
  return { ...manifest, betas };
}

function sendersOf([first = '', ...others]: readonly string[]): string {
  const rest = others.length === 0 ? '' : ` and ${String(others.length)} more`;
  return `\`${first}\`${rest} ${others.length === 0 ? 'sends' : 'send'}`;
}

/** Returns an entry for a beta of which only the methods that send it are known. */
export function unlistedBeta(accepts: readonly string[]): ManifestBeta {
  return { ...UNLISTED, accepts: [...accepts] };
}

const UNLISTED: Omit<ManifestBeta, 'accepts'> = {
  status: 'unknown',
  since: 'unknown',
  checked: 'unknown',
  summary: 'Sent by the official SDK, and not listed by the manifest.',
  source: [],
  requires: [],
  conflicts: [],
  unlocks: {},
  returns: {},
};
