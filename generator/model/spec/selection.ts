/** Selects the part of an API that `--only` names. */
import type { Operation } from '../../ir/api.js';
import { didYouMean } from '../../suggest.js';
import { listed, type Report } from '../report.js';

/**
 * Returns the operations that `only` names by their own name or by a resource above them; all operations if `only` is
 * undefined. Reports unknown names.
 */
export function selectOperations<T extends Pick<Operation, 'namespace' | 'name'>>(
  operations: readonly T[],
  only: readonly string[] | undefined,
  report: Report,
): readonly T[] {
  if (only === undefined) return operations;
  const resources = new Set(operations.flatMap((operation) => resourcesOf(fullName(operation))));
  const known = [...resources, ...operations.map(fullName)];
  for (const wanted of only.filter((name) => !known.includes(name))) {
    report.error(
      '--only',
      `unknown resource \`${wanted}\``,
      didYouMean(wanted, known, `available: ${listed(resources)}`),
    );
  }
  return operations.filter((operation) => {
    const name = fullName(operation);
    return only.some((wanted) => name === wanted || name.startsWith(`${wanted}.`));
  });
}

/** Returns the name that callers write after `client.`. */
export function fullName({ namespace, name }: Pick<Operation, 'namespace' | 'name'>): string {
  return namespace === 'beta' ? `beta.${name}` : name;
}

/** Returns the resources above a method: `beta` and `beta.messages` for `beta.messages.create`. */
function resourcesOf(name: string): readonly string[] {
  const segments = name.split('.');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('.'));
}
