/** Makes tools whose functions run in the program of the caller. */
import { ClaudeError } from '../../errors.js';
import { SchemaError, describeIssues } from '../errors.js';
import type { FromSchema } from '../schema/from-schema.js';
import { checkJSON, isObject, type Checked } from '../schema/schema.js';
import {
  checkStandard,
  convert,
  jsonSchemaOf,
  type MaybePromise,
  type StandardSchema,
} from '../schema/standard-schema.js';
import type { Fields } from '../shapes.js';

/** A tool call of the model. */
export interface ToolUse {
  readonly type: 'tool_use';
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
}

/** The second argument of `run` of a tool. */
export interface ToolContext {
  readonly toolUse: ToolUse;
  /** The same as `toolUse`. */
  readonly toolUseBlock: ToolUse;
  /** Fires when the result is no longer needed, since the caller aborted the request or left the loop. */
  readonly signal: AbortSignal;
}

/** The result of a tool: text, content blocks, or nothing. */
export type ToolOutput = string | readonly object[] | undefined;

/** A tool that a tool runner can run. All fields are sent, except `run`, `parse` and `betas`. */
export interface RunnableTool<Input = unknown, Parsed = Input | Promise<Input>> {
  readonly type: 'custom';
  readonly name: string;
  readonly description?: string;
  // Not readonly, so that a runnable tool is assignable to the tool type of the API.
  input_schema: { type: 'object'; [keyword: string]: unknown };
  /**
   * Runs the tool. If `context` is omitted, such as in a test, the tool receives a context with an empty tool call id.
   */
  run(input: Input, context?: ToolContext): ToolOutput | Promise<ToolOutput>;
  /**
   * Validates the input from the model, and converts it to the input of `run`. If `parse` throws, the runner sends the
   * error message to the model.
   */
  parse(input: unknown): Parsed;
  /** Betas that a runner adds to its requests because of this tool, unless `betas` of its params is `auto`. */
  readonly betas?: readonly string[];
}

/** The fields of a tool that a runner reads. */
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
  /** See `betas` of {@link RunnableTool}. */
  readonly betas?: readonly string[];
}

interface ToolDescription<Schema, Input> extends ToolParts<Input> {
  readonly inputSchema: Schema;
}

/**
 * Makes a tool from a JSON Schema, whose literal type determines the type of the input. Throws a `SchemaError` if the
 * `type` of the schema is not `object`.
 */
export function betaTool<const S extends { readonly type: 'object' } & Readonly<Fields>>(
  tool: ToolDescription<S, FromSchema<S>>,
): RunnableTool<FromSchema<S>, FromSchema<S>> {
  const { inputSchema } = tool;
  return makeTool<FromSchema<S>>(tool, inputSchema, (value) =>
    checkJSON<FromSchema<S>>(inputSchema, value),
  ) as unknown as RunnableTool<FromSchema<S>, FromSchema<S>>;
}

interface StandardTool<Output> extends ToolDescription<StandardSchema<unknown, Output>, Output> {
  /** The schema as JSON Schema, for libraries that cannot convert their schemas. */
  readonly jsonSchema?: Record<string, unknown>;
}

/**
 * Makes a tool from a schema of a library that implements Standard Schema, such as zod. Throws a `SchemaError` if the
 * library cannot convert the schema to JSON Schema, or if the `type` of the JSON Schema is not `object`.
 */
export function betaStandardSchemaTool<Output>(tool: StandardTool<Output>): RunnableTool<Output> {
  const { inputSchema, jsonSchema } = tool;
  return makeTool<Output>(tool, jsonSchemaOf(inputSchema, jsonSchema), (value) =>
    checkStandard<Output>(inputSchema, value),
  );
}

/**
 * The same as {@link betaStandardSchemaTool}, for zod schemas without asynchronous checks: `parse` returns the input,
 * not a promise.
 */
export function betaZodTool<Output>(tool: StandardTool<Output>): RunnableTool<Output, Output> {
  return betaStandardSchemaTool<Output>(tool) as unknown as RunnableTool<Output, Output>;
}

/** The commands of the memory tool, with their fields. */
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

/** One function per command of the memory tool. Each function returns the result for the model. */
export type MemoryToolHandlers = {
  [K in keyof MemoryCommands]: (
    command: MemoryCommands[K] & { command: K },
  ) => ToolOutput | Promise<ToolOutput>;
};

/** Makes the memory tool of the API. Your functions store the files. */
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
      throw new ClaudeError(`The memory tool has no command ${JSON.stringify(command)}`);
    },
  };
}

function makeTool<Input>(
  { name, description, run, betas }: ToolParts<Input>,
  schema: Fields,
  check: (value: unknown) => MaybePromise<Checked<Input>>,
): RunnableTool<Input> {
  const type = isObject(schema) ? schema['type'] : null;
  if (type !== 'object') {
    throw new SchemaError(`Tool ${JSON.stringify(name)} has an invalid input schema`, [
      {
        message: `its type is ${JSON.stringify(type)}; use "object"`,
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
    run: (input, context = makeContext(name, input)) => run(input, context),
    parse: (input) =>
      convert<Checked<Input>, Input>(check(input), (checked) => {
        if ('value' in checked) return checked.value;
        throw new ClaudeError(
          `The input does not fit its schema: ${describeIssues(checked.issues)}`,
        );
      }),
  };
}

/** Returns the context of a tool that is called without a runner. */
function makeContext(name: string, input: unknown): ToolContext {
  const toolUse: ToolUse = { type: 'tool_use', id: '', name, input };
  return { toolUse, toolUseBlock: toolUse, signal: new AbortController().signal };
}
