/** Emits helpers.ts: the types of the helpers, with the messages of this client in them. */
import type { HelperTypesPlan } from '../plan/helpers.js';
import type { Plan } from '../plan/plan.js';
import { MESSAGES } from './helpers.js';
import { Imports, specifier } from './imports.js';
import {
  StructureKind,
  VariableDeclarationKind,
  type ExportDeclarationStructure,
  type StatementStructures,
} from './morph.js';
import type { SourceContent } from './source.js';
import { TypeWriter } from './types/references.js';

const HELPERS = 'helpers';

export function helperTypesFile(plan: Plan): SourceContent {
  const imports = new Imports(HELPERS);
  const writer = new TypeWriter(plan, imports);
  return {
    file: HELPERS,
    imports,
    statements: plan.helperTypes.flatMap((types) => declarations(types, writer)),
  };
}

/** Of two exports of one name, that by its own name counts. */
export function helperTypesExport({ helperTypes }: Plan, from: string): ExportDeclarationStructure {
  const values = helperTypes.map(({ stream }) => ({ name: stream }));
  const types = helperTypes.flatMap(({ events, parsed, runner }) =>
    [events, parsed, ...(runner ? [runner] : [])].map((name) => ({ name, isTypeOnly: true })),
  );
  return {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: specifier(from, HELPERS),
    namedExports: [...values, ...types],
  };
}

function declarations(
  { accessor, result, params, stream, events, parsed, runner }: HelperTypesPlan,
  writer: TypeWriter,
): StatementStructures[] {
  const { imports } = writer;
  const message = writer.write(result.schema);
  const event = writer.write(result.event);
  const helper = (name: string) => imports.type(name, MESSAGES);
  const alias = (
    name: string,
    typeParameters: string[],
    type: string,
    what: string,
  ): StatementStructures => ({
    kind: StructureKind.TypeAlias,
    isExported: true,
    name,
    typeParameters,
    type,
    docs: [`What \`${accessor}.${what}.`],
  });
  const own = params && imports.type(params.name, params.file);
  const turn = own === undefined ? '' : `, ${own}['messages'][number]`;
  const any = imports.value('AnyMessageStream', MESSAGES);
  return [
    alias(stream, ['T = null'], `${any}<${message}, ${event}, T${turn}>`, `stream\` returns`),
    {
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [
        {
          name: stream,
          type: `${helper('MessageStreamClass')}<${message}, ${event}${turn}>`,
          initializer: any,
        },
      ],
    },
    alias(
      events,
      ['T = null'],
      `${helper('AnyMessageStreamEvents')}<${message}, ${event}, T>`,
      `stream\` tells its listeners`,
    ),
    alias(parsed, ['T'], `${helper('WithParsedOutput')}<${message}, T>`, `parse\` returns`),
    ...(runner === undefined || own === undefined
      ? []
      : [alias(runner, [], `${helper('ToolRunnerParams')}<${own}>`, `toolRunner\` takes`)]),
  ];
}
