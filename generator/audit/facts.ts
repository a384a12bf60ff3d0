/** The facts about the API that an audit looks up. */
import type { Api, Beta, ModelEnd, Namespace, Operation } from '../ir/api.js';
import { groupBy } from '../group.js';
import { stageOf } from '../ir/lifecycle.js';
import { matchesPattern } from '../pattern.js';
import { parseSelector, type Selector } from '../selector.js';
import type { Manifest } from '../validate/manifest.js';

/** A place of a request that callers may use only if they send one of `betas`. */
export interface RequestGate {
  /** The selector, as the manifest writes it. */
  readonly text: string;
  readonly selector: Selector;
  readonly betas: readonly string[];
}

export interface Facts {
  readonly betas: ReadonlyMap<string, Beta>;
  readonly models: ReadonlyMap<string, ModelEnd>;
  readonly operations: readonly Operation[];
  /** Returns the operation of a method or helper by a name without the namespace, such as `messages.create`. */
  readonly findMethod: (namespace: Namespace, name: string) => Operation | undefined;
  /** The last names of all methods and helpers: `create` of `messages.create`. */
  readonly methodNames: ReadonlySet<string>;
  readonly gatesOf: (method: string) => readonly RequestGate[];
  /** Returns the places that a beta opens in the request of a method. */
  readonly placesOf: (id: string, method: string) => readonly Selector[];
  /**
   * Returns true if the beta selects the shape of a method's responses in at least one API version. Without a method,
   * returns true if this holds for any method.
   */
  readonly selectsShape: (id: string, method: string | undefined) => boolean;
  /** Returns true if the API rejects requests with both betas. */
  readonly conflict: (left: string, right: string) => boolean;
  /** The day of the audit, as `YYYY-MM-DD`. */
  readonly today: string;
}

export function factsOf(api: Api, { api: { versions } }: Manifest, today: string): Facts {
  const betas = new Map(api.betas.map((beta) => [beta.id, beta]));
  const methods = new Map(api.operations.flatMap(namesOf));
  const gates = groupBy(
    api.gates.filter((gate) => gate.in === 'request'),
    ({ method }) => method,
  );
  const bakes = Object.values(versions).map((version) => version.bakes);
  return {
    betas,
    models: new Map(api.models.map((model) => [model.id, model])),
    operations: api.operations,
    findMethod: (namespace, name) => methods.get(`${namespace} ${name}`),
    methodNames: new Set([...methods.keys()].map((name) => name.replace(/.*[. ]/, ''))),
    gatesOf: (method) =>
      (gates.get(method) ?? []).flatMap(({ selector: text, betas: ids }) =>
        selectorOf(text).map((selector) => ({ text, selector, betas: ids })),
      ),
    placesOf: (id, method) => (betas.get(id)?.unlocks[method] ?? []).flatMap(selectorOf),
    selectsShape: (id, method) =>
      hasGraduatedSibling(id, betas) ||
      bakes.some((baked) =>
        baked[id]?.some((pattern) => method === undefined || matchesPattern(pattern, method)),
      ),
    conflict: (left, right) =>
      (betas.get(left)?.conflicts.includes(right) ?? false) ||
      (betas.get(right)?.conflicts.includes(left) ?? false),
    today,
  };
}

/**
 * Returns one entry for the method of an operation and one for each of its helpers, which take the same request. The
 * key of an entry is the namespace and the name: `beta messages.create`.
 */
function namesOf(operation: Operation): readonly (readonly [string, Operation])[] {
  const { namespace, name, helpers } = operation;
  const resource = name.replace(/[^.]+$/, '');
  const names = [name, ...helpers.map((helper) => `${resource}${helper}`)];
  return names.map((one) => [`${namespace} ${one}`, operation] as const);
}

function selectorOf(text: string): readonly Selector[] {
  const selector = parseSelector(text);
  return 'error' in selector ? [] : [selector];
}

/**
 * Returns whether a beta with the same name and another date is part of the stable API, as for `user-profiles-…`. Each
 * date of such a beta selects another shape of responses.
 */
function hasGraduatedSibling(id: string, betas: ReadonlyMap<string, Beta>): boolean {
  const stem = stemOf(id);
  return [...betas.values()].some(
    (other) =>
      other.id !== id && stemOf(other.id) === stem && stageOf(other.status).opensFor === 'everyone',
  );
}

/** Returns an id without its date: `mcp-client` for `mcp-client-2025-11-20`. */
export function stemOf(id: string): string {
  return id.replace(/-\d{4}-\d{2}-\d{2}$/, '');
}
