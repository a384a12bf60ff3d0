/**
 * Finds the addresses of methods, types and betas. An address is a path from the folder of a version. The address of a
 * method or a type has a fragment.
 */
import type { Plan, ResourcePlan } from '../../plan/types.js';
import { withoutClient } from '../documents/surface-exports.js';
import type { Token } from './type-tokens.js';

/** A name and the path of its page; the path is empty for a name without a page. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

export const OVERVIEW = 'index.html';
export const BETA_LIST = 'betas.html';
export const TIMELINE = 'timeline.html';
export const MATRIX = 'matrix.html';

/** Returns the page of a resource, or of the types of one emitted file. */
export function pageOf(file: string): string {
  return `${file}.html`;
}

/**
 * Returns the page of each beta. Ids that differ only in case get different names, since some file systems ignore case.
 */
function betaPaths(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    ids.map((id) => {
      let name = `beta-${id.toLowerCase()}`;
      while (taken.has(name)) name += '-2';
      taken.add(name);
      return [id, `betas/${name}.html`];
    }),
  );
}

export interface Places {
  /** Returns the link of `beta.messages.create`, or of a resource for `beta.messages.**`. */
  readonly method: (name: string) => Link;
  readonly type: (schema: string) => Token;
  readonly beta: (id: string) => Link;
}

export function placesOf(plan: Plan): Places {
  const methods = new Map(plan.resources.flatMap((resource) => linksIn(resource)));
  const betas = betaPaths(plan.beta ? plan.api.betas.map(({ id }) => id) : []);
  return {
    method: (text) => ({ text, href: methods.get(text) ?? '' }),
    type: (schema) => {
      const type = plan.types.get(schema);
      return type
        ? { text: type.name, href: `${pageOf(type.file)}#${type.name}` }
        : { text: schema, href: '' };
    },
    beta: (id) => ({ text: id, href: betas.get(id) ?? '' }),
  };
}

function linksIn(resource: ResourcePlan): readonly (readonly [name: string, href: string])[] {
  const page = pageOf(resource.file);
  const path = withoutClient(resource.accessor);
  return [
    [`${path}.**`, page],
    ...resource.methods.map(({ name }) => [`${path}.${name}`, `${page}#${name}`] as const),
  ];
}
