/** Validates a manifest: from YAML of any shape to facts that the model can rely on, or every problem there is. */
import { throwIfAny } from '../diagnostics.js';
import type { LoadedManifest } from '../load/manifest.js';
import { completeManifest } from './completion.js';
import { describeIssues } from './issues.js';
import { locateProblems } from './problem.js';
import { findProblems } from './rules.js';
import { salvage } from './salvage.js';
import { manifestSchema, type Manifest } from './schema.js';

export type { Manifest, ManifestBeta, ManifestOperation, ManifestVersion } from './schema.js';

/** Throws an InputError with all problems, in the order of the file. */
export function validateManifest(loaded: LoadedManifest): Manifest {
  const { value } = loaded;
  const issues = manifestSchema.safeParse(value).error?.issues ?? [];
  const { manifest, isWhole } = salvage(value, issues);
  const problems = [...describeIssues(issues, value)];
  if (manifest) problems.push(...findProblems({ manifest, value, isWhole }));
  throwIfAny(locateProblems(problems, loaded));
  return completeManifest(manifestSchema.parse(value));
}
