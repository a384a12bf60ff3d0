/** Adapts types to the runtime, which skips `ping` events, throws `error` events, and sends page cursors unchanged. */
import { pageStyle } from '../../ir/pages.js';
import { partsOf } from '../../ir/results.js';
import type { Property, Schema } from '../../ir/schema.js';
import { findProperty, type Schemas } from '../../ir/shape.js';
import { union, withoutNull } from './combine.js';
import type { SpecOperation } from './spec-operation.js';

/** Event types that the runtime skips or throws. */
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
 * Makes the query parameter that takes a cursor, such as `page`, accept null, the cursor of the last page. Removes null,
 * which the official spec also allows, from the type of the parameter `limit`.
 *
 * @param areParams whether the params have the SDK's types, whose `limit` stays unchanged
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
