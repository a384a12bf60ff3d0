/** Emits models.ts: the models that stop answering, for the runtime to warn of. */
import type { Plan } from '../plan/plan.js';
import { Imports } from './imports.js';
import { StructureKind, VariableDeclarationKind } from './morph.js';
import type { SourceContent } from './source.js';
import { stringLiteral } from './text.js';
import { RUNTIME } from './types/references.js';

const MODELS = 'models';
const MODEL_ENDS = 'MODEL_ENDS';

/** The setting of the client that hands the table to the runtime. */
export function modelSetting(imports: Imports): string {
  return `models: ${imports.value('watchModels', RUNTIME)}(${imports.value(MODEL_ENDS, MODELS)})`;
}

export function modelsFile({ api }: Plan): SourceContent {
  const imports = new Imports(MODELS);
  const entries = api.models.map(({ id, retires, replacement }) => {
    const advice = replacement === undefined ? '' : `, replacement: ${stringLiteral(replacement)}`;
    return `${stringLiteral(id)}: { retires: ${stringLiteral(retires)}${advice} }`;
  });
  const type = `Readonly<Record<string, ${imports.type('ModelEnd', RUNTIME)}>>`;
  return {
    file: MODELS,
    imports,
    statements: [
      {
        kind: StructureKind.VariableStatement,
        isExported: true,
        declarationKind: VariableDeclarationKind.Const,
        declarations: [{ name: MODEL_ENDS, type, initializer: `{ ${entries.join(', ')} }` }],
        docs: ['Models that stop, or have stopped, to answer.'],
      },
    ],
  };
}
