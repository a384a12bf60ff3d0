/** Writes a call of each method with the least that it takes: the `@example` of its documentation. */
import type { Api } from '../model/api.js';
import type { Property, Schema } from '../model/schema.js';
import type { MethodPlan, ResourcePlan } from '../plan/plan.js';
import { braces, brackets, type Code, layOut } from './layout.js';
import { propertyName, quoted } from './text.js';

/** Deeper than any required nesting of a real API; a schema that requires itself ends here. */
const MAX_DEPTH = 12;

function isPlain(schema: Schema): boolean {
  return schema.kind !== 'gated' && schema.kind !== 'null' && schema.kind !== 'never';
}

/** A literal says more than "a string", and a string is shorter than an object. */
function preferred(variants: readonly Schema[]): Schema {
  const plain = variants.filter(isPlain);
  const literal = plain.find(({ kind }) => kind === 'literal');
  return literal ?? plain.find(({ kind }) => kind === 'string') ?? plain[0] ?? { kind: 'null' };
}

class Sampler {
  constructor(readonly api: Api) {}

  /** An expression of the schema's type. `name` is where it goes, which makes strings readable. */
  sample(schema: Schema, name: string, depth = 0): Code {
    if (depth > MAX_DEPTH) return '{}';
    switch (schema.kind) {
      case 'string':
        return quoted(name);
      case 'number':
        return '1';
      case 'boolean':
        return 'true';
      case 'literal':
        return typeof schema.value === 'string' ? quoted(schema.value) : String(schema.value);
      case 'binary':
        return "new File(['text'], 'file.txt')";
      case 'array':
        return brackets([this.sample(schema.items, name.replace(/s$/, ''), depth + 1)]);
      case 'tuple':
        return brackets(schema.items.map((item) => this.sample(item, name, depth + 1)));
      case 'object':
      case 'intersection':
        return this.object(this.propertiesOf(schema), depth);
      case 'union':
        return this.sample(preferred(schema.of), name, depth + 1);
      case 'ref':
        return this.sample(this.#target(schema.name), name, depth + 1);
      case 'gated':
        return this.sample(schema.schema, name, depth);
      case 'unknown':
        return '{}';
      case 'null':
      case 'never':
        return 'null';
    }
  }

  /** The required properties alone. */
  object(properties: readonly Property[], depth = 0): Code {
    const required = properties.filter((property) => property.required);
    return braces(
      required.map(
        ({ name, schema }) => [propertyName(name), this.sample(schema, name, depth + 1)] as const,
      ),
    );
  }

  propertiesOf(schema: Schema): readonly Property[] {
    if (schema.kind === 'object') return schema.properties;
    if (schema.kind === 'intersection') return schema.of.flatMap((part) => this.propertiesOf(part));
    if (schema.kind === 'union') return this.propertiesOf(preferred(schema.of));
    return schema.kind === 'ref' ? this.propertiesOf(this.#target(schema.name)) : [];
  }

  #target(name: string): Schema {
    return this.api.schemas.get(name)?.schema ?? { kind: 'unknown' };
  }
}

function argumentsOf({ positional, operation, params }: MethodPlan, api: Api): readonly Code[] {
  const sampler = new Sampler(api);
  const placeholder = operation.pathParameters.at(-1);
  const first = positional !== undefined && placeholder ? [quoted(placeholder.name)] : [];
  if (!params || params.optional) return first;
  const body =
    params.bodySchema === undefined
      ? []
      : sampler.propertiesOf({ kind: 'ref', name: params.bodySchema });
  return [...first, sampler.object([...params.fields, ...body])];
}

/** A call of the method on `client`, with what stands before and after it. */
export function exampleCall(
  method: MethodPlan,
  resource: ResourcePlan,
  api: Api,
  [before, after]: readonly [before: string, after: string],
): string {
  const args = argumentsOf(method, api);
  return layOut(`${before}${resource.accessor}.${method.name}(`, args, `)${after}`);
}

/** TypeScript statements that call the method on `client`. */
export function exampleOf(method: MethodPlan, resource: ResourcePlan, api: Api): string {
  const { kind } = method.operation.result;
  const call = (...around: readonly [string, string]) => {
    return exampleCall(method, resource, api, around);
  };
  switch (kind) {
    case 'none':
      return call('await ', ';');
    case 'page':
      return `${call('for await (const item of ', ') {')}\n  console.log(item);\n}`;
    case 'sse':
    case 'jsonl':
      return `${call('for await (const item of await ', ') {')}\n  console.log(item);\n}`;
    case 'json':
    case 'json-or-sse':
    case 'binary':
      return call('const result = await ', ';');
  }
}
