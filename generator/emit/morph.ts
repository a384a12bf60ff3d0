/**
 * ts-morph, by `require`: on `import`, Node first scans the compiler that it bundles for export names, which takes
 * longer than to run it.
 */
import { createRequire } from 'node:module';
import type * as TsMorph from 'ts-morph';

const require = createRequire(import.meta.url);

export const { ModuleDeclarationKind, Project, StructureKind, VariableDeclarationKind, ts } =
  require('ts-morph') as typeof TsMorph;
export type * from 'ts-morph';
