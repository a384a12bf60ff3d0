/** Helpers for messages: streams, tools, structured outputs. */
export { MessageStream, streamMessage } from './stream/message-stream.js';
export { messageStreamClass, type MessageStreamClass } from './stream/stream-class.js';
export type { MessageStreamEvents } from './stream/emitter.js';
export {
  betaJSONSchemaOutputFormat,
  betaStandardSchemaOutputFormat,
  betaZodOutputFormat,
  jsonSchemaOutputFormat,
  parseMessage,
  standardSchemaOutputFormat,
  zodOutputFormat,
  type OutputFormatOptions,
  type StandardFormatOptions,
} from './output/output.js';
export type { OutputFormat, ParsingFormat, WithOutputFormat } from './output/output-format.js';
export {
  betaMemoryTool,
  betaStandardSchemaTool,
  betaTool,
  betaZodTool,
  type MemoryCommands,
  type MemoryToolHandlers,
  type Runnable,
  type RunnableTool,
  type ToolContext,
  type ToolOutput,
  type ToolUse,
} from './tools/tools.js';
export { runWithTools, ToolRunner, type ToolRunnerParams } from './tools/tool-runner.js';
export type { CompactionControl } from './tools/compaction.js';
export type { ToolResult } from './tools/run-tools.js';
export type { StandardIssue, StandardResult, StandardSchema } from './schema/standard-schema.js';
export type { FromSchema } from './schema/from-schema.js';
export type { WithOutput, WithParsedOutput } from './shapes.js';
export {
  MessageStreamError,
  OutputParseError,
  SchemaError,
  ToolError,
  invalidInputOf,
  type InvalidInput,
  type SchemaIssue,
} from './errors.js';

// Second names, since a client can export its own types `MessageStream` and `MessageStreamEvents`.
export type { MessageStream as AnyMessageStream } from './stream/message-stream.js';
export type { MessageStreamEvents as AnyMessageStreamEvents } from './stream/emitter.js';

// The names that the official SDK has for these exports.
export type {
  RunnableTool as BetaRunnableTool,
  ToolContext as BetaToolRunContext,
} from './tools/tools.js';
export type {
  ParsingFormat as AutoParseableBetaOutputFormat,
  ParsingFormat as AutoParseableOutputFormat,
} from './output/output-format.js';
export { rewriteSchema as transformJSONSchema } from './output/output-schema.js';
