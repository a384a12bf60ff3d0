/** Writes the type of the argument for the last placeholder of a path. */
import type { PathParameter } from '../../ir/api.js';
import { leaves } from '../../ir/shape.js';
import type { TypeWriter } from './writer.js';

/** Callers may pass a text for a number, since a text is exact for ids above 2^53. */
export function segmentType({ schema, style }: Partial<PathParameter>, writer: TypeWriter): string {
  const kinds = new Set(
    schema
      ? leaves(schema, writer.plan.api.schemas).map((leaf) =>
          leaf.kind === 'literal' ? (`${typeof leaf.value} literal` as const) : leaf.kind,
        )
      : [],
  );
  if (
    schema &&
    style &&
    (['array', 'tuple', 'object'] as const).some((composed) => kinds.has(composed))
  )
    return writer.write(schema);
  const [kind] = kinds.size === 1 ? kinds : [];
  if (schema && kind === 'string literal') return writer.write(schema);
  return kind === 'number' || kind === 'number literal' ? 'number | string' : 'string';
}
