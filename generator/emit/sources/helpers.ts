/** Emits the helper methods `stream`, `parse` and `toolRunner`. Each method consists of one call of the runtime. */
import type { Helper } from '../../ir/helpers.js';
import { FILES } from '../../ir/emitted-files.js';
import { partsOf } from '../../ir/results.js';
import type { MethodPlan, Plan, ResourcePlan } from '../../plan/types.js';
import { type Call, leastCall, writeCall } from '../examples/example.js';
import type { Method } from '../code.js';
import type { Imports } from '../imports.js';
import { commentText } from '../text.js';
import { TypeWriter } from '../types/writer.js';
import { methodTypeParameters, paramsReference } from './params.js';

/** The type expressions in the signatures of helpers. */
interface Spelling {
  /** The type of a message. */
  readonly message: string;
  /** The type of an event in the stream of a message. */
  readonly event: string;
  /** Returns the type of the params with `stream` as the argument for `S`. */
  readonly params: (stream: string) => string;
  readonly runtime: (name: string) => string;
  readonly helpers: (name: string) => string;
}

/** The parts of an example: code before the call, the call, and code after it. */
interface HelperExample {
  readonly setup?: string;
  readonly around: readonly [before: string, after: string];
  readonly code?: Call['code'];
  readonly use?: string;
}

interface Template {
  /** The function of the runtime that the method calls. */
  readonly call: string;
  readonly summary: string;
  /** The type parameter after `B`. */
  readonly typeParameter: string;
  readonly params: (spelling: Spelling) => string;
  /**
   * Returns the type arguments of the call. Without them, the compiler would infer them by comparing the return types
   * of the method and of the function of the runtime, which is slow.
   */
  readonly typeArguments: (spelling: Spelling) => readonly string[];
  /** Returns the return type of the method, from the type arguments of the call. */
  readonly result: (typeArguments: string, spelling: Spelling) => string;
  readonly example: HelperExample;
}

const TEMPLATES: Readonly<Record<Helper, Template>> = {
  stream: {
    call: 'streamMessage',
    summary:
      'Streams a message. Listeners get each event and text as it arrives; `finalMessage` returns the whole message.',
    typeParameter: 'T = null',
    params: ({ params, helpers }) => `${params('boolean')} & ${helpers('WithOutputFormat')}<T>`,
    typeArguments: ({ message, event, params }) => [
      message,
      event,
      'T',
      `${params('boolean')}['messages'][number]`,
    ],
    result: (own, { helpers }) => `${helpers('AnyMessageStream')}<${own}>`,
    example: {
      around: ['const stream = ', ';'],
      use: "stream.on('text', (text) => console.log(text));\nconst message = await stream.finalMessage();",
    },
  },
  parse: {
    call: 'parseMessage',
    summary:
      'Creates a message and parses its text with `output_config.format`. The value is in\n`parsed_output`, which is null without a format or a complete text.',
    typeParameter: 'T = null',
    params: ({ params, helpers }) => `${params('false')} & ${helpers('WithOutputFormat')}<T>`,
    typeArguments: ({ message }) => [message, 'T'],
    result: (own, { runtime, helpers }) =>
      `${runtime('APIPromise')}<${helpers('WithParsedOutput')}<${own}>>`,
    example: {
      setup: `const format = jsonSchemaOutputFormat({
  type: 'object',
  properties: { greeting: { type: 'string' } },
  required: ['greeting'],
});`,
      around: ['const message = await ', ';'],
      code: [['output_config', '{ format }']],
      use: 'console.log(message.parsed_output?.greeting);',
    },
  },
  toolRunner: {
    call: 'runWithTools',
    summary:
      'Creates messages and runs the tools that they call, until a message needs no further request or\n`max_iterations` is reached. `await` returns the last message.',
    typeParameter: 'S extends boolean = false',
    params: ({ params, helpers }) => `${helpers('ToolRunnerParams')}<${params('S')}>`,
    typeArguments: ({ message, event, params, helpers }) => [
      message,
      event,
      `${helpers('ToolRunnerParams')}<${params('S')}>`,
      'S',
    ],
    result: (own, { helpers }) => `${helpers('ToolRunner')}<${own}>`,
    example: {
      setup: `const getWeather = betaTool({
  name: 'get_weather',
  description: 'The weather in a city.',
  inputSchema: {
    type: 'object',
    properties: { city: { type: 'string' } },
    required: ['city'],
  },
  run: ({ city }) => \`It is sunny in \${city}.\`,
});`,
      around: ['const finalMessage = await ', ';'],
      code: [['tools', '[getWeather]']],
    },
  },
};

/** Returns whether a method of the client has `stream`, `parse` or `toolRunner`. */
export function hasHelpers({ resources }: Plan): boolean {
  return resources.some(({ methods }) =>
    methods.some(({ operation }) => operation.helpers.length > 0),
  );
}

export function helperMethods(
  method: MethodPlan,
  resource: ResourcePlan,
  plan: Plan,
  imports: Imports,
): readonly Method[] {
  const { params, operation, constant } = method;
  const { choice } = partsOf(operation.result);
  if (!params || !choice) return [];
  const betas = params.parameters.includes('B') ? 'NoInfer<B>' : undefined;
  const writer = new TypeWriter(plan, imports, betas);
  return operation.helpers.map((name) => {
    const template = TEMPLATES[name];
    const spelling: Spelling = {
      message: writer.write(choice.schema),
      event: writer.write(choice.event),
      params: (stream) =>
        paramsReference({
          ...params,
          parameters: params.parameters.map((own) => (own === 'S' ? stream : own)),
        }),
      runtime: (type) => imports.type(type, FILES.runtime),
      helpers: (type) => imports.type(type, FILES.messages),
    };
    const typeArguments = template.typeArguments(spelling).join(', ');
    const own = methodTypeParameters(method, imports).filter((text) => text.startsWith('B '));
    return {
      name,
      typeParameters: [...own, template.typeParameter],
      parameters: [
        { name: 'params', type: template.params(spelling) },
        {
          name: 'options',
          type: imports.type('RequestOptions', FILES.runtime),
          isOptional: true,
        },
      ],
      result: template.result(typeArguments, spelling),
      statement: `return ${imports.value(template.call, FILES.messages)}<${typeArguments}>(this.client, ${constant}, params, options);`,
      docs: docs(template, leastCall({ ...method, name }, resource, plan.api)),
    };
  });
}

function docs({ summary, example: { setup, around, code, use } }: Template, call: Call): string {
  const statement = writeCall({ ...call, ...(code && { code }) }, around);
  const example = [setup, statement, use].filter((text) => text !== undefined).join('\n');
  return `${summary}\n\n@example\n\`\`\`ts\n${commentText(example)}\n\`\`\``;
}
