/** Names inline schemas. The manifest lists the selectors of inline schemas that become named schemas. */
import type { NamedSchema, Schema } from '../../ir/schema.js';
import type { Schemas } from '../../ir/shape.js';
import { parseSelector, type Selector } from '../../selector.js';
import type { Manifest } from '../../validate/manifest.js';

/** Values of the manifest that change the schema at a selector instead of naming it. */
const CHANGES: Readonly<Record<string, (schema: Schema) => Schema>> = {
  unknown: () => ({ kind: 'unknown' }),
  readonly: asReadonly,
};

function asReadonly(schema: Schema): Schema {
  if (schema.kind === 'union') return { ...schema, of: schema.of.map(asReadonly) };
  return schema.kind === 'array' ? { ...schema, readonly: true } : schema;
}

/**
 * Moves each inline schema that the manifest names into a named schema, such as
 * `RequestTextBlock.citations[]: TextCitationParam`. Names for the beta schemas of a split spec begin with `Beta`. A
 * schema that already has a name keeps it, since specs differ in which schemas are inline.
 */
export function nameInlineSchemas(schemas: Schemas, wanted: Manifest['schemas']): Schemas {
  const named = new Map(schemas);
  const isBeta = ([key]: readonly [string, string]): number => Number(key.startsWith('Beta'));
  // Entries for `Beta…` come first, so that they take precedence over the entries for both namespaces.
  const entries = Object.entries(wanted).sort((left, right) => isBeta(right) - isBeta(left));
  for (const [key, name] of entries) {
    const dot = key.indexOf('.');
    const selector = dot < 0 ? undefined : parseSelector(key.slice(dot + 1));
    if (!selector || 'error' in selector || schemas.has(key)) continue;
    const owner = key.slice(0, dot);
    for (const beta of ['', 'Beta']) {
      extract(named, beta + owner, selector, Object.hasOwn(CHANGES, name) ? name : beta + name);
    }
  }
  return named;
}

function extract(
  schemas: Map<string, NamedSchema>,
  owner: string,
  selector: Selector,
  name: string,
): void {
  const holder = schemas.get(owner);
  if (!holder || schemas.has(name)) return;
  const extraction = new Extraction(name);
  const schema = extraction.at(holder.schema, selector);
  if (!extraction.found) return;
  schemas.set(owner, { ...holder, schema });
  if (!Object.hasOwn(CHANGES, name)) schemas.set(name, { name, schema: extraction.found });
}

class Extraction {
  found: Schema | undefined;

  constructor(readonly name: string) {}

  /** Returns `schema` with a reference, or the changed schema, in place of the first schema that the selector names. */
  at(schema: Schema, [step, ...rest]: Selector): Schema {
    if (!step) return this.#take(schema);
    if (schema.kind === 'union' || schema.kind === 'intersection') {
      return { ...schema, of: schema.of.map((part) => this.at(part, [step, ...rest])) };
    }
    if (step.kind === 'items' && schema.kind === 'array') {
      return { ...schema, items: this.at(schema.items, rest) };
    }
    if (step.kind !== 'property' || schema.kind !== 'object') return schema;
    const properties = schema.properties.map((property) =>
      property.name === step.name
        ? { ...property, schema: this.at(property.schema, rest) }
        : property,
    );
    return { ...schema, properties };
  }

  /**
   * Returns a reference to the new named schema, or the changed schema if the manifest changes it. A reference stays
   * unchanged. `null` stays beside the reference.
   */
  #take(schema: Schema): Schema {
    if (schema.kind === 'ref' || this.found) return schema;
    const change = Object.hasOwn(CHANGES, this.name) ? CHANGES[this.name] : undefined;
    if (change) {
      this.found = schema;
      return change(schema);
    }
    const variants = schema.kind === 'union' ? schema.of : [schema];
    const others = variants.filter(({ kind }) => kind !== 'null');
    const [only] = others;
    if (!only || (others.length === 1 && only.kind === 'ref')) return schema;
    const ref: Schema = { kind: 'ref', name: this.name };
    this.found = schema.kind === 'union' && others.length > 1 ? { ...schema, of: others } : only;
    return others.length === variants.length ? ref : { kind: 'union', of: [ref, { kind: 'null' }] };
  }
}
