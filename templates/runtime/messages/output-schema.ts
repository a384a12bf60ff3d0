/** From a JSON Schema to the part of JSON Schema that the API can hold a model to. */
import { SchemaError, type SchemaIssue } from './errors.js';
import { isObject, resolveReference } from './schema.js';
import type { Fields } from './shapes.js';

type Path = readonly PropertyKey[];

const FORMATS: readonly unknown[] = [
  'date-time',
  'date',
  'time',
  'duration',
  'email',
  'hostname',
  'uri',
  'ipv4',
  'ipv6',
  'uuid',
];
/** Says nothing about the value. */
const DROPPED: readonly string[] = ['$schema', '$id', '$comment', 'description'];
const KEPT: readonly string[] = ['type', 'title', 'enum', 'const', 'default', 'required'];
const SAYS_WHAT: readonly string[] = ['type', 'enum', 'const', 'anyOf', 'oneOf', 'allOf', '$ref'];

/**
 * Closes every object, turns `oneOf` into `anyOf`, and moves what the API does not enforce into the description,
 * where the model reads it. Throws a {@link SchemaError} for what cannot be said at all.
 */
export function rewriteSchema(schema: unknown): Fields {
  const rewriter = new Rewriter(schema);
  const result = rewriter.rewrite(schema, []);
  if (rewriter.issues.length > 0) {
    throw new SchemaError('The API cannot take the schema', rewriter.issues);
  }
  return result;
}

class Rewriter {
  readonly issues: SchemaIssue[] = [];
  readonly #root: unknown;

  constructor(root: unknown) {
    this.#root = root;
  }

  rewrite(schema: unknown, path: Path): Fields {
    if (!isObject(schema)) return this.#refuse(path, 'is no schema object');
    if (!SAYS_WHAT.some((keyword) => keyword in schema)) {
      return this.#refuse(path, 'says nothing of the value; give it a type');
    }
    const result: Fields = {};
    const notes: string[] = [];
    if ('$ref' in schema) this.#checkReference(schema['$ref'], path);
    for (const [keyword, value] of Object.entries(schema)) {
      const kept = this.#keyword(keyword, value, schema, [...path, keyword]);
      if (kept !== undefined) Object.assign(result, kept);
      else if (!DROPPED.includes(keyword)) notes.push(`${keyword}: ${JSON.stringify(value)}`);
    }
    const { type } = schema;
    if (type === 'object' || (Array.isArray(type) && type.includes('object'))) {
      this.#checkRest(schema, path);
      result['properties'] ??= {};
      result['additionalProperties'] = false;
    }
    const said = schema['description'];
    const text: string[] = [];
    if (typeof said === 'string') text.push(said);
    if (notes.length > 0) text.push(`{${notes.join(', ')}}`);
    if (text.length > 0 && !('$ref' in schema)) result['description'] = text.join('\n\n');
    return result;
  }

  /** What becomes of a keyword; undefined if the API does not enforce it. */
  #keyword(keyword: string, value: unknown, schema: Fields, path: Path): Fields | undefined {
    if (keyword === '$defs' || keyword === 'definitions') {
      return { [keyword]: this.#schemas(value, path) };
    }
    // Beside a reference nothing else is read.
    if ('$ref' in schema) return keyword === '$ref' ? { $ref: value } : {};
    switch (keyword) {
      case 'properties':
        return { properties: this.#schemas(value, path) };
      case 'items':
        return { items: this.rewrite(value, path) };
      case 'anyOf':
      case 'allOf':
        return { [keyword]: this.#list(value, path) };
      case 'oneOf':
        return 'anyOf' in schema ? undefined : { anyOf: this.#list(value, path) };
      case 'format':
        return FORMATS.includes(value) ? { format: value } : undefined;
      case 'minItems':
        return value === 0 || value === 1 ? { minItems: value } : undefined;
      case 'additionalProperties':
        return {};
      default:
        return KEPT.includes(keyword) ? { [keyword]: value } : undefined;
    }
  }

  #schemas(value: unknown, path: Path): Fields {
    if (!isObject(value)) return this.#refuse(path, 'is no object of schemas');
    let schemas: Fields = {};
    for (const [name, schema] of Object.entries(value)) {
      // A property may be called `__proto__`, to which an assignment would not give a value.
      schemas = { ...schemas, [name]: this.rewrite(schema, [...path, name]) };
    }
    return schemas;
  }

  #list(value: unknown, path: Path): readonly Fields[] {
    const list: Fields[] = [];
    if (Array.isArray(value)) {
      for (const part of value as readonly unknown[]) {
        list.push(this.rewrite(part, [...path, list.length]));
      }
    } else this.#refuse(path, 'is no array of schemas');
    return list;
  }

  #checkRest(schema: Fields, path: Path): void {
    const rest = schema['additionalProperties'];
    if ((isObject(rest) && Object.keys(rest).length > 0) || 'patternProperties' in schema) {
      this.#refuse(path, 'has keys that are not known beforehand; use an array of key and value');
    }
  }

  #checkReference(reference: unknown, path: Path): void {
    const name = JSON.stringify(reference);
    const target = resolveReference(this.#root, reference);
    if (target === undefined) this.#refuse(path, `refers to ${name}, which is not in the schema`);
    else if (this.#reaches(target, target, new Set<unknown>())) {
      this.#refuse(path, `refers to ${name}, which contains itself`);
    }
  }

  /** Whether references lead from inside `from` to `target`. */
  #reaches(from: unknown, target: unknown, seen: Set<unknown>): boolean {
    if (typeof from !== 'object' || from === null || seen.has(from)) return false;
    seen.add(from);
    if (isObject(from) && typeof from['$ref'] === 'string') {
      const next = resolveReference(this.#root, from['$ref']);
      if (next === target || this.#reaches(next, target, seen)) return true;
    }
    return Object.values(from).some((part) => this.#reaches(part, target, seen));
  }

  #refuse(path: Path, message: string): Fields {
    this.issues.push({ path, message });
    return {};
  }
}
