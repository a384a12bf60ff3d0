/** Prints a schema as a TypeScript type expression. */
import type { Property, Schema } from '../../ir/schema.js';
import { docComment, propertyName } from '../text.js';
import { printForm } from './form.js';
import { Lowering, type Spelling } from './lower.js';

/** Matches the placeholder of a reference, and the placeholder of a property with its indentation. */
const PLACES = /components\["schemas"\]\["(\d+)"\]|^( *)p(\d+)(?=\??:)/gm;

export function printType(schema: Schema, spelling: Spelling): string {
  const lowering = new Lowering(spelling.variants);
  const form = printForm(lowering.lower(schema));
  const { references, properties } = lowering;
  return form.replace(PLACES, (place, reference: string, indent: string, property: string) => {
    const named = references[Number(reference)];
    if (named) return spelling.reference(named);
    const listed = properties[Number(property)];
    return listed ? head(listed, indent, spelling) : place;
  });
}

/** Writes the name of a property, with its documentation on the lines above. */
function head(property: Property, indent: string, { docs: docsOf }: Spelling): string {
  const { docs, isBlock } = docsOf(property);
  const lines = docs === '' ? [] : docComment(docs, isBlock).split('\n');
  return [...lines, propertyName(property.name)].map((line) => indent + line).join('\n');
}
