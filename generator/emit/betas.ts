/** Emits betas.ts: one documented literal per beta, and the union of betas that each method accepts. */
import { StructureKind, type StatementStructures, VariableDeclarationKind } from 'ts-morph';
import type { Beta } from '../model/api.js';
import type { MethodPlan, Plan } from '../plan/plan.js';
import { Imports } from './imports.js';
import type { SourceContent } from './source.js';
import { commentText, stringLiteral } from './text.js';

export const BETAS = 'betas';

/** `mcp-client-2025-11-20` -> `MCP_CLIENT_2025_11_20`. */
function constantName(id: string): string {
  return id.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();
}

function betaDocs({ summary, status, since, until, supersededBy, source }: Beta): string {
  const dates = [since && `since ${since}`, until && `until ${until}`].filter(Boolean);
  const lines = [
    summary,
    `Status: ${[status, ...dates].join(', ')}.`,
    ...source.map((link) => `@see ${link}`),
    supersededBy && `@deprecated Use ${supersededBy}.`,
  ];
  return `\n${lines
    .filter(Boolean)
    .map((line) => commentLine(String(line)))
    .join('\n\n')}`;
}

/** The tags are ours; the rest of the line is not. */
function commentLine(line: string): string {
  const [, tag = '', text = ''] = /^(@see |@deprecated )?(.*)$/s.exec(line) ?? [];
  return tag + commentText(text);
}

function literal(beta: Beta): StatementStructures {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name: constantName(beta.id), initializer: stringLiteral(beta.id) }],
    docs: [betaDocs(beta)],
  };
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
  const methods = plan.resources.flatMap((resource) => resource.methods);
  const named = new Set(methods.flatMap(({ operation }) => operation.acceptedBetas));
  return {
    file: BETAS,
    imports: new Imports(BETAS),
    statements: [
      ...plan.api.betas.filter(({ id }) => named.has(id)).map(literal),
      ...methods.flatMap(union),
    ],
  };
}
