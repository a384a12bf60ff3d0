/** Rules about API versions. */
import { versionStageOf } from '../../ir/lifecycle.js';
import { quote } from '../../quote.js';
import type { Rule } from './rule.js';

/** Reports a number of current versions other than one: a client is made for the current version by default. */
export const findCurrentVersionProblems: Rule = ({ manifest, isWhole }) => {
  const path = ['api', 'versions'];
  const current = Object.entries(manifest.api.versions)
    .filter(([, { status }]) => versionStageOf(status).isDefault)
    .map(([version]) => version);
  const [first, ...others] = current;
  if (first === undefined) {
    if (!isWhole(path)) return [];
    const hint = 'give the newest version `status: current`';
    return [{ path, message: 'no version has the status `current`', hint }];
  }
  return others.map((version) => ({
    path: [...path, version, 'status'],
    message: `${quote(version)} and ${quote(first)} both have the status \`current\``,
    hint: 'give the older version `status: supported`',
  }));
};
