/** Rules about API versions. */
import { quote } from '../../quote.js';
import type { Rule } from '../rules.js';

/** Exactly one version is current: the one that a client is made for when nobody chooses. */
export const findCurrentVersionProblems: Rule = ({ manifest, isWhole }) => {
  const path = ['api', 'versions'];
  const current = Object.entries(manifest.api.versions)
    .filter(([, { status }]) => status === 'current')
    .map(([version]) => version);
  const [first, ...others] = current;
  if (first === undefined) {
    if (!isWhole(path)) return [];
    const hint = 'write `status: current` at the newest';
    return [{ path, message: 'no version is current', hint }];
  }
  return others.map((version) => ({
    path: [...path, version, 'status'],
    message: `${quote(version)} is current, and ${quote(first)} is too`,
    hint: 'write `status: supported` at the older',
  }));
};
