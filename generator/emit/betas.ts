/** Emits betas.ts: a documented literal per beta, the union and the gates of each method, and what the runtime knows of betas. */
import { StructureKind, type StatementStructures, VariableDeclarationKind } from './morph.js';
import type { Beta } from '../model/api.js';
import type { MethodPlan, Plan } from '../plan/plan.js';
import { betaDocs, deprecation } from './beta-docs.js';
import { methodsWith } from './beta-methods.js';
import { placesIn } from './beta-places.js';
import { Imports } from './imports.js';
import type { SourceContent } from './source.js';
import { propertyName, stringLiteral } from './text.js';
import { RUNTIME } from './types/references.js';

export const BETAS = 'betas';
export const BETA_TABLES = 'BETA_TABLES';

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

/** `mcp-client-2025-11-20` -> `MCP_CLIENT_2025_11_20`. */
function literal(beta: Beta, plan: Plan): StatementStructures {
  const name = beta.id.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();
  const acceptedBy = methodsWith('acceptedBetas', beta.id, plan.api.operations);
  const docs = betaDocs({ ...beta, unlocks: placesIn(beta, plan) }, acceptedBy);
  return constant(name, stringLiteral(beta.id), docs);
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

function gates(
  { gatesConstant, operation }: MethodPlan,
  plan: Plan,
  imports: Imports,
): StatementStructures[] {
  if (gatesConstant === undefined) return [];
  const rows = plan.api.gates
    .filter((gate) => gate.method === operation.name && gate.in === 'request')
    .map(
      ({ selector, betas }) =>
        `[${stringLiteral(selector)}, [${betas.map(stringLiteral).join(', ')}]]`,
    );
  const docs = `What of the body of \`beta.${operation.name}\` needs a beta, and which ones open it.`;
  return [
    constant(
      gatesConstant,
      `[${rows.join(', ')}]`,
      docs,
      `readonly ${imports.type('Gate', RUNTIME)}[]`,
    ),
  ];
}

function info({ id, status, until, supersededBy, replacement }: Beta): string {
  const replacedBy = supersededBy ?? replacement;
  const fields = [
    `status: ${stringLiteral(status)}`,
    ...(until === undefined ? [] : [`until: ${stringLiteral(until)}`]),
    ...(replacedBy === undefined ? [] : [`replacedBy: ${stringLiteral(replacedBy)}`]),
  ];
  return `${propertyName(id)}: { ${fields.join(', ')} }`;
}

function conflicts(betas: readonly Beta[]): readonly string[] {
  const pairs = betas.flatMap(({ id, conflicts: others }) =>
    others.filter((other) => id < other).map((other) => [id, other]),
  );
  return pairs.map((pair) => `[${pair.map(stringLiteral).join(', ')}]`);
}

function tables(betas: readonly Beta[], imports: Imports): StatementStructures {
  const fields = [
    `betas: { ${betas.map(info).join(', ')} }`,
    `conflicts: [${conflicts(betas).join(', ')}]`,
  ];
  const docs =
    'What the client knows of betas at run time: for its errors, and to refuse what excludes each other.';
  return constant(
    BETA_TABLES,
    `{ ${fields.join(', ')} }`,
    docs,
    imports.type('BetaTables', RUNTIME),
  );
}

export function betasFile(plan: Plan): SourceContent {
  const imports = new Imports(BETAS);
  const { betas } = plan.api;
  const methods = plan.resources.flatMap((resource) => resource.methods);
  const accepted = new Set(methods.flatMap(({ operation }) => operation.acceptedBetas));
  return {
    file: BETAS,
    imports,
    statements: [
      ...betas
        .filter((beta) => accepted.has(beta.id) || deprecation(beta) !== undefined)
        .map((beta) => literal(beta, plan)),
      ...methods.flatMap(union),
      ...methods.flatMap((method) => gates(method, plan, imports)),
      tables(betas, imports),
    ],
  };
}
