/** Emits betas.ts: a documented constant per beta, and a union of accepted betas per method. */
import type { Beta } from '../../ir/api.js';
import { FILES } from '../../ir/emitted-files.js';
import type { MethodPlan, Plan } from '../../plan/types.js';
import { betaDocs, shownBetas } from '../documents/beta-docs.js';
import { methodsWith } from '../documents/beta-methods.js';
import { Imports } from '../imports.js';
import { StructureKind, type StatementStructures, VariableDeclarationKind } from '../morph.js';
import type { SourceContent } from '../source.js';
import { stringLiteral } from '../text.js';

function constant(
  name: string,
  initializer: string,
  docs: string,
  type?: string,
): StatementStructures {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, initializer, ...(type !== undefined && { type }) }],
    docs: [docs],
  };
}

function literal(beta: Beta, plan: Plan): StatementStructures {
  const acceptedBy = methodsWith('acceptedBetas', beta.id, plan.api.operations);
  const docs = betaDocs(beta, acceptedBy);
  return constant(plan.betaConstants.get(beta.id) ?? '', stringLiteral(beta.id), docs);
}

function union({ betaUnion, operation }: MethodPlan): StatementStructures[] {
  if (betaUnion === undefined) return [];
  return [
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name: betaUnion,
      type: operation.acceptedBetas.map(stringLiteral).join(' | '),
      docs: [`Betas that \`beta.${operation.name}\` accepts.`],
    },
  ];
}

export function betasFile(plan: Plan): SourceContent {
  const imports = new Imports(FILES.betas, plan.importExtension);
  const methods = plan.resources.flatMap((resource) => resource.methods);
  return {
    file: FILES.betas,
    imports,
    statements: [
      ...shownBetas(plan.api).map((beta) => literal(beta, plan)),
      ...methods.flatMap(union),
    ],
  };
}
