/** Checks that the names of all methods fit into one tree of properties: `client.messages.batches.create`. */
import type { Namespace } from '../../ir/api.js';
import type { Report } from '../report.js';
import type { SpecOperation } from '../spec/spec-operation.js';

export const HINT = "give it another name in the manifest's `operations`";
const SEGMENT = /^[A-Za-z][A-Za-z0-9]*$/;
/** Names become file names, which most file systems limit to 255 bytes. */
export const MAX_LENGTH = 100;
/** Properties of every resource or class, and `then`, which would make `await` treat a resource as a promise. */
const TAKEN = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'then',
  'client',
]);
/** Properties of the client besides its resources. */
const TAKEN_IN_CLIENT = new Set(
  (
    'apiKey authToken baseURL buildURL call delete fetchOptions get logLevel logger maxRetries page patch post put ' +
    'request timeout withOptions'
  ).split(' '),
);

/** @param options the options that hold credentials, which are properties of the client, too */
export function reportBadNames(
  operations: readonly SpecOperation[],
  options: ReadonlySet<string>,
  report: Report,
): void {
  for (const operation of operations) {
    const problem = findNameProblem(operation, options);
    if (problem !== undefined) report.error(operation.key, problem, HINT);
  }
  for (const namespace of ['stable', 'beta'] as const) {
    reportClashes(
      operations.filter((operation) => operation.namespace === namespace),
      report,
    );
  }
}

/** Returns the problem with the name of a method, or undefined. Does not compare the name with other names. */
export function findNameProblem(
  { name, namespace }: Pick<SpecOperation, 'name' | 'namespace'>,
  options: ReadonlySet<string>,
): string | undefined {
  if (name.length > MAX_LENGTH)
    return `the method name has ${name.length} characters, but at most ${MAX_LENGTH} are allowed`;
  const segments = name.split('.');
  if (segments.length < 2 || !segments.every((segment) => SEGMENT.test(segment)))
    return `\`${name}\` is not a method name such as \`files.list\``;
  if (namespace === 'stable' && segments[0] === 'beta')
    return `the method name \`${name}\` begins with the reserved \`beta\``;
  const taken = segments.find((segment, index) => {
    return !isFreeSegment(segment, index, namespace, options);
  });
  return taken === undefined
    ? undefined
    : `\`${taken}\` in the method name \`${name}\` is reserved`;
}

/** Returns whether a part of a method name can be a property of its resource, or of the client. */
export function isFreeSegment(
  segment: string,
  index: number,
  namespace: Namespace,
  options: ReadonlySet<string>,
): boolean {
  if (TAKEN.has(segment)) return false;
  if (index > 0 || namespace === 'beta') return true;
  return segment !== 'beta' && !TAKEN_IN_CLIENT.has(segment) && !options.has(segment);
}

function reportClashes(operations: readonly SpecOperation[], report: Report): void {
  const byName = new Map<string, SpecOperation>();
  const resources = new Map<string, SpecOperation>();
  for (const operation of operations) {
    const before = byName.get(operation.name);
    if (before) {
      report.error(
        operation.key,
        `has the same method name as \`${before.key}\`: \`${operation.name}\``,
        `${HINT}, or rename the other operation`,
      );
    }
    byName.set(operation.name, before ?? operation);
    const segments = operation.name.split('.');
    for (const helper of operation.helpers) {
      const name = [...segments.slice(0, -1), helper].join('.');
      const other = operations.find((candidate) => candidate.name === name);
      if (other) {
        report.error(
          other.key,
          `has the same method name as a helper of \`${operation.key}\`: \`${name}\``,
          HINT,
        );
      }
    }
    for (let length = 1; length < segments.length; length += 1) {
      resources.set(segments.slice(0, length).join('.'), operation);
    }
  }
  for (const [name, operation] of byName) {
    const inside = resources.get(name);
    if (!inside) continue;
    report.error(
      operation.key,
      `is the method \`${name}\`, but \`${inside.key}\` makes \`${name}\` a resource`,
      HINT,
    );
  }
}
