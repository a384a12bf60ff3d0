/** Names operations by their operation ids if their derived names are not allowed or clash. */
import type { Report } from '../report.js';
import type { SpecOperation } from '../spec/spec-operation.js';
import { findNameProblem, HINT, isFreeSegment, MAX_LENGTH } from './check-names.js';
import { camelCase, ON_ITEM } from './derive-names.js';

export interface Named {
  readonly operation: SpecOperation;
  /** Verb and path key of the operation, for messages. */
  readonly where: string;
  readonly operationId: string | undefined;
  /** Whether the name is from the manifest or the SDK. */
  readonly isFixed: boolean;
}

/**
 * Returns the operations with their final names. Each operation keeps a fixed name, even if another operation has it.
 * An operation keeps a derived name that is allowed, that is not the name of a resource, and that no other operation
 * has. Of several operations with the same derived name, the operation with the fewest fixed values in the query of its
 * path key keeps it. If several have the fewest, the first one with the shortest path keeps it. Warns of each other
 * operation, which gets a name made from its operation id, or from its derived name if it has no id.
 *
 * @param options the options that hold credentials, which are properties of the client, too
 */
export function settleNames(
  named: readonly Named[],
  options: ReadonlySet<string>,
  report: Report,
): readonly SpecOperation[] {
  const names = { stable: new Names(), beta: new Names() };
  const kept = keptNames(named, options);
  for (const { operation } of kept) names[operation.namespace].add(operation);
  return named.map((one) => {
    if (kept.has(one)) return one.operation;
    const { operation } = one;
    const taken = names[operation.namespace];
    const name = taken.firstFree(candidateFor(one, options));
    const settled = { ...operation, name };
    taken.add(settled);
    const wanted = METHOD_NAME.test(operation.name)
      ? `the method name \`${operation.name}\` is taken or not allowed`
      : 'the path gives no method name';
    const message = `${wanted}: the method is called \`${name}\``;
    report.within(one.where, () => {
      report.warn(one.where, message, HINT);
    });
    return settled;
  });
}

/** Matches two or more parts with dots between them. All method names have this form. */
const METHOD_NAME = /^[^.]+(?:\.[^.]+)+$/;

function keptNames(named: readonly Named[], options: ReadonlySet<string>): ReadonlySet<Named> {
  const resources = { stable: new Names(), beta: new Names() };
  const possible = named.filter(({ operation, isFixed }) => {
    return isFixed || findNameProblem(operation, options) === undefined;
  });
  for (const { operation } of possible) resources[operation.namespace].add(operation);
  const groups = new Map<string, Named[]>();
  for (const one of possible) {
    const { operation, isFixed } = one;
    if (!isFixed && resources[operation.namespace].isResource(operation.name)) continue;
    const key = `${operation.namespace} ${operation.name}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return new Set(
    [...groups.values()].flatMap((group) => {
      const fixed = group.filter(({ isFixed }) => isFixed);
      return fixed.length > 0 ? fixed : group.toSorted(byPath).slice(0, 1);
    }),
  );
}

function byPath({ operation: left }: Named, { operation: right }: Named): number {
  const queries = Object.keys(left.fixedQuery).length - Object.keys(right.fixedQuery).length;
  return queries === 0 ? left.path.length - right.path.length : queries;
}

/** The names in use in one namespace. */
class Names {
  readonly #methods = new Set<string>();
  readonly #resources = new Set<string>();

  add({ name, helpers }: Pick<SpecOperation, 'name' | 'helpers'>): void {
    this.#methods.add(name);
    const segments = name.split('.');
    for (const helper of helpers) this.#methods.add([...segments.slice(0, -1), helper].join('.'));
    for (const prefix of prefixesOf(segments)) this.#resources.add(prefix);
  }

  isResource(name: string): boolean {
    return this.#resources.has(name);
  }

  /**
   * Returns the name, with a number at its end if it is taken. A part that is already the name of a method gets the
   * suffix `Resource`.
   */
  firstFree(wanted: string): string {
    const method = prefixesOf(wanted.split('.')).find((prefix) => this.#methods.has(prefix));
    if (method !== undefined)
      return this.firstFree(`${method}Resource${wanted.slice(method.length)}`);
    let name = wanted;
    for (let count = 2; this.#methods.has(name) || this.#resources.has(name); count += 1)
      name = `${wanted}${count}`;
    return name;
  }
}

function prefixesOf(segments: readonly string[]): readonly string[] {
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('.'));
}

/**
 * Returns a name made from an operation id such as `repos/list-issues`, `pets.list` or `Users_Get`. An id of one part,
 * such as `listPets`, comes after the first part of the derived name: `pets.listPets`. Without an id, the derived name
 * is used.
 */
function candidateFor({ operation, operationId }: Named, options: ReadonlySet<string>): string {
  const own = operation.name.split('.').filter((segment) => /[A-Za-z0-9]/.test(segment));
  const words = (operationId ?? '').split(/[./]|(?<=^[A-Z][A-Za-z0-9]*)_(?=[A-Z][A-Za-z0-9]*$)/);
  const given = words.map(camelCase).filter((word) => word !== '');
  const segments = given.length > 1 ? given : [...own.slice(0, 1), ...given];
  if (given.length === 0) segments.splice(0, 1, ...own);
  if (segments.length === 0) segments.push(ON_ITEM[operation.method]);
  if (segments.length === 1) segments.unshift('root');
  while (segments.length > 2 && segments.join('.').length > MAX_LENGTH - 20) segments.shift();
  const { namespace } = operation;
  const allowed = segments.map((segment, index) => {
    const short = segment.slice(0, MAX_LENGTH / 3);
    const lettered = /^[A-Za-z]/.test(short) ? short : `v${short}`;
    if (isFreeSegment(lettered, index, namespace, options)) return lettered;
    return `${lettered}${index === segments.length - 1 ? 'Method' : 'Resource'}`;
  });
  return allowed.join('.');
}
