/**
 * Names an interface for each header without a gate that several methods describe in the same way, so that the
 * documentation of the header is emitted once.
 */
import type { Api, HeaderParameter, Operation } from '../ir/api.js';
import { FOLDERS } from '../ir/emitted-files.js';
import { schemasWithin } from '../ir/walk.js';
import { type Identifiers, typeIdentifier } from './identifiers.js';
import type { HeaderTypePlan } from './types.js';

/** The name of the file with all header types. */
export const HEADERS = 'headers';

export function planHeaderTypes(
  { operations }: Api,
  identifiers: Identifiers,
): readonly HeaderTypePlan[] {
  const alike = new Map<string, HeaderParameter[]>();
  for (const header of operations.flatMap(({ headerParameters }) => headerParameters)) {
    alike.set(textOf(header), [...(alike.get(textOf(header)) ?? []), header]);
  }
  return [...alike.values()].flatMap(([property, ...others]) => {
    if (!property || others.length === 0 || isGated(property)) return [];
    const name = identifiers.claim(`${typeIdentifier(property.name)}Header`);
    return [{ name, file: `${FOLDERS.types}/${HEADERS}`, header: property.header, property }];
  });
}

/** Returns the header types that the params of an operation extend. */
export function headerTypesOf(
  { headerParameters }: Operation,
  types: readonly HeaderTypePlan[],
): readonly HeaderTypePlan[] {
  const texts = headerParameters.map(textOf);
  return types.filter(({ property }) => texts.includes(textOf(property)));
}

function textOf(property: HeaderTypePlan['property']): string {
  return JSON.stringify(property);
}

/**
 * Returns whether a header has a gate. Such a header gets no interface: gates depend on the type parameter `B`, which
 * header types do not have.
 */
function isGated({ schema }: HeaderParameter): boolean {
  return [...schemasWithin(schema)].some(({ kind }) => kind === 'gated');
}
