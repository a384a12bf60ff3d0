/** Emits models.ts: the models with a retirement date. The runtime warns if a request names one of them. */
import { FILES } from '../../ir/emitted-files.js';
import type { Plan } from '../../plan/types.js';
import { writeConstant } from '../code.js';
import { Imports } from '../imports.js';
import type { SourceContent } from '../source.js';
import { stringLiteral } from '../text.js';

/** Writes the setting that makes the runtime load the table. */
export function modelSetting(imports: Imports): string {
  const load = `() => import(${stringLiteral(imports.specifier(FILES.models))})`;
  return `models: ${imports.value('watchModels', FILES.runtime)}(${load})`;
}

export function modelsFile({ api, importExtension }: Plan): SourceContent {
  const imports = new Imports(FILES.models, importExtension);
  const entries = api.models.map(({ id, retires, replacement }) => {
    const advice = replacement === undefined ? '' : `, replacement: ${stringLiteral(replacement)}`;
    return `${stringLiteral(id)}: { retires: ${stringLiteral(retires)}${advice} }`;
  });
  const type = `${imports.type('ModelTable', FILES.runtime)}['models']`;
  return {
    file: FILES.models,
    imports,
    statements: [
      writeConstant({
        name: 'models',
        type,
        value: `{ ${entries.join(', ')} }`,
        docs: 'Models with a retirement date, and what to use instead.',
      }),
    ],
  };
}
