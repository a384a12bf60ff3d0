/** Lists the facts of a planned client for its `surface.txt`. */
import type { EmittedFile } from '../../files.js';
import type { Body, Operation, Result } from '../../ir/api.js';
import { SURFACE_FILE } from '../../ir/emitted-files.js';
import type { Protocol } from '../../ir/protocol.js';
import { mapResult, visitResult } from '../../ir/results.js';
import type { Property, Schema } from '../../ir/schema.js';
import { givenSchema } from '../../ir/shape.js';
import { canonicalType } from '../../ir/surface/canonical.js';
import type { Fact, SurfaceResult } from '../../ir/surface/facts.js';
import { type FactLines, formatLines, writeFacts } from '../../ir/surface/surface.js';
import type { MethodPlan, Plan, TypePlan } from '../../plan/types.js';
import { shownBetas } from './beta-docs.js';
import { exportsOf, methodName } from './surface-exports.js';
import { wireFacts } from './wire-facts.js';

export function surfaceFile(plan: Plan): EmittedFile {
  return { path: SURFACE_FILE, text: formatLines(surfaceLines(plan)), laidOut: 'all' };
}

/** The lines of each plan, which a run also compares with those of the last run. */
const written = new WeakMap<Plan, FactLines>();

export function surfaceLines(plan: Plan): FactLines {
  const lines = written.get(plan) ?? writeFacts(surfaceFacts(plan));
  written.set(plan, lines);
  return lines;
}

/** Returns all facts, unsorted. Each fact has a different key. */
export function surfaceFacts(plan: Plan): readonly Fact[] {
  const canonical = (schema: Schema) =>
    canonicalType(schema, (name) => plan.types.get(name)?.name ?? name);
  return [
    ...settings(plan),
    ...betas(plan),
    ...gates(plan),
    ...plan.api.models.map((end): Fact => ({ kind: 'model', ...end })),
    ...exportsOf(plan),
    ...plan.resources.flatMap(({ methods }) =>
      methods.flatMap((method) => methodFacts(method, canonical)),
    ),
    ...[...plan.types.values()].flatMap((type) => typeFacts(type, canonical)),
  ];
}

type Canonical = (schema: Schema) => Schema;

function settings({ api }: Plan): readonly Fact[] {
  return [
    { kind: 'setting', name: 'auth', value: authOf(api.protocol) },
    ...(api.baseUrl === undefined
      ? []
      : [{ kind: 'setting', name: 'server', value: api.baseUrl } as const]),
    { kind: 'setting', name: 'version', value: api.version },
  ];
}

/**
 * Returns `bearer` or `x-api-key` for the Claude API; for other APIs, schemes such as `header:x-key,basic`, or `none`.
 */
function authOf(protocol: Protocol): string {
  if (protocol.kind === 'claude') return protocol.auth;
  const schemes = protocol.credentials.map(({ scheme }) =>
    'name' in scheme ? `${scheme.kind}:${scheme.name}` : scheme.kind,
  );
  return schemes.length === 0 ? 'none' : schemes.join(',');
}

function betas({ api, beta }: Plan): readonly Fact[] {
  const shown = beta ? shownBetas(api) : [];
  const ids = new Set(shown.map(({ id }) => id));
  return shown.flatMap(({ id, status, since, until, supersededBy, conflicts }): Fact[] => [
    {
      kind: 'beta',
      id,
      status,
      ...known({ since, until, supersededBy }),
    },
    ...conflicts
      .filter((other) => id < other && ids.has(other))
      .map((other) => ({ kind: 'conflict', beta: id, other }) as const),
  ]);
}

/** Returns the entries that are neither undefined nor `unknown`. */
function known<K extends string>(facts: Record<K, string | undefined>): { [P in K]?: string } {
  const entries = Object.entries<string | undefined>(facts);
  const stated = entries.filter(([, value]) => value !== undefined && value !== 'unknown');
  return Object.fromEntries(stated) as { [P in K]?: string };
}

function gates({ api }: Plan): readonly Fact[] {
  const inBeta = api.operations.filter(({ namespace }) => namespace === 'beta');
  const names = new Map(inBeta.map((operation) => [operation.name, methodName(operation)]));
  return api.gates.flatMap((gate): Fact[] => {
    const method = names.get(gate.method);
    return method === undefined
      ? []
      : [{ kind: 'gate', ...gate, method, betas: [...gate.betas].sort() }];
  });
}

function methodFacts({ operation, positional, params }: MethodPlan, canonical: Canonical): Fact[] {
  const method = methodName(operation);
  const { body, helpers, takesBetas, acceptedBetas, bakedBetas } = operation;
  const field = (property: Property) => ({ method, ...fieldOf(property, canonical) });
  const args = [
    ...(positional === undefined ? [] : [{ name: positional, required: true }]),
    ...(params ? [{ name: 'params', required: !params.optional }] : []),
  ];
  return [
    { kind: 'method', method, verb: operation.method, path: pathOf(operation) },
    { kind: 'signature', method, arguments: args },
    ...operation.pathParameters.map((one): Fact => ({ kind: 'path', ...field(one) })),
    ...operation.queryParameters.map((one): Fact => ({ kind: 'query', ...field(one) })),
    ...operation.headerParameters.map((one): Fact => ({
      kind: 'header',
      ...field(one),
      header: one.header,
    })),
    ...(body ? [{ kind: 'body', method, ...bodyOf(body, canonical) } as const] : []),
    { kind: 'returns', method, result: resultOf(operation.result, canonical) },
    ...wireFacts(operation).map(([part, value]): Fact => ({ kind: 'wire', method, part, value })),
    ...helpers.map((helper): Fact => ({ kind: 'helper', method, helper })),
    ...(takesBetas ? [{ kind: 'betas', method } as const] : []),
    ...acceptedBetas.map((beta): Fact => ({ kind: 'accepted', method, beta })),
    ...bakedBetas.map((beta): Fact => ({ kind: 'baked', method, beta })),
    ...(operation.deprecated === undefined ? [] : [{ kind: 'deprecated-method', method } as const]),
  ];
}

/** Returns the body as callers pass it. */
function bodyOf(body: Body, canonical: Canonical) {
  const { encoding, required } = body;
  return { encoding, required, schema: canonical(givenSchema(body)) };
}

/** Returns the path with the query of the path key, such as `/v1/files?beta=true`. */
export function pathOf({ path, fixedQuery }: Operation): string {
  const query = Object.entries(fixedQuery).map(([name, value]) => `${name}=${value}`);
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

function resultOf(result: Result, canonical: Canonical): SurfaceResult {
  return visitResult<SurfaceResult>(mapResult(result, canonical), {
    json: ({ kind, schema }) => ({ kind, schema }),
    none: unchanged,
    binary: unchanged,
    jsonl: unchanged,
    sse: unchanged,
    'json-or-sse': unchanged,
    page: ({ kind, style, item }) => ({ kind, style, item }),
  });
}

function fieldOf({ name, required, schema, deprecated }: Property, canonical: Canonical) {
  const mark = deprecated === undefined ? {} : ({ deprecated: true } as const);
  return { name, required, schema: canonical(schema), ...mark };
}

function typeFacts({ name: type, aliases, schema: named }: TypePlan, canonical: Canonical): Fact[] {
  return [
    ...shapeFacts(type, canonical(named.schema)),
    ...aliases.flatMap(({ name }): Fact[] =>
      name === undefined ? [] : [{ kind: 'type', type: name, schema: { kind: 'ref', name: type } }],
    ),
    ...(named.deprecated === undefined ? [] : [{ kind: 'deprecated-type', type } as const]),
  ];
}

/**
 * Returns a fact for each variant of a union, or for each field of an object and its index signature, or else one fact
 * for the whole type.
 */
function shapeFacts(type: string, schema: Schema): Fact[] {
  if (schema.kind === 'union') {
    return schema.of.map((variant) => ({ kind: 'variant', type, schema: variant }));
  }
  if (schema.kind !== 'object' || schema.properties.length === 0) {
    return [{ kind: 'type', type, schema }];
  }
  return [
    ...schema.properties.map((property): Fact => ({
      kind: 'field',
      type,
      ...fieldOf(property, unchanged),
    })),
    ...(schema.rest ? [{ kind: 'rest', type, schema: schema.rest } as const] : []),
  ];
}

/** Returns its argument: the names in a canonical type are already emitted names. */
function unchanged<T>(canonical: T): T {
  return canonical;
}
