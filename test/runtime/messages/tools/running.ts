/** Runs tools in a conversation with a server, and reads the tool results that the server receives. */
import {
  betaSupport,
  type RequestOptions,
  APIClient,
} from '../../../../templates/runtime/index.js';
import {
  betaTool,
  runWithTools,
  type Runnable,
  type ToolRunner,
  type ToolRunnerParams,
} from '../../../../templates/runtime/messages/index.js';
import { serve, SPEC, type Handler, type TestServer } from '../../server.js';
import {
  answering,
  bodyOf,
  CREATE,
  message,
  PARAMS,
  text,
  toolUse,
  type Event,
  type Message,
} from '../support.js';

export interface Turn {
  role: string;
  content: unknown;
}

export interface Params {
  model: string;
  max_tokens: number;
  messages: Turn[];
  tools?: Runnable[];
  stream?: boolean;
  betas?: readonly string[] | 'auto';
}

type Runner<S extends boolean> = ToolRunner<Message, Event, ToolRunnerParams<Params>, S>;

export interface Running<S extends boolean> {
  readonly runner: Runner<S>;
  readonly server: TestServer;
}

export async function run<S extends boolean = false>(
  handler: Handler,
  params: Partial<ToolRunnerParams<Params>> & { stream?: S } = {},
  options?: RequestOptions,
): Promise<Running<S>> {
  const server = await serve(handler);
  const client = new APIClient(
    {
      ...SPEC,
      betas: betaSupport({ load: () => Promise.resolve({ betas: {}, stable: [], gates: [] }) }),
    },
    { apiKey: 'test-key', baseURL: server.url, maxRetries: 0 },
  );
  const all: ToolRunnerParams<Params> = { tools: [weather], ...PARAMS, ...params };
  return { runner: runWithTools(client, CREATE, all, options), server };
}

export const weather = betaTool({
  name: 'weather',
  description: 'Returns the weather of a city.',
  inputSchema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  run: ({ city }) => `Sunny in ${city}`,
});

export const rome = toolUse('1', 'weather', { city: 'Rome' });
export const done = message([text('Done.')]);
export const callingTools = (...blocks: readonly ReturnType<typeof toolUse>[]): Message =>
  message(blocks, 'tool_use');

/** Returns the content of the last message in a request, which holds the tool results. */
export function resultsIn(server: TestServer, index: number): unknown {
  return (bodyOf(server, index)['messages'] as Turn[]).at(-1)?.content;
}

/** Calls the tool with the name `tool` once. Returns the tool result that the server receives. */
export async function resultOf(tool: Runnable, input: unknown = {}): Promise<unknown> {
  const { runner, server } = await run(answering(callingTools(toolUse('1', 'tool', input)), done), {
    tools: [tool],
  });
  await runner;
  return (resultsIn(server, 1) as unknown[])[0];
}

export const tool = (answer: Runnable['run']): Runnable =>
  ({ name: 'tool', run: answer }) as Runnable;

export const failure = (content: unknown): object => ({
  type: 'tool_result',
  tool_use_id: '1',
  content,
  is_error: true,
});
