/** The pages about betas: one that lists them, and one for each. */
import type { Beta } from '../../ir/api.js';
import { BETA_STATUSES } from '../../ir/lifecycle.js';
import type { Plan } from '../../plan/types.js';
import type { SharedSelectors } from '../documents/beta-docs.js';
import { betaSection } from '../documents/reference.js';
import { BETA_LIST, type Places } from './places.js';
import type { Page } from './render.js';

/** None if no method takes betas. */
export function betaPages(plan: Plan, places: Places): readonly Page[] {
  if (!plan.beta) return [];
  const { betas } = plan.api;
  return [listPage(betas, places), ...betas.map((beta) => betaPage(beta, plan, places))];
}

/** A fact that the manifest does not know is not shown. */
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
  const { example, curl, opens, returns, ...section } = betaSection(beta, plan);
  const shared = ({ methods, selectors }: SharedSelectors) => ({
    methods: methods.map((name) => method(`beta.${name}`)),
    selectors,
  });
  const next = known(beta.supersededBy);
  return {
    path: place(beta.id).href,
    template: 'beta',
    title: beta.id,
    description: section.summary,
    data: {
      ...section,
      since: known(beta.since),
      until: known(beta.until),
      next: next === '' ? [] : [place(next)],
      conflicts: beta.conflicts.map(place),
      bakedIn: section.bakedIn.map(method),
      acceptedBy: section.acceptedBy.map(method),
      opens: opens.map(shared),
      returns: returns.map(shared),
      examples: [
        { language: 'TypeScript', code: example },
        { language: 'curl', code: curl },
      ].filter(({ code }) => code !== ''),
    },
  };
}
