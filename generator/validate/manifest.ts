/** Validates a manifest: returns a `Manifest`, or throws one error with every problem. */
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { throwIfAny } from '../diagnostics.js';
import type { LoadedManifest, ManifestPath } from '../load/manifest.js';
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
  const problems = [...describeIssues(issues, value), ...findPrototypeKeys(value, issues)];
  if (manifest) problems.push(...findProblems({ manifest, value, isWhole }));
  throwIfAny(locateProblems(problems, loaded));
  return completeManifest(manifestSchema.parse(value));
}

/** Reports keys `__proto__` of records, which zod omits. As a key of an object with known keys, zod reports it. */
function findPrototypeKeys(
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
  path: ManifestPath = [],
): readonly Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]): readonly Problem[] => {
    const at = [...path, key];
    if (key !== '__proto__') return findPrototypeKeys(child, issues, at);
    const isReported = issues.some(
      (issue) => issue.code === 'unrecognized_keys' && isDeepStrictEqual(issue.path, path),
    );
    if (isReported) return [];
    const hint = 'write another name, or remove it';
    return [{ path: at, message: '`__proto__` cannot be a key here', hint }];
  });
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
