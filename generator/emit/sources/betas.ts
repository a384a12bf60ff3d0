/** Emits betas.ts: a union of accepted betas per method, and a documented constant per beta. */
import type { Beta } from '../../ir/api.js';
import { FILES } from '../../ir/emitted-files.js';
import type { MethodPlan, Plan } from '../../plan/types.js';
import { betaDocs, shownBetas } from '../documents/beta-docs.js';
import { methodsWith } from '../documents/beta-methods.js';
import { writeAlias, writeConstant } from '../code.js';
import { Imports } from '../imports.js';
import type { SourceContent } from '../source.js';
import { stringLiteral } from '../text.js';

function literal(beta: Beta, plan: Plan): string {
  const acceptedBy = methodsWith('acceptedBetas', beta.id, plan.api.operations);
  return writeConstant({
    name: plan.betaConstants.get(beta.id) ?? '',
    value: stringLiteral(beta.id),
    docs: betaDocs(beta, acceptedBy),
  });
}

function union({ betaUnion, operation }: MethodPlan): readonly string[] {
  if (betaUnion === undefined) return [];
  return [
    writeAlias({
      name: betaUnion,
      type: operation.acceptedBetas.map(stringLiteral).join(' | '),
      docs: `Betas that \`beta.${operation.name}\` accepts.`,
    }),
  ];
}

export function betasFile(plan: Plan): SourceContent {
  const imports = new Imports(FILES.betas, plan.importExtension);
  const methods = plan.resources.flatMap((resource) => resource.methods);
  return {
    file: FILES.betas,
    imports,
    // The unions come first, since compile errors list ids in the order in which the compiler first reads them.
    statements: [
      ...methods.flatMap(union),
      ...shownBetas(plan.api).map((beta) => literal(beta, plan)),
    ],
  };
}
