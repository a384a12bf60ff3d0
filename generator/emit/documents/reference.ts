/** Gathers the facts about methods and betas for REFERENCE.md. */
import type { Beta } from '../../ir/api.js';
import type { Plan } from '../../plan/types.js';
import { writeStatements } from '../examples/example.js';
import { betaCall } from './beta-call.js';
import { deprecation, groupBySelectors, lifetime } from './beta-docs.js';
import { methodsWith } from './beta-methods.js';
import { writeCurl } from './curl.js';

/** More betas than this are listed below the table of methods, and not in it. */
const MAX_IN_TABLE = 2;

interface MethodRow {
  /** As a caller writes it: `client.beta.messages.create`. */
  readonly name: string;
  readonly request: string;
  readonly baked: readonly string[];
  /** Besides the baked ones. */
  readonly accepted: readonly string[];
}

export function methodRows({ resources }: Plan) {
  const rows = resources.flatMap((resource) =>
    resource.methods.map(({ name, operation }): MethodRow => {
      const { key, bakedBetas, acceptedBetas } = operation;
      const accepted = acceptedBetas.filter((id) => !bakedBetas.includes(id));
      return { name: `${resource.accessor}.${name}`, request: key, baked: bakedBetas, accepted };
    }),
  );
  return rows.map((row) => {
    const isLong = row.accepted.length > MAX_IN_TABLE;
    return { ...row, isLong, heading: `Betas of ${row.name}` };
  });
}

/** The first entries of a list, for the cell of a table, and how many more there are. */
function shortened(texts: readonly string[]) {
  const shown = texts.slice(0, texts.length > MAX_IN_TABLE + 1 ? MAX_IN_TABLE : undefined);
  return { shown, more: texts.length - shown.length };
}

/** What is known of a beta, and what it does in the client. */
export function betaSection(beta: Beta, plan: Plan) {
  const { operations } = plan.api;
  const call = betaCall(beta, plan);
  const opens = groupBySelectors(beta.unlocks);
  const acceptedBy = methodsWith('acceptedBetas', beta.id, operations);
  return {
    id: beta.id,
    status: beta.status,
    since: beta.since ?? 'unknown',
    checked: beta.checked ?? 'unknown',
    summary: beta.summary ?? '',
    lifetime: lifetime(beta),
    deprecation: deprecation(beta) ?? '',
    conflicts: beta.conflicts,
    bakedIn: methodsWith('bakedBetas', beta.id, operations),
    acceptedBy,
    opens,
    returns: groupBySelectors(beta.returns),
    source: beta.source,
    inTable: {
      opens: shortened(opens[0]?.selectors ?? []),
      acceptedBy: shortened(acceptedBy),
    },
    example: call ? writeStatements(call) : '',
    curl: call ? writeCurl(call, plan.api) : '',
  };
}

/** Empty if no method takes betas. */
export function betaSections(plan: Plan) {
  return plan.beta ? plan.api.betas.map((beta) => betaSection(beta, plan)) : [];
}
