/** Finds what a beta opens in this client: a manifest may know more than the spec at hand describes. */
import type { Beta } from '../../ir/api.js';
import type { Plan } from '../../plan/types.js';
import { reachInParams } from '../examples/example.js';

/** The part of `unlocks` that leads somewhere. */
export function placesIn({ unlocks }: Beta, { api, resources }: Plan): Beta['unlocks'] {
  const methods = resources
    .filter(({ namespace }) => namespace === 'beta')
    .flatMap((resource) => resource.methods);
  const found = methods.map((method) => {
    const { name } = method.operation;
    const selectors = unlocks[name] ?? [];
    return [name, selectors.filter((text) => reachInParams(method, text, api))] as const;
  });
  return Object.fromEntries(found.filter(([, selectors]) => selectors.length > 0));
}
