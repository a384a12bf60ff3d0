/** Emits index.ts: everything that users of the client may import, on one screen. */
import type { Plan } from '../../plan/types.js';
import { Imports, specifier } from '../imports.js';
import { StructureKind, type ExportDeclarationStructure } from '../morph.js';
import type { SourceContent } from '../source.js';
import { RUNTIME } from '../types/references.js';
import { BETAS } from './betas.js';
import { CLIENT } from './client.js';
import { helperTypesExport } from './helper-types.js';
import { hasHelpers, MESSAGES } from './helpers.js';

const INDEX = 'index';

function exportAll(file: string, isTypeOnly: boolean): ExportDeclarationStructure {
  return {
    kind: StructureKind.ExportDeclaration,
    isTypeOnly,
    moduleSpecifier: specifier(INDEX, file),
  };
}

/** `export { ClaudeError as AnthropicError }`. */
function errorExport({ errorAlias }: Plan): ExportDeclarationStructure[] {
  if (!errorAlias) return [];
  return [
    {
      kind: StructureKind.ExportDeclaration,
      moduleSpecifier: specifier(INDEX, RUNTIME),
      namedExports: [{ name: errorAlias.of, alias: errorAlias.name }],
    },
  ];
}

export function indexFile(plan: Plan): SourceContent {
  const typeFiles = new Set([...plan.types.values()].map(({ file }) => file));
  const resourceFiles = plan.resources.map(({ file }) => file);
  const types = [...typeFiles, ...resourceFiles].sort();
  return {
    file: INDEX,
    imports: new Imports(INDEX),
    statements: [
      {
        kind: StructureKind.ExportDeclaration,
        moduleSpecifier: specifier(INDEX, CLIENT),
        namedExports: ['API_VERSION', plan.clientName, { name: plan.clientName, alias: 'default' }],
      },
      ...(plan.beta ? [exportAll(BETAS, false)] : []),
      exportAll(RUNTIME, false),
      ...errorExport(plan),
      ...(hasHelpers(plan) ? [exportAll(MESSAGES, false)] : []),
      ...(plan.helperTypes.length > 0 ? [helperTypesExport(plan, INDEX)] : []),
      ...types.map((file) => exportAll(file, true)),
    ],
  };
}
