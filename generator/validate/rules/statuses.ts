/** Rules about the status of a beta and the keys that depend on it. */
import { BETA_STATUSES, stageOf, type StatusKey } from '../../ir/lifecycle.js';
import { quote, quoteAll } from '../../quote.js';
import type { Problem } from '../problem.js';
import type { ManifestBeta } from '../schema.js';
import type { Rule } from './rule.js';

/** The expected value of each key, for hints. */
const VALUES: Readonly<Record<StatusKey, string>> = {
  until: 'with the date of its retirement, or `unknown`',
  supersededBy: 'with the id of a beta',
  replacement: 'with a text',
};
const STATUS_KEYS = Object.keys(VALUES) as readonly StatusKey[];

/** Reports keys that are not valid with the status of their beta. */
export const findStatusContradictions: Rule = ({ manifest, isWhole }) =>
  Object.entries(manifest.betas).flatMap(([id, beta]) =>
    isWhole(['betas', id, 'status']) ? contradictionsOf(id, beta) : [],
  );

function contradictionsOf(id: string, beta: ManifestBeta): Problem[] {
  const { keys } = stageOf(beta.status);
  return STATUS_KEYS.filter((key) => beta[key] !== undefined && keys[key] === 'forbidden').map(
    (key) => {
      const valid = BETA_STATUSES.filter((status) => stageOf(status).keys[key] !== 'forbidden');
      return {
        path: ['betas', id, key],
        message: `${quote(id)} has \`${key}\`, but its status is \`${beta.status}\``,
        hint: `remove it, or write ${quoteAll(valid.map((status) => `status: ${status}`))}`,
      };
    },
  );
}

/** Reports keys that a status requires and that are missing. `until: unknown` is not missing. */
export const findMissingFacts: Rule = ({ manifest, isWhole }) =>
  Object.entries(manifest.betas).flatMap(([id, beta]) => {
    const path = ['betas', id];
    if (!isWhole(path)) return [];
    return missingKeys(beta).map((keys) => {
      const lack = keys.length > 1 ? `neither ${codes(keys, ' nor ')}` : `no ${codes(keys, '')}`;
      const values = keys.map((key) => `\`${key}:\` ${VALUES[key]}`);
      return {
        path,
        message: `${quote(id)} is ${beta.status}, but has ${lack}`,
        hint: `add ${values.join(', or ')}`,
      };
    });
  });

/** Returns the groups of required keys in which every key is missing. One key of each group is enough. */
function missingKeys(beta: ManifestBeta): readonly (readonly StatusKey[])[] {
  const { keys } = stageOf(beta.status);
  const required = STATUS_KEYS.filter((key) => keys[key] === 'required').map((key) => [key]);
  const oneOf = STATUS_KEYS.filter((key) => keys[key] === 'one-of');
  const groups = oneOf.length > 0 ? [...required, oneOf] : required;
  return groups.filter((group) => group.every((key) => beta[key] === undefined));
}

function codes(keys: readonly StatusKey[], separator: string): string {
  return keys.map((key) => `\`${key}\``).join(separator);
}
