/** Rules about API versions. */
import { versionStageOf } from '../../ir/lifecycle.js';
import { quote } from '../../quote.js';
import type { Rule } from './rule.js';

/** Reports versions if not exactly one of them is current. */
export const findCurrentVersionProblems: Rule = ({ manifest, isWhole }) => {
  const path = ['api', 'versions'];
  const versions = Object.entries(manifest.api.versions);
  const current = versions
    .filter(([, { status }]) => versionStageOf(status).isDefault)
    .map(([version]) => version);
  const [first, ...others] = current;
  if (first === undefined) {
    // A manifest of an API without betas may omit the versions.
    if (!isWhole(path) || versions.length === 0) return [];
    const hint = 'give the newest version `status: current`';
    return [{ path, message: 'no version has the status `current`', hint }];
  }
  return others.map((version) => ({
    path: [...path, version, 'status'],
    message: `${quote(version)} and ${quote(first)} both have the status \`current\``,
    hint: 'give the older version `status: supported`',
  }));
};

/** Reports keys that need API versions in a manifest without versions. */
export const findMissingVersions: Rule = ({ manifest: { api, betas }, isWhole }) => {
  if (Object.keys(api.versions).length > 0 || !isWhole(['api', 'versions'])) return [];
  const hint = 'add `versions` to `api`, as in `versions: { 2026-01-01: { status: current } }`';
  const [beta] = Object.keys(betas);
  return [
    ...(beta === undefined
      ? []
      : [{ path: ['betas', beta], message: 'betas need API versions', hint }]),
    ...(api.versionHeader === undefined
      ? []
      : [
          {
            path: ['api', 'versionHeader'],
            message: '`versionHeader` needs API versions',
            hint,
          },
        ]),
  ];
};

/** Reports `auth` of a version in a manifest whose `api` has `auth` for all versions. */
export const findRepeatedAuth: Rule = ({ manifest: { api } }) => {
  if (api.auth === undefined) return [];
  const repeated = Object.keys(api.versions).filter((name) => api.versions[name]?.auth);
  return repeated.map((name) => ({
    path: ['api', 'versions', name, 'auth'],
    message: `\`auth\` of the version ${quote(name)} cannot be combined with \`auth\` of the API`,
    hint: 'remove one of them',
  }));
};
