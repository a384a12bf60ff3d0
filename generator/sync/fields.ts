/** Finds fields that a beta method has and its stable method lacks, and that no beta of the manifest opens. */
import type { Gates } from './gates.js';
import { hasPlace, SIDES, type Json, type Side, type SyncOperation } from './places.js';
import { walkPlaces, type Pair } from './walk.js';

export interface OpenField {
  readonly method: string;
  readonly side: Side;
  /** The selector of a field, of a variant of a union, or of a value of an enum. */
  readonly selector: string;
}

export interface Documents {
  readonly document: Json;
  readonly operations: readonly SyncOperation[];
  /** The spec for which the manifest was written. */
  readonly spec: Json;
  readonly specOperations: readonly SyncOperation[];
}

/** Returns the fields that are new: the method of the spec does not have them. */
export function findOpenFields(documents: Documents, gates: Gates): readonly OpenField[] {
  const { operations } = documents;
  return operations.flatMap((operation) => {
    const stable = operations.find((one) => one.method === operation.method && !one.isBeta);
    if (!operation.isBeta || !stable) return [];
    return SIDES.flatMap((side) => openFields(operation, stable, side, documents, gates));
  });
}

function openFields(
  { method, roots }: SyncOperation,
  stable: SyncOperation,
  side: Side,
  { document, spec, specOperations }: Documents,
  gates: Gates,
): readonly OpenField[] {
  const before = specOperations.filter((one) => one.method === method);
  const found: OpenField[] = [];
  walkPlaces(pairUp(roots[side], stable.roots[side]), document, (place) => {
    if (place.stable.length > 0) return true;
    const { selector } = place;
    const isKnown = before.some((one) => hasPlace(one.roots[side], selector, spec));
    if (!isKnown && gates.at(method, side, place).size === 0)
      found.push({ method, side, selector });
    return false;
  });
  return found;
}

/**
 * Pairs each schema with the stable schema at the same index. Both methods list their bodies by media type, in the same
 * order.
 */
function pairUp(schemas: readonly Json[], stable: readonly Json[]): readonly Pair[] {
  return schemas.map((schema, index) => {
    const twin = stable[index];
    return { schemas: [schema], stable: twin ? [twin] : [] };
  });
}
