/** Emits models.ts: the models that stop answering, for the runtime to warn of. */
import type { Plan } from '../../plan/types.js';
import { Imports, specifier } from '../imports.js';
import { StructureKind, VariableDeclarationKind } from '../morph.js';
import type { SourceContent } from '../source.js';
import { stringLiteral } from '../text.js';
import { RUNTIME } from '../types/references.js';

const MODELS = 'models';

/** The setting of the client that lets the runtime load the table. */
export function modelSetting(imports: Imports): string {
  const load = `() => import(${stringLiteral(specifier(imports.from, MODELS))})`;
  return `models: ${imports.value('watchModels', RUNTIME)}(${load})`;
}

export function modelsFile({ api }: Plan): SourceContent {
  const imports = new Imports(MODELS);
  const entries = api.models.map(({ id, retires, replacement }) => {
    const advice = replacement === undefined ? '' : `, replacement: ${stringLiteral(replacement)}`;
    return `${stringLiteral(id)}: { retires: ${stringLiteral(retires)}${advice} }`;
  });
  const type = `${imports.type('ModelTable', RUNTIME)}['models']`;
  return {
    file: MODELS,
    imports,
    statements: [
      {
        kind: StructureKind.VariableStatement,
        isExported: true,
        declarationKind: VariableDeclarationKind.Const,
        declarations: [{ name: MODELS, type, initializer: `{ ${entries.join(', ')} }` }],
        docs: ['Models that stop, or have stopped, to answer.'],
      },
    ],
  };
}
