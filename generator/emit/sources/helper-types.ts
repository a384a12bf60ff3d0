/** Emits helpers.ts: the types of `stream`, `parse` and `toolRunner` for the messages of this client. */
import { FILES } from '../../ir/emitted-files.js';
import type { HelperTypesPlan, RunnerPlan, Plan } from '../../plan/types.js';
import { writeAlias, writeConstant } from '../code.js';
import { Imports } from '../imports.js';
import type { SourceContent } from '../source.js';
import { stringLiteral } from '../text.js';
import { TypeWriter } from '../types/writer.js';
import { paramsReference, runnerTypeParameters } from './params.js';

export function helperTypesFile(plan: Plan): SourceContent {
  const imports = new Imports(FILES.helpers, plan.importExtension);
  const writer = new TypeWriter(plan, imports);
  return {
    file: FILES.helpers,
    imports,
    statements: plan.helperTypes.flatMap((types) => [
      ...declarations(types, writer),
      ...(types.runner ? runnerDeclarations(types.runner, types, plan, imports) : []),
    ]),
  };
}

/** Exports the types by name, so that they hide the generic types of the runtime, which `export *` exports. */
export function helperTypesExport({ helperTypes }: Plan, imports: Imports): string {
  const values = helperTypes.flatMap(({ stream, runner }) => [
    stream,
    ...(runner ? [runner.name] : []),
  ]);
  const types = helperTypes.flatMap(({ events, parsed, block, runner }) =>
    [events, parsed, block, ...(runner ? [runner.params] : [])].map((name) => `type ${name}`),
  );
  return `export { ${[...values, ...types].join(', ')} } from ${stringLiteral(imports.specifier(FILES.helpers))};`;
}

function declarations(
  { accessor, result, params, stream, events, parsed, block }: HelperTypesPlan,
  writer: TypeWriter,
): readonly string[] {
  const { imports } = writer;
  const message = writer.write(result.schema);
  const event = writer.write(result.event);
  const streamClass = imports.value('messageStreamClass', FILES.messages);
  const helper = (name: string) => imports.type(name, FILES.messages);
  const own = params && imports.type(params.name, params.file);
  const turn = own === undefined ? '' : `, ${own}['messages'][number]`;
  const eventTypes = `${helper('AnyMessageStreamEvents')}<${message}, ${event}, T>`;
  return [
    alias(
      `${stream}<T = null>`,
      `${helper('AnyMessageStream')}<${message}, ${event}, T${turn}>`,
      `Return type of \`${accessor}.stream\`.`,
    ),
    writeConstant({
      name: stream,
      value: `${streamClass} as ${helper('MessageStreamClass')}<${message}, ${event}${turn}>`,
    }),
    alias(`${events}<T = null>`, eventTypes, `The listeners of \`${accessor}.stream\`, by event.`),
    alias(
      `${parsed}<T>`,
      `${helper('WithParsedOutput')}<${message}, T>`,
      `The message to which \`${accessor}.parse\` resolves.`,
    ),
    alias(
      `${block}<T>`,
      `${helper('WithOutput')}<${message}['content'][number], T>`,
      `A block in \`content\` of {@link ${parsed}}.`,
    ),
  ];
}

/** Declares the types of the runner, which depend on the betas of the call. By default, all gates are open. */
function runnerDeclarations(
  { name, params: paramsName, method }: RunnerPlan,
  { accessor, result, params: base }: HelperTypesPlan,
  plan: Plan,
  imports: Imports,
): readonly string[] {
  const { params } = method;
  if (!params || !base) return [];
  const writer = new TypeWriter(plan, imports, params.parameters.includes('B') ? 'B' : undefined);
  const taking = imports.type('ToolRunnerParams', FILES.messages);
  imports.type(params.name, base.file);
  const parts = [
    writer.write(result.schema),
    writer.write(result.event),
    `${taking}<${paramsReference(params)}>`,
    'S',
  ];
  const runner = imports.value('ToolRunner', FILES.messages);
  const typeParameters = runnerTypeParameters(method, imports).toReversed().join(', ');
  return [
    alias(
      `${name}<${typeParameters}>`,
      `${runner}<${parts.join(', ')}>`,
      `Return type of \`${accessor}.toolRunner\`.`,
    ),
    writeConstant({ name, type: `typeof ${runner}`, value: runner }),
    alias(
      paramsName,
      `${taking}<${imports.type(base.name, base.file)}>`,
      `Params of \`${accessor}.toolRunner\`.`,
    ),
  ];
}

function alias(name: string, type: string, docs: string): string {
  return writeAlias({ name, type, docs });
}
