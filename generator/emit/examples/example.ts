/** Writes calls of methods in TypeScript, for `@example` in JSDoc and for documents. */
import type { Api } from '../../ir/api.js';
import { visitResult } from '../../ir/results.js';
import type { Property, Schema } from '../../ir/schema.js';
import type { MethodPlan, ResourcePlan } from '../../plan/types.js';
import { parseSelector } from '../../selector.js';
import { objectKey, quoted } from '../text.js';
import { braces, brackets, type Code, layOut } from './layout.js';
import { raiseLimits } from './limits.js';
import { reach, type Reached } from './reach.js';
import { FILE_NAME, type Sample, Sampler, type SampleRecord, scalar } from './sample.js';
import { variableName } from './values.js';

/** A call of a method on `client`. */
export interface Call {
  readonly method: MethodPlan;
  readonly resource: ResourcePlan;
  /** All fields except `betas`. */
  readonly params: SampleRecord;
  /** The value of `betas`. */
  readonly betas: readonly string[];
  /** The value of the last placeholder in the path. */
  readonly id: Sample;
  /** More fields, with code as their values. */
  readonly code?: readonly (readonly [name: string, code: string])[];
}

/** Returns a call with only the required params. */
export function leastCall(method: MethodPlan, resource: ResourcePlan, api: Api): Call {
  const sampler = new Sampler(api);
  const params = raiseLimits(sampler.record(paramsProperties(method, api)));
  const id = sampler.segment(method.operation.pathParameters.at(-1));
  return { method, resource, params, betas: [], id };
}

/** Returns the properties of a method's params, without `betas`. */
function paramsProperties({ params }: MethodPlan, api: Api): readonly Property[] {
  if (!params) return [];
  const { body, fields } = params;
  return body ? [...fields, ...new Sampler(api).propertiesOf(body)] : fields;
}

/**
 * Returns params with the required fields and the field or value of a selector; undefined if the method's params cannot
 * have it.
 */
export function reachInParams(
  { params }: MethodPlan,
  text: string,
  api: Api,
): Reached<SampleRecord> | undefined {
  const selector = parseSelector(text);
  if (!params || 'error' in selector) return undefined;
  const { body: base, fields } = params;
  const bodies = base ? new Sampler(api).variantsOf(base) : [[]];
  for (const body of bodies) {
    const reached = reach(api, [...fields, ...body], selector);
    if (reached) return { ...reached, sample: raiseLimits(reached.sample) };
  }
  return undefined;
}

function codeOf(sample: Sample): Code {
  switch (sample.kind) {
    case 'scalar':
      return typeof sample.value === 'string' ? quoted(sample.value) : String(sample.value);
    case 'file':
      return `new File([${quoted(sample.text)}], ${quoted(FILE_NAME)})`;
    case 'list':
      return brackets(sample.items.map(codeOf));
    case 'record':
      return braces(
        sample.fields.map(([name, value]) => [objectKey(name), codeOf(value)] as const),
      );
  }
}

/** Returns the params of a call with `betas`. */
function paramsOf({ params, betas }: Call): SampleRecord {
  if (betas.length === 0) return params;
  const list: Sample = { kind: 'list', items: betas.map(scalar) };
  return { ...params, fields: [...params.fields, ['betas', list]] };
}

/** Returns whether the call has neither sampled params nor `betas`, and the method requires no params. */
export function isWithoutParams(call: Call): boolean {
  return paramsOf(call).fields.length === 0 && call.method.params?.optional !== false;
}

function argumentsOf(call: Call): readonly Code[] {
  const { positional } = call.method;
  const fields = paramsOf(call).fields.map(
    ([name, value]) => [objectKey(name), codeOf(value)] as const,
  );
  const params = braces([...fields, ...(call.code ?? [])]);
  return [
    ...(positional === undefined ? [] : [codeOf(call.id)]),
    ...(isWithoutParams(call) ? [] : [params]),
  ];
}

/** Writes a call between two texts. */
export function writeCall(
  call: Call,
  [before, after]: readonly [before: string, after: string],
): string {
  const { method, resource } = call;
  return layOut(`${before}${resource.accessor}.${method.name}(`, argumentsOf(call), `)${after}`);
}

/** Writes statements that make the call and use its result. */
export function writeStatements(call: Call): string {
  const take = (name: string) => writeCall(call, [`const ${name} = await `, ';']);
  const value = ({ schema }: { readonly schema: Schema }) => take(variableOf(schema, 'result'));
  return visitResult(call.method.operation.result, {
    none: () => writeCall(call, ['await ', ';']),
    page: ({ item }) => writeLoop(call, '', variableOf(item, 'item')),
    sse: () => writeLoop(call, 'await ', 'event'),
    jsonl: ({ item }) => writeLoop(call, 'await ', variableOf(item, 'item')),
    json: value,
    'json-or-sse': value,
    binary: () => take('response'),
  });
}

function variableOf(schema: Schema, otherwise: string): string {
  return schema.kind === 'ref' ? variableName(schema.name, otherwise) : otherwise;
}

/** Writes a `for await` loop over the result of the call. */
export function writeLoop(call: Call, wait: 'await ' | '', item: string): string {
  const loop = writeCall(call, [`for await (const ${item} of ${wait}`, ') {']);
  return `${loop}\n  console.log(${item});\n}`;
}

/** Writes TypeScript statements that call the method on `client`. */
export function exampleOf(method: MethodPlan, resource: ResourcePlan, api: Api): string {
  return writeStatements(leastCall(method, resource, api));
}
