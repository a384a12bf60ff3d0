/** Writes a call of each method with the least that it takes: the `@example` of its documentation. */
import type { Api } from '../model/api.js';
import type { Property, Schema } from '../model/schema.js';
import type { MethodPlan, ResourcePlan } from '../plan/plan.js';
import { propertyName, stringLiteral } from './text.js';

/** Deeper than any required nesting of a real API; a schema that requires itself ends here. */
const MAX_DEPTH = 12;

function isPlain(schema: Schema): boolean {
  return schema.kind !== 'gated' && schema.kind !== 'null' && schema.kind !== 'never';
}

/** A literal says more than "a string", and a string is shorter than an object. */
function preferred(variants: readonly Schema[]): Schema | undefined {
  const plain = variants.filter(isPlain);
  return (
    plain.find(({ kind }) => kind === 'literal') ??
    plain.find(({ kind }) => kind === 'string') ??
    plain[0]
  );
}

class Sampler {
  constructor(readonly api: Api) {}

  /** An expression of the schema's type. `name` is where it goes, which makes strings readable. */
  sample(schema: Schema, name: string, depth = 0): string {
    if (depth > MAX_DEPTH) return '{}';
    switch (schema.kind) {
      case 'string':
        return stringLiteral(name);
      case 'number':
        return '1';
      case 'boolean':
        return 'true';
      case 'literal':
        return typeof schema.value === 'string'
          ? stringLiteral(schema.value)
          : String(schema.value);
      case 'binary':
        return "new File(['text'], 'file.txt')";
      case 'array':
        return `[${this.sample(schema.items, singularName(name), depth + 1)}]`;
      case 'tuple':
        return `[${schema.items.map((item) => this.sample(item, name, depth + 1)).join(', ')}]`;
      case 'object':
        return this.object(schema.properties, depth);
      case 'intersection':
        return this.object(
          schema.of.flatMap((part) => this.#properties(part)),
          depth,
        );
      case 'union':
        return this.sample(preferred(schema.of) ?? { kind: 'null' }, name, depth + 1);
      case 'ref':
        return this.sample(
          this.api.schemas.get(schema.name)?.schema ?? { kind: 'unknown' },
          name,
          depth + 1,
        );
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
  object(properties: readonly Property[], depth = 0): string {
    const fields = properties
      .filter(({ required }) => required)
      .map(({ name, schema }) => `${propertyName(name)}: ${this.sample(schema, name, depth + 1)}`);
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  }

  #properties(schema: Schema): readonly Property[] {
    if (schema.kind === 'object') return schema.properties;
    const target = schema.kind === 'ref' ? this.api.schemas.get(schema.name) : undefined;
    return target ? this.#properties(target.schema) : [];
  }
}

function singularName(name: string): string {
  return name.endsWith('s') ? name.slice(0, -1) : name;
}

function argumentsOf({ positional, operation, params }: MethodPlan, api: Api): readonly string[] {
  const sampler = new Sampler(api);
  const placeholder = operation.pathParameters.at(-1);
  const first =
    positional !== undefined && placeholder
      ? [sampler.sample(placeholder.schema, placeholder.name)]
      : [];
  if (!params || params.optional) return first;
  const body =
    params.bodySchema === undefined
      ? undefined
      : sampler.sample({ kind: 'ref', name: params.bodySchema }, '');
  const own = sampler.object(params.fields);
  if (body === undefined || own === '{}') return [...first, body ?? own];
  return [
    ...first,
    body === '{}' ? own : `${own.slice(0, -' }'.length)}, ${body.slice('{ '.length)}`,
  ];
}

/** TypeScript statements that call the method on `client`. */
export function exampleOf(method: MethodPlan, resource: ResourcePlan, api: Api): string {
  const call = `${resource.accessor}.${method.name}(${argumentsOf(method, api).join(', ')})`;
  switch (method.operation.result.kind) {
    case 'none':
      return `await ${call};`;
    case 'page':
      return `for await (const item of ${call}) {\n  console.log(item);\n}`;
    case 'sse':
    case 'jsonl':
      return `for await (const item of await ${call}) {\n  console.log(item);\n}`;
    case 'json':
    case 'json-or-sse':
    case 'binary':
      return `const result = await ${call};`;
  }
}
