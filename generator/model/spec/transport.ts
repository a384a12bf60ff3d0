/** Fits types to what the runtime does by itself: callers see no pings, and may pass on what a page says. */
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
    if (result.kind !== 'sse' && result.kind !== 'json-or-sse') continue;
    const named = result.event.kind === 'ref' ? schemas.get(result.event.name) : undefined;
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

/** The last page's `next_page` is null: it is a good argument too. A limit that is null is none. */
export function withPagingArguments(
  operations: readonly SpecOperation[],
): readonly SpecOperation[] {
  return operations.map((operation) => {
    const { result, queryParameters } = operation;
    if (result.kind !== 'page' || result.style === 'id') return operation;
    return { ...operation, queryParameters: queryParameters.map(pagingArgument) };
  });
}

function pagingArgument(parameter: Property): Property {
  const { name, schema } = parameter;
  if (name === 'page') return { ...parameter, schema: union([schema, { kind: 'null' }]) };
  return name === 'limit' ? { ...parameter, schema: withoutNull(schema) } : parameter;
}
