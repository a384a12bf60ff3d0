/** Reads JSON Schema, as OpenAPI 3.0 and 3.1 write it, into the intermediate representation. */
import type { NamedSchema, Property, Schema } from '../../ir/schema.js';
import { readAliases } from './aliases.js';
import { intersection, isVague, literal, union, withoutNull } from './combine.js';
import { SchemaNotes } from './notes.js';
import { schemaName, type SpecDocument } from './document.js';
import { findParents } from './kinds.js';
import { documented } from './documentation.js';
import { below, get, getList, getObject, getText, isObject, type Json } from './json.js';
import {
  findProperty,
  findUndescribed,
  impliedType,
  isBareRequired,
  isBinary,
  isNullable,
  onlyIn,
  partsOf,
  requiredIn,
  tagsOf,
} from './keywords.js';

/** The maximum depth of schemas, far deeper than real APIs. Without a limit, a hostile spec could exhaust the stack. */
const MAX_DEPTH = 100;

/**
 * The maximum number of uses of parts of schemas: the reader reads a part again for each use, so nested uses multiply.
 */
const MAX_INLINED = 10_000;

const SCALARS: Readonly<Record<string, 'string' | 'number' | 'boolean' | 'null'>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

export class SchemaReader {
  #depth = 0;
  #inlined = 0;
  #tooDeep = false;
  /** Parts of compositions. The schema around a part may describe properties that the part only requires. */
  readonly #parts = new WeakSet<Json>();
  readonly notes: SchemaNotes;

  constructor(private readonly document: SpecDocument) {
    this.notes = new SchemaNotes(document.report);
  }

  /**
   * Returns every entry of `components.schemas`, in the spec's order. Reads a nullable entry without `null`, and adds
   * `null` to each reference to it, so that emitted code has `Tool | null` where it uses the type.
   */
  readAll(): ReadonlyMap<string, NamedSchema> {
    const raw = getObject(getObject(this.document.root, 'components'), 'schemas');
    for (const name of findParents(raw)) this.notes.parent(below('#/components/schemas', name));
    return new Map(
      Object.entries(raw).map(([name, described]) => {
        const schema = this.read(described, below('#/components/schemas', name));
        const named = isNullable(described) ? withoutNull(schema) : schema;
        const aliases = readAliases(described, name, this.document.report);
        return [name, { name, schema: named, ...aliases, ...documented(described) }];
      }),
    );
  }

  /** Returns the schema that `raw` describes. `where` is the JSON pointer of `raw`, for messages. */
  read(raw: unknown, where: string): Schema {
    if (typeof raw === 'boolean') return raw ? { kind: 'unknown' } : { kind: 'never' };
    if (!isObject(raw)) {
      this.document.report.error(where, 'is not a schema', 'write an object, `true` or `false`');
      return { kind: 'unknown' };
    }
    if (this.#depth >= MAX_DEPTH || this.#inlined > MAX_INLINED) return this.#stopAt(where);
    this.#depth += 1;
    const schema = this.#readObject(raw, where);
    this.#depth -= 1;
    return get(raw, 'nullable') === true ? union([schema, { kind: 'null' }]) : schema;
  }

  #stopAt(where: string): Schema {
    if (!this.#tooDeep) {
      const place = where.length > 120 ? `${where.slice(0, 120)}…` : where;
      const message = `schemas are nested more than ${MAX_DEPTH} levels deep, or refer to parts of themselves`;
      const hint = 'move inner schemas to `#/components/schemas` and refer to them by name';
      this.document.report.error(place, message, hint);
    }
    this.#tooDeep = true;
    return { kind: 'unknown' };
  }

  #readObject(raw: Json, where: string): Schema {
    this.notes.check(raw, where);
    const required = requiredIn(raw);
    for (const part of partsOf(raw)) this.#parts.add(part);
    if (!this.#parts.has(raw)) this.notes.undescribed(findUndescribed(raw), where);
    const own = this.#own(raw, where, required);
    const composed = [
      ...this.#reference(raw, where),
      ...this.#each(raw, 'allOf', where),
      ...this.#choice(raw, 'anyOf', where),
      ...this.#choice(raw, 'oneOf', where),
    ];
    if (composed.length === 0) return own ?? { kind: 'unknown' };
    const parts = own && !isVague(own) ? [...composed, own] : composed;
    return intersection(parts, required, (name) => ({
      schema: this.#property(raw, name, where),
      ...onlyIn(findProperty(raw, name, this.document), this.document),
    }));
  }

  /** Returns the schema of a property; `unknown` if it is not described. Searches through references and `allOf`. */
  #property(raw: Json, name: string, where: string): Schema {
    const property = findProperty(raw, name, this.document);
    if (property === undefined) return { kind: 'unknown' };
    this.#inlined += 1;
    return this.read(property, below(where, 'required', name));
  }

  #reference(raw: Json, where: string): readonly Schema[] {
    const reference = getText(raw, '$ref');
    if (reference === undefined) return [];
    const target = this.document.lookUp(reference);
    const name = schemaName(reference);
    if (name !== undefined && target !== undefined) {
      const named: Schema = { kind: 'ref', name };
      return [isNullable(target) ? union([named, { kind: 'null' }]) : named];
    }
    this.#inlined += 1;
    const schema = this.read(target, reference);
    if (schema.kind === 'unknown') this.notes.reference(reference, where);
    return [schema];
  }

  #each(raw: Json, keyword: 'allOf' | 'prefixItems', where: string): readonly Schema[] {
    return getList(raw, keyword).map((part, index) =>
      this.read(part, below(where, keyword, index)),
    );
  }

  #choice(raw: Json, keyword: 'anyOf' | 'oneOf', where: string): readonly Schema[] {
    const variants = getList(raw, keyword).map((part, index) =>
      isBareRequired(part)
        ? this.#withRequired(raw, requiredIn(part), where)
        : this.#tagged(raw, part, this.read(part, below(where, keyword, index)), where),
    );
    const discriminator = getText(getObject(raw, 'discriminator'), 'propertyName');
    return variants.length === 0 ? [] : [union(variants, discriminator)];
  }

  /**
   * Returns a variant with the tag values that `discriminator.mapping` gives it; unchanged if `tagsOf` returns none for
   * it.
   */
  #tagged(raw: Json, part: unknown, variant: Schema, where: string): Schema {
    const tag = tagsOf(raw, part, this.document);
    if (tag) this.notes.unfitTags(tag, where);
    if (!tag || tag.values.length === 0) return variant;
    const schema = union(tag.values.map(literal));
    const properties = [{ name: tag.property, schema, required: true }];
    return intersection([variant, { kind: 'object', properties }]);
  }

  /** Returns the schema of a variant that only lists required properties, such as `{ required: [a] }` in `anyOf`. */
  #withRequired(raw: Json, names: readonly string[], where: string): Schema {
    const properties = names.map((name): Property => {
      return { name, schema: this.#property(raw, name, where), required: true };
    });
    return { kind: 'object', properties };
  }

  /** Returns the schema of the keywords other than `$ref`, `allOf`, `anyOf` and `oneOf`. */
  #own(raw: Json, where: string, required: readonly string[]): Schema | undefined {
    if (Object.hasOwn(raw, 'const')) return literal(raw['const']);
    const values = getList(raw, 'enum');
    if (values.length > 0) return union(values.map(literal));
    const type = get(raw, 'type');
    if (Array.isArray(type) && type.length > 0) {
      return union(
        type.map((one: unknown) => this.#typed(one, raw, where, required) ?? { kind: 'unknown' }),
      );
    }
    return this.#typed(type ?? impliedType(raw), raw, where, required);
  }

  #typed(type: unknown, raw: Json, where: string, required: readonly string[]): Schema | undefined {
    if (type === 'object') return this.#object(raw, where, required);
    if (type === 'array') return this.#array(raw, where);
    if (type === 'string' && isBinary(raw)) return { kind: 'binary' };
    if (type === 'integer' && get(raw, 'format') === 'int64') this.notes.bigNumber(where);
    const scalar =
      typeof type === 'string' && Object.hasOwn(SCALARS, type) ? SCALARS[type] : undefined;
    return scalar && { kind: scalar };
  }

  #array(raw: Json, where: string): Schema {
    const fixed = this.#each(raw, 'prefixItems', where);
    const items = get(raw, 'items');
    if (fixed.length === 0) {
      return {
        kind: 'array',
        items: items === undefined ? { kind: 'unknown' } : this.read(items, below(where, 'items')),
        // The importer writes this extension, since JSON Schema has no keyword for readonly lists.
        ...(get(raw, 'x-claude-readonly') === true && { readonly: true }),
      };
    }
    if (items === undefined && get(raw, 'maxItems') !== fixed.length)
      this.notes.openList(where, fixed.length);
    if (items === undefined || items === false) return { kind: 'tuple', items: fixed };
    return { kind: 'array', items: union([...fixed, this.read(items, below(where, 'items'))]) };
  }

  #object(raw: Json, where: string, required: readonly string[]): Schema {
    const properties = Object.entries(getObject(raw, 'properties')).map(
      ([name, property]): Property => ({
        name,
        schema: this.read(property, below(where, 'properties', name)),
        required: required.includes(name),
        ...onlyIn(property, this.document),
        ...documented(property),
      }),
    );
    const rest = this.#rest(raw, where, properties.length === 0);
    return { kind: 'object', properties, ...(rest && { rest }) };
  }

  /**
   * Returns the schema of properties that are not listed; undefined if the object has only the listed ones. Without
   * `additionalProperties`, JSON Schema allows any property, but an object with listed properties is closed here, so
   * that the compiler finds typos of callers.
   */
  #rest(raw: Json, where: string, empty: boolean): Schema | undefined {
    const patterns = Object.entries(getObject(raw, 'patternProperties'));
    if (patterns.length > 0) {
      return union(
        patterns.map(([key, value]) => this.read(value, below(where, 'patternProperties', key))),
      );
    }
    // `unevaluatedProperties` is the schema of properties that neither the schema nor its compositions list.
    const unevaluated = get(raw, 'unevaluatedProperties');
    const beside = unevaluated === false ? undefined : unevaluated;
    const additional = get(raw, 'additionalProperties') ?? beside ?? empty;
    return additional === false
      ? undefined
      : this.read(additional, below(where, 'additionalProperties'));
  }
}
