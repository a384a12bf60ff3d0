/** Gathers the content of REFERENCE.md: the methods of each resource, and the betas. */
import type { Beta } from '../../ir/api.js';
import type { Plan } from '../../plan/types.js';
import { deprecation } from './beta-docs.js';
import { methodsWith } from './beta-methods.js';

/** The number of methods that the table of betas shows of a list that has at least two methods more. */
const MAX_IN_CELL = 3;

/**
 * Returns the resources that have methods, with the request of each method.
 *
 * @param declarations the extension of the client's files with types: `.ts` or `.d.ts`
 */
export function resourceSections({ resources }: Plan, declarations: string) {
  return resources
    .filter(({ methods }) => methods.length > 0)
    .map(({ accessor, file, methods }) => ({
      accessor,
      source: `${file}${declarations}`,
      methods: methods.map(({ name, operation }) => ({
        name: `${accessor}.${name}`,
        request: operation.key,
      })),
    }));
}

/** Returns a row for each beta; an empty list if the client has no `beta` namespace. */
export function betaRows(plan: Plan) {
  return plan.beta ? plan.api.betas.map((beta) => betaRow(beta, plan)) : [];
}

function betaRow(beta: Beta, { api: { operations } }: Plan) {
  const { id, status, since = 'unknown', summary = '', source } = beta;
  const sent = methodsWith('bakedBetas', id, operations);
  const accepted = methodsWith('acceptedBetas', id, operations);
  return {
    id,
    status,
    since,
    about: [summary, deprecation(beta) ?? ''].filter(Boolean).join(' '),
    source: source[0] ?? '',
    sent: shortened(sent),
    accepted: shortened(accepted.filter((name) => !sent.includes(name))),
  };
}

/** Returns the names to show, and the number of the other names. */
function shortened(names: readonly string[]) {
  const shown = names.slice(0, names.length > MAX_IN_CELL + 1 ? MAX_IN_CELL : undefined);
  return { shown, more: names.length - shown.length };
}
