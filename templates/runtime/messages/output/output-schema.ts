/** Rewrites a JSON Schema to the subset that the API supports. */
import { SchemaError, type SchemaIssue } from '../errors.js';
import { isObject, resolveReference } from '../schema/schema.js';
import type { Fields } from '../shapes.js';

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
/** Keywords that are not moved to the description, since they do not constrain the value. */
const DROPPED: readonly string[] = ['$schema', '$id', '$comment', 'description'];
const KEPT: readonly string[] = ['type', 'title', 'enum', 'const', 'default', 'required'];
const CONSTRAINTS: readonly string[] = ['type', 'enum', 'const', 'anyOf', 'oneOf', 'allOf', '$ref'];

/**
 * Returns a copy of the schema that sets `additionalProperties: false` on every object and has `anyOf` in place of
 * `oneOf`. Moves keywords that the API does not enforce to the description, which the model reads. Throws a
 * {@link SchemaError} if the API does not support the schema.
 */
export function rewriteSchema(schema: unknown): Fields {
  const rewriter = new Rewriter(schema);
  const result = rewriter.rewrite(schema, []);
  if (rewriter.issues.length > 0) {
    throw new SchemaError('The API does not support the schema', rewriter.issues);
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
    if (!isObject(schema)) return this.#refuse(path, 'is not a schema object');
    if (!CONSTRAINTS.some((keyword) => keyword in schema)) {
      return this.#refuse(path, 'does not constrain the value; add a type');
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
      this.#checkOtherKeys(schema, path);
      result['properties'] ??= {};
      result['additionalProperties'] = false;
    }
    const { description } = schema;
    const text: string[] = [];
    if (typeof description === 'string') text.push(description);
    if (notes.length > 0) text.push(`{${notes.join(', ')}}`);
    if (text.length > 0 && !('$ref' in schema)) result['description'] = text.join('\n\n');
    return result;
  }

  /**
   * Returns the keyword as the API accepts it, or `{}` to omit it. Returns undefined if the API does not enforce it.
   */
  #keyword(keyword: string, value: unknown, schema: Fields, path: Path): Fields | undefined {
    if (keyword === '$defs' || keyword === 'definitions') {
      return { [keyword]: this.#schemas(value, path) };
    }
    // The API ignores the other keywords of a schema that has `$ref`.
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
    if (!isObject(value)) return this.#refuse(path, 'is not an object of schemas');
    let schemas: Fields = {};
    for (const [name, schema] of Object.entries(value)) {
      // A spread, since an assignment to `__proto__` would set the prototype.
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
    } else this.#refuse(path, 'is not an array of schemas');
    return list;
  }

  #checkOtherKeys(schema: Fields, path: Path): void {
    const rest = schema['additionalProperties'];
    if ((isObject(rest) && Object.keys(rest).length > 0) || 'patternProperties' in schema) {
      this.#refuse(path, 'allows unknown keys; use an array of objects with key and value');
    }
  }

  #checkReference(reference: unknown, path: Path): void {
    const name = JSON.stringify(reference);
    const target = resolveReference(this.#root, reference);
    if (target === undefined)
      this.#refuse(path, `refers to ${name}, which is missing in the schema`);
    else if (this.#reaches(target, target, new Set<unknown>())) {
      this.#refuse(path, `refers to ${name}, which contains itself`);
    }
  }

  /** Returns true if references inside `from` lead to `target`. */
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
