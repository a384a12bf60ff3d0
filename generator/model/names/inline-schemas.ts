/** Gives names to schemas inside others, at the places that the manifest names them by. */
import type { NamedSchema, Schema } from '../../ir/schema.js';
import type { Schemas } from '../../ir/shape.js';
import { parseSelector, type Selector } from '../../selector.js';
import type { Manifest } from '../../validate/manifest.js';

/** Instead of a type's name: the place is left open, or its list may be constant. */
const CHANGES: Readonly<Record<string, (schema: Schema) => Schema>> = {
  unknown: () => ({ kind: 'unknown' }),
  readonly: asReadonly,
};

function asReadonly(schema: Schema): Schema {
  if (schema.kind === 'union') return { ...schema, of: schema.of.map(asReadonly) };
  return schema.kind === 'array' ? { ...schema, readonly: true } : schema;
}

/**
 * `RequestTextBlock.citations[]: TextCitationParam` makes what is there a schema of its own, in
 * `Beta…` too. What has a name keeps it: not every spec leaves it without one.
 */
export function nameInlineSchemas(schemas: Schemas, wanted: Manifest['schemas']): Schemas {
  const named = new Map(schemas);
  const isBeta = ([place]: readonly [string, string]): number => Number(place.startsWith('Beta'));
  const entries = Object.entries(wanted).sort((left, right) => isBeta(right) - isBeta(left));
  for (const [place, name] of entries) {
    const dot = place.indexOf('.');
    const selector = dot < 0 ? undefined : parseSelector(place.slice(dot + 1));
    if (!selector || 'error' in selector || schemas.has(place)) continue;
    const owner = place.slice(0, dot);
    for (const beta of ['', 'Beta']) {
      nameAt(named, beta + owner, selector, Object.hasOwn(CHANGES, name) ? name : beta + name);
    }
  }
  return named;
}

function nameAt(
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

  /** `schema` with a reference at the place. */
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

  /** What has a name keeps it; `null` stays outside of the named schema. */
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
