/** Declares types for headers that several methods take. */
import type { Plan } from '../../plan/types.js';
import { writeInterface } from '../code.js';
import { Imports } from '../imports.js';
import type { SourceContent } from '../source.js';
import { commentText } from '../text.js';
import { TypeWriter } from './writer.js';

/** Returns one file, or an empty list if no header has a type. */
export function headerTypeFiles(plan: Plan): readonly SourceContent[] {
  const [first] = plan.headerTypes;
  if (!first) return [];
  const imports = new Imports(first.file, plan.importExtension);
  const writer = new TypeWriter(plan, imports);
  const statements = plan.headerTypes.map(({ name, header, property }) =>
    writeInterface({
      name,
      docs: `The header \`${commentText(header)}\`.`,
      members: writer.members([property]),
    }),
  );
  return [{ file: first.file, imports, statements }];
}
