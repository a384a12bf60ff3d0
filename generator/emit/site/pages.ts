/** Gathers the data of all pages of a client. */
import type { Plan, ResourcePlan } from '../../plan/types.js';
import { betaPages } from './betas.js';
import { matrixPages } from './matrix.js';
import { methodData, summaryOf } from './methods.js';
import { OVERVIEW, pageOf, type Places } from './places.js';
import type { Page } from './render.js';
import { timelinePages } from './timeline.js';
import { typeData, typesByFile } from './types.js';

export function pagesOf(plan: Plan, places: Places): readonly Page[] {
  return [
    overview(plan),
    ...betaPages(plan, places),
    ...timelinePages(plan, places),
    ...matrixPages(plan, places),
    ...plan.resources.filter(isShown).map((resource) => resourcePage(resource, plan, places)),
    ...[...typesByFile(plan)].map(([file, types]) => ({
      path: pageOf(file),
      template: 'types',
      title: `Types of ${file.replace(/^types\//, '')}`,
      description: `${types.length} types: ${types.map(({ name }) => name).join(', ')}`,
      data: { file, types: types.map((type) => typeData(type, places)) },
    })),
  ];
}

/**
 * Returns false for `client.beta` without methods, which does not need a page: the list of resources contains its
 * children.
 */
function isShown({ methods, chain }: ResourcePlan): boolean {
  return methods.length > 0 || chain.length > 0;
}

function overview({ resources, types, api, clientName, beta }: Plan): Page {
  const cards = resources.filter(isShown).map(({ accessor, file, methods, namespace }) => ({
    name: accessor,
    href: pageOf(file),
    isBeta: namespace === 'beta',
    methods: methods.map(({ name, operation: { description = '' } }) => ({
      name,
      summary: summaryOf(description),
      href: `${pageOf(file)}#${name}`,
    })),
  }));
  return {
    path: OVERVIEW,
    template: 'overview',
    title: `${clientName}: ${api.title}`,
    description: `Methods and types of a client for the ${api.title}, version ${api.version}`,
    data: {
      groups: [
        { heading: 'Stable', resources: cards.filter(({ isBeta }) => !isBeta) },
        { heading: 'Beta', resources: cards.filter(({ isBeta }) => isBeta) },
      ].filter((group) => group.resources.length > 0),
      methods: api.operations.length,
      resources: cards.length,
      betas: beta ? api.betas.length : 0,
      types: types.size,
    },
  };
}

function resourcePage(resource: ResourcePlan, plan: Plan, places: Places): Page {
  const { accessor, file, children } = resource;
  const methods = resource.methods.map((method) => methodData(method, resource, plan, places));
  return {
    path: pageOf(file),
    template: 'resource',
    title: accessor,
    description: `Methods of ${accessor}: ${methods.map(({ id }) => id).join(', ')}`,
    data: {
      accessor,
      methods,
      children: children.map((child) => ({ text: child.accessor, href: pageOf(child.file) })),
    },
  };
}
