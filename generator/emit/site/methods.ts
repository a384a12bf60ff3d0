/** Gathers the data of a resource's page about each method. */
import type { Operation } from '../../ir/api.js';
import { pageStyle } from '../../ir/pages.js';
import { visitResult } from '../../ir/results.js';
import type { Property, Schema } from '../../ir/schema.js';
import { leaves } from '../../ir/shape.js';
import type { MethodPlan, Plan, ResourcePlan } from '../../plan/types.js';
import { pathOf } from '../documents/surface.js';
import { writeCurl } from '../examples/curl.js';
import { leastCall, writeStatements } from '../examples/example.js';
import { deprecationText, type Field, fieldOf, fieldsOf } from './fields.js';
import type { Places } from './places.js';
import { type Token, typeTokens } from './type-tokens.js';

export function methodData(
  method: MethodPlan,
  resource: ResourcePlan,
  { api }: Plan,
  places: Places,
) {
  const { operation } = method;
  const { bakedBetas, acceptedBetas, helpers, description = '' } = operation;
  const call = leastCall(method, resource, api);
  return {
    id: method.name,
    name: `${resource.accessor}.${method.name}`,
    verb: operation.method,
    path: pathOf(operation),
    description,
    summary: summaryOf(description),
    deprecated: deprecationText(operation.deprecated),
    ...requestOf(method, places, api.schemas),
    returns: returnsOf(operation, places),
    helpers: helpers.map((name) => `${resource.accessor}.${name}`),
    baked: bakedBetas.map(places.beta),
    accepted: acceptedBetas.filter((id) => !bakedBetas.includes(id)).map(places.beta),
    gates: api.gates
      .filter(({ method: name }) => operation.namespace === 'beta' && name === operation.name)
      .map((gate) => ({
        selector: gate.selector,
        where: gate.in,
        betas: gate.betas.map(places.beta),
      })),
    examples: [
      { language: 'TypeScript', code: writeStatements(call) },
      { language: 'curl', code: writeCurl(call, api) },
    ],
  };
}

/** Returns the first paragraph of a description. */
export function summaryOf(description: string): string {
  return description.split('\n\n')[0] ?? '';
}

/** The param `betas`, which no schema of the spec contains. */
const BETAS: Property = {
  name: 'betas',
  schema: { kind: 'array', items: { kind: 'string' } },
  required: false,
  description: 'Ids of betas that the request uses, besides those that the method always sends.',
};

/**
 * Returns the fields of a request: the first argument, the params and the fields of the body. If the body is not one
 * object, such as for a union, returns the type of the body instead of its fields.
 */
function requestOf(
  { operation, positional, params }: MethodPlan,
  places: Places,
  schemas: Plan['api']['schemas'],
): { readonly fields: readonly Field[]; readonly body: readonly Token[] } {
  const last = operation.pathParameters.at(-1);
  const where = partsOf(operation);
  const own = (params?.fields ?? []).map((field) =>
    fieldOf(field, places, where.get(field.name) ?? 'body'),
  );
  const argument =
    positional !== undefined && last ? [fieldOf(last, places, 'first argument')] : [];
  const betas = operation.takesBetas ? [fieldOf(BETAS, places, 'header')] : [];
  const body = params?.body;
  const [only, ...others] = body ? leaves(body, schemas) : [];
  const isListed = only?.kind === 'object' && others.length === 0;
  const inBody = isListed
    ? fieldsOf(only, places).map((field) => ({ ...field, where: 'body' }))
    : [];
  return {
    fields: [...argument, ...own, ...betas, ...inBody],
    body: body && !isListed ? typeTokens(body, places.type) : [],
  };
}

function partsOf(operation: Operation): ReadonlyMap<string, string> {
  const named = (fields: readonly Property[], part: string) =>
    fields.map(({ name }) => [name, part] as const);
  return new Map([
    ...named(operation.pathParameters, 'path'),
    ...named(operation.queryParameters, 'query'),
    ...named(operation.headerParameters, 'header'),
  ]);
}

function returnsOf({ result }: Operation, { type }: Places): readonly Token[] {
  const of = (name: string, schema: Schema): readonly Token[] => [
    { text: `${name}<`, href: '' },
    ...typeTokens(schema, type),
    { text: '>', href: '' },
  ];
  return visitResult(result, {
    json: ({ schema }) => typeTokens(schema, type),
    none: () => [{ text: 'null', href: '' }],
    binary: () => [{ text: 'Response', href: '' }],
    jsonl: ({ item }) => of('JSONLStream', item),
    sse: ({ event }) => of('Stream', event),
    'json-or-sse': ({ schema, event, when }) => [
      ...typeTokens(schema, type),
      { text: `, or with ${when}: true `, href: '' },
      ...of('Stream', event),
    ],
    page: ({ style, item }) => of(pageStyle(style).classes[0], item),
  });
}
