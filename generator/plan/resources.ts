/** Builds the property tree of a client from the dotted names of its operations. */
import type { Api, Namespace, Operation } from '../ir/api.js';
import { FOLDERS } from '../ir/emitted-files.js';
import { classIdentifier, DEVICE_NAMES, fileName, Names } from './identifiers.js';
import { type MethodContext, planMethod } from './methods.js';
import type { ResourcePlan } from './types.js';

export interface ResourceTree {
  readonly stable: readonly ResourcePlan[];
  readonly beta?: ResourcePlan;
}

/** A resource whose operations are still being collected, in the order of the spec. */
interface Draft {
  readonly chain: readonly string[];
  readonly children: Map<string, Draft>;
  readonly operations: Operation[];
}

function collect(operations: readonly Operation[]): Draft {
  const root: Draft = { chain: [], children: new Map(), operations: [] };
  for (const operation of operations) {
    let resource = root;
    for (const segment of operation.name.split('.').slice(0, -1)) {
      let child = resource.children.get(segment);
      if (!child) {
        child = { chain: [...resource.chain, segment], children: new Map(), operations: [] };
        resource.children.set(segment, child);
      }
      resource = child;
    }
    resource.operations.push(operation);
  }
  return root;
}

/**
 * Returns a function that returns a path in a folder for each file, without an extension. File names are in lower case,
 * since some file systems ignore case.
 */
export function childFiles(
  folder: string,
  taken: readonly string[] = [],
): (name: string) => string {
  const names = new Names([...DEVICE_NAMES, ...taken]);
  return (name) => `${folder}/${names.claim(fileName(name))}`;
}

interface Place {
  readonly namespace: Namespace;
  /** Emitted path without its extension. */
  readonly file: string;
}

function finish(draft: Draft, { namespace, file }: Place, context: MethodContext): ResourcePlan {
  const chain = namespace === 'beta' ? ['beta', ...draft.chain] : draft.chain;
  const className = context.identifiers.claim(
    classIdentifier(chain),
    `${classIdentifier(chain)}Resource`,
  );
  // Methods are planned before the children: if a parent and a child want the same name, the child gets the name with a
  // number.
  const constants = new Names([]);
  const methods = draft.operations.map((operation) => planMethod(operation, context, constants));
  return {
    namespace,
    chain: draft.chain,
    accessor: ['client', ...chain].join('.'),
    className,
    file,
    children: finishChildren(draft, { namespace, file }, context),
    methods,
  };
}

function finishChildren(
  { children }: Draft,
  { namespace, file }: Place,
  context: MethodContext,
  taken?: readonly string[],
): readonly ResourcePlan[] {
  const fileOf = childFiles(file, taken);
  return [...children].map(([name, child]) =>
    finish(child, { namespace, file: fileOf(name) }, context),
  );
}

export function planResources(
  api: Api,
  given: Pick<MethodContext, 'parametersOf' | 'headerTypes' | 'identifiers'>,
): ResourceTree {
  const context: MethodContext = { api, ...given, bodies: new Set(), pages: new Set() };
  const inNamespace = (wanted: Namespace) =>
    collect(api.operations.filter(({ namespace }) => namespace === wanted));
  const root: Place = { namespace: 'stable', file: FOLDERS.resources };
  const stable = finishChildren(inNamespace('stable'), root, context, ['beta']);
  const beta = inNamespace('beta');
  if (beta.children.size === 0) return { stable };
  return {
    stable,
    beta: finish(beta, { namespace: 'beta', file: `${FOLDERS.resources}/beta` }, context),
  };
}

/** Yields a resource and all resources below it, parents first. */
export function* resourcesWithin(resource: ResourcePlan): Generator<ResourcePlan> {
  yield resource;
  for (const child of resource.children) yield* resourcesWithin(child);
}

/** Returns all resources of both namespaces, parents first. */
export function allResources({ stable, beta }: ResourceTree): readonly ResourcePlan[] {
  return [...stable, ...(beta ? [beta] : [])].flatMap((resource) => [...resourcesWithin(resource)]);
}
