/** Prints a schema as a TypeScript type expression. */
import type { Property, Schema } from '../../ir/schema.js';
import { docComment, documentation, propertyName } from '../text.js';
import { printForm } from './form.js';
import { Lowering, type Spelling } from './lower.js';

/** What a form has for a reference, and for a property of an inline object with what stands before it in its line. */
const PLACES = /components\["schemas"\]\["(\d+)"\]|^( *)p(\d+)(?=\??:)/gm;

export function printType(schema: Schema, spelling: Spelling): string {
  const lowering = new Lowering(spelling.variants);
  const form = printForm(lowering.lower(schema));
  const { references, properties } = lowering;
  return form.replace(PLACES, (place, reference: string, indent: string, property: string) => {
    const named = references[Number(reference)];
    if (named) return spelling.reference(named);
    const listed = properties[Number(property)];
    return listed ? head(listed, indent) : place;
  });
}

/** The name of a property, with its documentation above it. */
function head(property: Property, indent: string): string {
  const text = documentation(property);
  const lines = text === '' ? [] : docComment(text).split('\n');
  return [...lines, propertyName(property.name)].map((line) => indent + line).join('\n');
}
