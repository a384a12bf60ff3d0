/**
 * Makes the list of resources beside each page. The list shows the children only of the page's resource and of the
 * resources above it.
 */
import type { Plan, ResourcePlan } from '../../plan/types.js';
import { pageOf } from './places.js';

export interface NavigationItem {
  readonly text: string;
  readonly href: string;
  /** Whether the item is the current page. */
  readonly isCurrent: boolean;
  /**
   * The resources inside this resource; empty unless the current page belongs to this resource or to a resource inside
   * it.
   */
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
