/** Refuses intersections of unions that are too large for TypeScript. */
import type { Operation } from '../../ir/api.js';
import type { Schema } from '../../ir/schema.js';
import type { Schemas } from '../../ir/shape.js';
import { schemasOf, schemasWithin } from '../../ir/walk.js';
import type { Report } from '../report.js';
import { below } from './json.js';

/** The number of combinations from which TypeScript reports error TS2590 ("too complex to represent"). */
const LIMIT = 100_000;

/** The maximum number of nested references that are counted, since a long chain would overflow the stack. */
const MAX_DEPTH = 500;

/** Reports each schema and operation in which `allOf` combines unions with `LIMIT` or more combinations. */
export function reportCombinations(
  schemas: Schemas,
  operations: readonly Operation[],
  report: Report,
): void {
  const known = new Map<string, number>();
  const check = (schema: Schema, where: string): void => {
    for (const part of schemasWithin(schema)) {
      if (part.kind !== 'intersection' || count(part, schemas, known) < LIMIT) continue;
      const message = `\`allOf\` combines unions with ${LIMIT.toLocaleString('en')} or more combinations, which TypeScript cannot represent`;
      report.error(where, message, 'describe all but one of the choices as separate properties');
      return;
    }
  };
  for (const { name, schema } of schemas.values())
    check(schema, below('#/components/schemas', name));
  for (const operation of operations)
    for (const schema of schemasOf(operation)) check(schema, operation.key);
}

/** Returns the number of variants of the type: for an intersection, the product of the numbers of its parts. */
function count(schema: Schema, schemas: Schemas, known: Map<string, number>, depth = 0): number {
  const each = (of: readonly Schema[]): readonly number[] =>
    of.map((part) => count(part, schemas, known, depth + 1));
  switch (schema.kind) {
    case 'union':
      // TypeScript intersects unions of simple types without making combinations.
      return schema.of.every(isSimple) ? 1 : each(schema.of).reduce((sum, one) => sum + one, 0);
    case 'intersection':
      return each(schema.of).reduce((product, one) => product * one, 1);
    case 'gated':
      return count(schema.schema, schemas, known, depth);
    case 'ref': {
      const before = known.get(schema.name);
      const target = schemas.get(schema.name);
      if (before !== undefined || !target || depth > MAX_DEPTH) return before ?? 1;
      // Ends circular references, which are reported elsewhere.
      known.set(schema.name, 1);
      const found = count(target.schema, schemas, known, depth + 1);
      known.set(schema.name, found);
      return found;
    }
    default:
      return 1;
  }
}

function isSimple({ kind }: Schema): boolean {
  return ['literal', 'string', 'number', 'boolean', 'null'].includes(kind);
}
