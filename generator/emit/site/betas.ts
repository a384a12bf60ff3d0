/** Makes the pages about betas: a list of all betas, and a page for each beta. */
import type { Beta } from '../../ir/api.js';
import { BETA_STATUSES } from '../../ir/lifecycle.js';
import type { Plan } from '../../plan/types.js';
import { deprecation, groupBySelectors, type SharedSelectors } from '../documents/beta-docs.js';
import { methodsWith } from '../documents/beta-methods.js';
import { betaCall } from '../examples/beta-call.js';
import { writeCurl } from '../examples/curl.js';
import { writeStatements } from '../examples/example.js';
import { BETA_LIST, type Places } from './places.js';
import type { Page } from './render.js';

/** Returns the pages about betas; an empty list if the client has no `beta` namespace. */
export function betaPages(plan: Plan, places: Places): readonly Page[] {
  if (!plan.beta) return [];
  const { betas } = plan.api;
  return [listPage(betas, places), ...betas.map((beta) => betaPage(beta, plan, places))];
}

/** Returns the text of a fact; an empty text if the fact is missing or unknown, since pages do not show such facts. */
function known(fact: string | undefined): string {
  return fact === undefined || fact === 'unknown' ? '' : fact;
}

function listPage(betas: readonly Beta[], { beta: place }: Places): Page {
  const statuses = BETA_STATUSES.map((status) => ({
    status,
    number: betas.filter((beta) => beta.status === status).length,
  }));
  return {
    path: BETA_LIST,
    template: 'beta-list',
    title: 'Betas',
    description: `${betas.length} betas with their status, date and purpose`,
    data: {
      statuses: statuses.filter(({ number }) => number > 0),
      betas: betas.map(({ id, status, since, summary = '' }) => ({
        ...place(id),
        status,
        since: known(since),
        summary,
      })),
    },
  };
}

function betaPage(beta: Beta, plan: Plan, { beta: place, method }: Places): Page {
  const { id, summary = '', supersededBy, conflicts } = beta;
  const shared = ({ methods, selectors }: SharedSelectors) => ({
    methods: methods.map((name) => method(`beta.${name}`)),
    selectors,
  });
  const methods = (list: 'bakedBetas' | 'acceptedBetas') =>
    methodsWith(list, id, plan.api.operations).map(method);
  const next = known(supersededBy);
  return {
    path: place(id).href,
    template: 'beta',
    title: id,
    description: summary,
    data: {
      id,
      status: beta.status,
      summary,
      deprecation: deprecation(beta) ?? '',
      since: known(beta.since),
      until: known(beta.until),
      next: next === '' ? [] : [place(next)],
      conflicts: conflicts.map(place),
      bakedIn: methods('bakedBetas'),
      acceptedBy: methods('acceptedBetas'),
      opens: groupBySelectors(beta.unlocks).map(shared),
      returns: groupBySelectors(beta.returns).map(shared),
      checked: beta.checked ?? 'unknown',
      source: beta.source,
      examples: betaExamples(beta, plan),
    },
  };
}

/**
 * Returns a call that uses the beta, in TypeScript and as a curl command; an empty list if no method accepts the beta.
 */
export function betaExamples(beta: Beta, plan: Plan) {
  const call = betaCall(beta, plan);
  if (!call) return [];
  return [
    { language: 'TypeScript', code: writeStatements(call) },
    { language: 'curl', code: writeCurl(call, plan.api) },
  ] as const;
}
