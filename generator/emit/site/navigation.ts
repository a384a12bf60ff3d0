/** The list of resources beside each page: the resources of both namespaces, open where the page is. */
import type { Plan, ResourcePlan } from '../../plan/types.js';
import { pageOf } from './places.js';

export interface NavigationItem {
  readonly text: string;
  readonly href: string;
  /** The page itself. */
  readonly isCurrent: boolean;
  /** Shown on pages of the resource and of those in it. */
  readonly children: readonly NavigationItem[];
}

export interface NavigationGroup {
  readonly heading: string;
  readonly items: readonly NavigationItem[];
}

export function navigationOf({ stable, beta }: Plan, path: string): readonly NavigationGroup[] {
  const groups = [
    { heading: 'Stable', resources: stable },
    { heading: 'Beta', resources: beta?.children ?? [] },
  ];
  return groups
    .filter(({ resources }) => resources.length > 0)
    .map(({ heading, resources }) => ({
      heading,
      items: resources.map((resource) => itemOf(resource, path)),
    }));
}

function itemOf(resource: ResourcePlan, path: string): NavigationItem {
  const href = pageOf(resource.file);
  const isOpen = path === href || path.startsWith(`${resource.file}/`);
  return {
    text: resource.chain.at(-1) ?? '',
    href,
    isCurrent: path === href,
    children: isOpen ? resource.children.map((child) => itemOf(child, path)) : [],
  };
}
