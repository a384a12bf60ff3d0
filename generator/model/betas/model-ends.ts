/**
 * Reads from the manifest when models retire, and adds these dates to the descriptions of the types that list models.
 */
import type { ModelEnd, Operation } from '../../ir/api.js';
import type { NamedSchema, Schema } from '../../ir/schema.js';
import { findProperty, type Schemas } from '../../ir/shape.js';
import type { Manifest } from '../../validate/manifest.js';

/** Returns the models with a known retirement date; an empty list if no operation takes a model. */
export function readModelEnds(
  manifest: Manifest,
  operations: readonly Pick<Operation, 'body'>[],
  schemas: Schemas,
): readonly ModelEnd[] {
  const takesModel = operations.some(
    ({ body }) => body && findProperty(body.schema, 'model', schemas),
  );
  if (!takesModel) return [];
  return Object.entries(manifest.models).flatMap(([id, { retires, replacement }]) => {
    const end = { id, retires, ...(replacement !== undefined && { replacement }) };
    return retires === 'unknown' ? [] : [end];
  });
}

/** Adds retirement dates to the description of each union that lists the models, since literals cannot have JSDoc. */
export function documentModels(schemas: Schemas, ends: readonly ModelEnd[]): Schemas {
  if (ends.length === 0) return schemas;
  return new Map([...schemas].map(([name, named]) => [name, documentEnds(named, ends)]));
}

function documentEnds(named: NamedSchema, ends: readonly ModelEnd[]): NamedSchema {
  const listed = new Set(literals(named.schema));
  const lines = ends.filter(({ id }) => listed.has(id)).map(describeEnd);
  if (lines.length === 0) return named;
  const prose = ['Retirement dates of models:', ...lines].join('\n');
  return { ...named, description: [named.description, prose].filter(Boolean).join('\n\n') };
}

function describeEnd({ id, retires, replacement }: ModelEnd): string {
  return `- \`${id}\`: ${retires}${replacement === undefined ? '' : `, use \`${replacement}\``}`;
}

function literals(schema: Schema): readonly unknown[] {
  if (schema.kind !== 'union') return [];
  return schema.of.map((variant) => (variant.kind === 'literal' ? variant.value : undefined));
}
