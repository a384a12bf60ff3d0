/** Tools that the client itself can run. */
import { ClaudeError } from '../errors.js';
import { SchemaError, describeIssues } from './errors.js';
import type { FromSchema } from './from-schema.js';
import {
  checkJSON,
  checkStandard,
  isObject,
  jsonSchemaOf,
  type Checked,
  type StandardSchema,
} from './schema.js';
import type { Fields } from './shapes.js';

/** The model's call of a tool. */
export interface ToolUse {
  readonly type: 'tool_use';
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
}

/** What a running tool is told besides its input. */
export interface ToolContext {
  readonly toolUseBlock: ToolUse;
  /** Fires when nobody waits for the result any more. */
  readonly signal: AbortSignal;
}

/** A tool's answer: text, or content blocks of the API. */
export type ToolOutput = string | readonly object[];

/** A tool of the API with what makes it run here. Everything but `run`, `parse` and `betas` is sent. */
export interface RunnableTool<Input = unknown> {
  readonly type: 'custom';
  readonly name: string;
  readonly description?: string;
  // Not readonly, so that it is a tool of the API's own type.
  input_schema: { type: 'object'; [keyword: string]: unknown };
  /** The runner gives it a context; whoever calls it without gets one of its own. */
  run(input: Input, context?: ToolContext): ToolOutput | Promise<ToolOutput>;
  /** The input as the model wrote it to what `run` takes. What it throws is told to the model. */
  parse(input: unknown): Input | Promise<Input>;
  /** Betas that the requests need because of this tool. */
  readonly betas?: readonly string[];
}

/** What the tools of a runner may have besides the API's fields. */
export interface Runnable {
  readonly type?: string | null;
  run?(input: never, context: ToolContext): ToolOutput | Promise<ToolOutput>;
  parse?(input: unknown): unknown;
  readonly betas?: readonly string[];
}

interface ToolParts<Input> {
  readonly name: string;
  readonly description?: string;
  readonly run: (input: Input, context: ToolContext) => ToolOutput | Promise<ToolOutput>;
  /** Betas that the requests need because of this tool. */
  readonly betas?: readonly string[];
}

interface ToolDescription<Schema, Input> extends ToolParts<Input> {
  readonly inputSchema: Schema;
}

/** A tool whose input a JSON Schema describes; its literal type is the type of the input. */
export function betaTool<const S extends { readonly type: 'object' } & Readonly<Fields>>(
  tool: ToolDescription<S, FromSchema<S>>,
): RunnableTool<FromSchema<S>> {
  const { inputSchema } = tool;
  return makeTool<FromSchema<S>>(tool, inputSchema, (value) =>
    checkJSON<FromSchema<S>>(inputSchema, value),
  );
}

/** A tool whose input a schema of any library that follows Standard Schema describes. */
export function betaStandardSchemaTool<Output>(
  tool: ToolDescription<StandardSchema<unknown, Output>, Output> & {
    /** The schema as JSON Schema, for libraries whose schemas do not tell it. */
    readonly jsonSchema?: Record<string, unknown>;
  },
): RunnableTool<Output> {
  const { inputSchema, jsonSchema } = tool;
  return makeTool<Output>(tool, jsonSchemaOf(inputSchema, jsonSchema), (value) =>
    checkStandard<Output>(inputSchema, value),
  );
}

/** The same as {@link betaStandardSchemaTool}, for schemas of zod. */
export const betaZodTool: typeof betaStandardSchemaTool = betaStandardSchemaTool;

/** What the model asks of its memory: the fields of each command. */
export interface MemoryCommands {
  view: { path: string; view_range?: number[] };
  create: { path: string; file_text: string };
  str_replace: { path: string; old_str: string; new_str: string };
  insert: { path: string; insert_line: number; insert_text: string };
  delete: { path: string };
  rename: { old_path: string; new_path: string };
}

const COMMANDS: readonly unknown[] = [
  'view',
  'create',
  'str_replace',
  'insert',
  'delete',
  'rename',
] satisfies (keyof MemoryCommands)[];

type MemoryCommand = {
  [K in keyof MemoryCommands]: MemoryCommands[K] & { command: K };
}[keyof MemoryCommands];

/** A memory: what it does at each command, and what it tells the model of it. */
export type MemoryToolHandlers = {
  [K in keyof MemoryCommands]: (
    command: MemoryCommands[K] & { command: K },
  ) => ToolOutput | Promise<ToolOutput>;
};

/** The memory tool of the API, with a memory of the caller's. */
export function betaMemoryTool(handlers: MemoryToolHandlers): {
  type: 'memory_20250818';
  name: 'memory';
  run(command: MemoryCommand): ToolOutput | Promise<ToolOutput>;
  parse(input: unknown): MemoryCommand;
} {
  return {
    type: 'memory_20250818',
    name: 'memory',
    run(command) {
      const handle = handlers[command.command] as (
        of: MemoryCommand,
      ) => ToolOutput | Promise<ToolOutput>;
      return handle.call(handlers, command);
    },
    parse(input) {
      const { command } = (input ?? {}) as MemoryCommand;
      if (COMMANDS.includes(command)) return input as MemoryCommand;
      throw new ClaudeError(`The memory has no command ${JSON.stringify(command)}`);
    },
  };
}

function makeTool<Input>(
  { name, description, run, betas }: ToolParts<Input>,
  schema: Fields,
  check: (value: unknown) => Promise<Checked<Input>>,
): RunnableTool<Input> {
  const type = isObject(schema) ? schema['type'] : null;
  if (type !== 'object') {
    throw new SchemaError(`The input of tool ${JSON.stringify(name)} cannot be described`, [
      {
        message: `its schema has the type ${JSON.stringify(type)}; use object`,
        path: [],
      },
    ]);
  }
  return {
    type: 'custom',
    name,
    input_schema: { ...schema, type: 'object' },
    ...(description !== undefined && { description }),
    ...(betas !== undefined && { betas }),
    run: (input, context = alone(name, input)) => run(input, context),
    async parse(input) {
      const checked = await check(input);
      if ('value' in checked) return checked.value;
      throw new ClaudeError(`The input does not fit: ${describeIssues(checked.issues)}`);
    },
  };
}

/** The context of a tool that no runner runs: a test may do so. */
function alone(name: string, input: unknown): ToolContext {
  return {
    toolUseBlock: { type: 'tool_use', id: '', name, input },
    signal: new AbortController().signal,
  };
}
