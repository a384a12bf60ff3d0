/** Separates the positions of one variant, such as messages of one role, from positions that other variants share. */
import type { Schemas } from '../../ir/shape.js';
import type { Selector } from '../../selector.js';
import { findPositions, type Position, type Root, tagValues } from './positions.js';

/** Returns the positions that no selector for another variant matches. */
export function ownPositions(
  root: Root,
  selector: Selector,
  positions: readonly Position[],
  schemas: Schemas,
): readonly Position[] {
  const others = selector.slice(0, -1).flatMap((step, index) => {
    if (step.kind !== 'variant') return [];
    const values = tagValues(root, selector.slice(0, index), step.property, schemas);
    return values
      .filter((value) => value !== step.value)
      .map((value) => selector.with(index, { ...step, value }));
  });
  const shared = new Set(
    others.flatMap((other) => {
      const found = findPositions(root, other, schemas);
      return 'explain' in found ? [] : found;
    }),
  );
  return positions.filter((position) => !shared.has(position));
}
