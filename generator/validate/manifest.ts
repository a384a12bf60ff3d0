/** Validates a manifest: returns a `Manifest`, or throws one error with every problem. */
import { throwIfAny } from '../diagnostics.js';
import type { LoadedManifest } from '../load/manifest.js';
import { quote } from '../quote.js';
import { completeManifest } from './completion.js';
import { describeIssues } from './issues.js';
import { locateProblems, type Problem } from './problem.js';
import { findProblems } from './rules.js';
import { salvage } from './salvage.js';
import { FORMAT_VERSION, manifestSchema, type Manifest } from './schema.js';
import { isRecord } from './value.js';

export type { Manifest, ManifestBeta, ManifestOperation, ManifestVersion } from './schema.js';

/**
 * Returns the manifest with the additions of {@link completeManifest}.
 *
 * @throws InputError with all problems, in the order of the files; for an unsupported format version, with only this
 * problem
 */
export function validateManifest(loaded: LoadedManifest): Manifest {
  const { value } = loaded;
  throwIfAny(locateProblems(findVersionProblems(value), loaded));
  const issues = manifestSchema.safeParse(value).error?.issues ?? [];
  const { manifest, isWhole } = salvage(value, issues);
  const problems = [...describeIssues(issues, value)];
  if (manifest) problems.push(...findProblems({ manifest, value, isWhole }));
  throwIfAny(locateProblems(problems, loaded));
  return completeManifest(manifestSchema.parse(value));
}

/**
 * Reports an unsupported format version. Other problems of such a file are not reported, since its keys may be right in
 * that version.
 */
function findVersionProblems(value: unknown): readonly Problem[] {
  if (!isRecord(value) || !Object.hasOwn(value, 'manifest')) return [];
  const { manifest: version } = value;
  if (version === FORMAT_VERSION) return [];
  const isNewer = typeof version === 'number' && version > FORMAT_VERSION;
  return [
    {
      path: ['manifest'],
      message: `format version ${quote(JSON.stringify(version))} is not supported`,
      hint: isNewer
        ? `update gen-claude-client, or write the manifest in format version ${FORMAT_VERSION}`
        : `write \`manifest: ${FORMAT_VERSION}\``,
    },
  ];
}
