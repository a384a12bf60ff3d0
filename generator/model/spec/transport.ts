/** Adapts types to what the runtime does: it skips pings, throws errors, and takes the cursor of a page as it is. */
import { pageStyle } from '../../ir/pages.js';
import { partsOf } from '../../ir/results.js';
import type { Property, Schema } from '../../ir/schema.js';
import { findProperty, type Schemas } from '../../ir/shape.js';
import { union, withoutNull } from './combine.js';
import type { SpecOperation } from './spec-operation.js';

/** Events that the runtime skips or throws. */
const HANDLED_EVENTS: ReadonlySet<unknown> = new Set(['ping', 'error']);

export function withoutHandledEvents(
  operations: readonly SpecOperation[],
  schemas: Schemas,
): Schemas {
  const left = new Map(schemas);
  for (const { result } of operations) {
    const { event } = partsOf(result);
    const named = event?.kind === 'ref' ? schemas.get(event.name) : undefined;
    if (named?.schema.kind !== 'union') continue;
    const of = named.schema.of.filter((variant) => !isHandled(variant, schemas));
    if (of.length > 1) left.set(named.name, { ...named, schema: { ...named.schema, of } });
  }
  return left;
}

function isHandled(variant: Schema, schemas: Schemas): boolean {
  const tag = findProperty(variant, 'type', schemas)?.schema;
  return tag?.kind === 'literal' && HANDLED_EVENTS.has(tag.value);
}

/**
 * The parameter that continues a list accepts null, which the last page has as its cursor. `limit` does not, whatever
 * the official spec says: only an imported spec has the types of the SDK's own params.
 */
export function withPagingArguments(
  operations: readonly SpecOperation[],
  areParams: boolean,
): readonly SpecOperation[] {
  return operations.map((operation) => {
    const { result, queryParameters } = operation;
    const { page } = partsOf(result);
    const continuedBy = page && pageStyle(page.style).continuedBy;
    if (continuedBy === undefined) return operation;
    return {
      ...operation,
      queryParameters: queryParameters.map((parameter) =>
        pagingArgument(parameter, continuedBy, areParams),
      ),
    };
  });
}

function pagingArgument(parameter: Property, continuedBy: string, areParams: boolean): Property {
  const { name, schema } = parameter;
  if (name === continuedBy) return { ...parameter, schema: union([schema, { kind: 'null' }]) };
  return name === 'limit' && !areParams ? { ...parameter, schema: withoutNull(schema) } : parameter;
}
