/** Checks that the methods' names make one tree of properties. */
import type { Report } from '../report.js';
import type { SpecOperation } from '../spec/spec-operation.js';

const HINT = "name it in the manifest's `operations`";
const SEGMENT = /^[A-Za-z][A-Za-z0-9]*$/;
/** Files and folders are called so, word by word: file systems take no more than 255 bytes. */
const LONGEST = 100;
/** An object with `then` is taken for a promise; the others every resource has. */
const TAKEN = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'then',
  'client',
]);
/** What the client is beside its resources. */
const TAKEN_IN_CLIENT = new Set(
  (
    'apiKey authToken baseURL buildURL call delete fetchOptions get logLevel logger maxRetries page patch post put ' +
    'request timeout withOptions'
  ).split(' '),
);

export function reportBadNames(operations: readonly SpecOperation[], report: Report): void {
  for (const operation of operations) reportBadName(operation, report);
  for (const namespace of ['stable', 'beta'] as const) {
    reportClashes(
      operations.filter((operation) => operation.namespace === namespace),
      report,
    );
  }
}

function reportBadName({ key, name, namespace }: SpecOperation, report: Report): void {
  if (name.length > LONGEST) {
    report.error(
      key,
      `has a name of ${name.length} characters, and ${LONGEST} at most may be`,
      HINT,
    );
    return;
  }
  const segments = name.split('.');
  if (segments.length < 2 || !segments.every((segment) => SEGMENT.test(segment))) {
    report.error(key, `\`${name}\` is no dotted name of a method`, HINT);
  }
  const taken = segments.find(
    (segment, index) =>
      TAKEN.has(segment) || (index === 0 && namespace === 'stable' && TAKEN_IN_CLIENT.has(segment)),
  );
  if (taken !== undefined)
    report.error(key, `in \`${name}\`, \`${taken}\` has a meaning of its own`, HINT);
  if (namespace === 'stable' && segments[0] === 'beta') {
    report.error(key, `\`${name}\` looks like the beta namespace`, HINT);
  }
}

function reportClashes(operations: readonly SpecOperation[], report: Report): void {
  const byName = new Map<string, SpecOperation>();
  const resources = new Map<string, SpecOperation>();
  for (const operation of operations) {
    const before = byName.get(operation.name);
    if (before && before.key !== operation.key) {
      report.error(
        operation.key,
        `has the name of \`${before.key}\`: \`${operation.name}\``,
        `${HINT}, or the other one`,
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
          `has the name of a helper of \`${operation.key}\`: \`${name}\``,
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
      `is the method \`${name}\`, but \`${inside.key}\` makes that a resource`,
      HINT,
    );
  }
}
