/** Declares the types of headers that several methods take. */
import type { Plan } from '../../plan/types.js';
import { Imports } from '../imports.js';
import { StructureKind } from '../morph.js';
import type { SourceContent, Statement } from '../source.js';
import { commentText } from '../text.js';
import { propertySignatures } from './declarations.js';
import { TypeWriter } from './references.js';

/** One file, or none if no header has a type. */
export function headerTypeFiles(plan: Plan): readonly SourceContent[] {
  const [first] = plan.headerTypes;
  if (!first) return [];
  const imports = new Imports(first.file, plan.importExtension);
  const writer = new TypeWriter(plan, imports);
  const statements = plan.headerTypes.map(({ name, header, property }): Statement => ({
    kind: StructureKind.Interface,
    isExported: true,
    name,
    docs: [`The header \`${commentText(header)}\`.`],
    properties: propertySignatures([property], writer),
  }));
  return [{ file: first.file, imports, statements }];
}
