/** Runs the tools that a message calls. */
import type { InvalidInput } from '../errors.js';
import { isFields, nameOf, type MessageLike } from '../shapes.js';
import type { Runnable, ToolContext, ToolUse } from './tools.js';

/** The content block with the result of one tool call. */
export interface ToolResult {
  type: 'tool_result';
  tool_use_id: string;
  /** Not set if the tool returned nothing. */
  content?: string | object[];
  is_error?: true;
}

export interface ToolRun {
  readonly result: Promise<ToolResult>;
  isOver: boolean;
}

/** The tool runs of a turn by call, so that a call runs once even if its result is needed again. */
type ToolRuns = Map<string, ToolRun>;

/**
 * Runs the tools that the message calls, concurrently. The results are in the order of the calls. The error of a tool
 * is its result. Rejects only if the signal fires, with the reason of the signal.
 */
export async function runTools(
  message: MessageLike,
  tools: readonly Runnable[],
  signal: AbortSignal,
  runs: ToolRuns = new Map<string, ToolRun>(),
): Promise<ToolResult[]> {
  const work: Promise<ToolResult>[] = [];
  for (const block of message.content) {
    if (block.type === 'tool_use') work.push(runOnce(block as ToolUse, tools, signal, runs));
  }
  try {
    return await collect(work, signal);
  } catch (reason) {
    for (const [key, run] of runs) if (!run.isOver) runs.delete(key);
    throw reason;
  }
}

function runOnce(
  call: ToolUse,
  tools: readonly Runnable[],
  signal: AbortSignal,
  runs: ToolRuns,
): Promise<ToolResult> {
  const key = JSON.stringify([call.id, call.name, call.input]);
  const known = runs.get(key);
  if (known !== undefined) return known.result;
  const run: ToolRun = { result: runTool(call, tools, signal), isOver: false };
  runs.set(key, run);
  void markOver(run);
  return run.result;
}

async function markOver(run: ToolRun): Promise<void> {
  await run.result;
  run.isOver = true;
}

/**
 * Awaits promises that never reject. Rejects with the signal's reason as soon as the signal fires. Calls neither
 * `Promise.all` nor `then`, which are slower to type-check.
 */
function collect(work: readonly Promise<ToolResult>[], signal: AbortSignal): Promise<ToolResult[]> {
  return new Promise<ToolResult[]>((resolve, reject) => {
    const stop = (): void => {
      reject(signal.reason as Error);
    };
    const awaitAll = async (): Promise<void> => {
      const results: ToolResult[] = [];
      for (const result of work) results.push(await result);
      signal.removeEventListener('abort', stop);
      resolve(results);
    };
    signal.addEventListener('abort', stop);
    void awaitAll();
    if (signal.aborted) stop();
  });
}

async function runTool(
  call: ToolUse,
  tools: readonly Runnable[],
  signal: AbortSignal,
): Promise<ToolResult> {
  const result = { type: 'tool_result', tool_use_id: call.id } as const;
  try {
    const output = await perform(call, tools, { toolUse: call, toolUseBlock: call, signal });
    if (output === undefined || output === null) return result;
    return { ...result, content: checkOutput(output, call.name) };
  } catch (error) {
    return { ...result, content: describeError(error), is_error: true };
  }
}

async function perform(
  call: ToolUse,
  tools: readonly Runnable[],
  context: ToolContext,
): Promise<unknown> {
  for (const tool of tools) {
    if (tool.run === undefined || nameOf(tool) !== call.name) continue;
    // Running a tool with incomplete input could do harm. The error lets the model call the tool again.
    const invalid = 'invalid_input' in call ? (call.invalid_input as InvalidInput) : undefined;
    if (invalid !== undefined) throw invalid.error;
    const input = tool.parse === undefined ? call.input : await tool.parse(call.input);
    return tool.run(input as never, context);
  }
  throw new Error(`Tool '${call.name}' not found`);
}

function checkOutput(output: unknown, name: string): string | object[] {
  if (typeof output === 'string') return output;
  if (isBlocks(output)) return output;
  throw new Error(`Tool '${name}' returned neither text nor content blocks`);
}

function isBlocks(output: unknown): output is object[] {
  return (
    Array.isArray(output) &&
    output.every((block) => isFields(block) && typeof block['type'] === 'string')
  );
}

function describeError(error: unknown): string | object[] {
  if (!(error instanceof Error)) return `Error: ${String(error)}`;
  // Compared by name, since a tool from another package may use the `ToolError` of another client.
  const content = error.name === 'ToolError' && 'content' in error ? error.content : undefined;
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content as object[];
  return `Error: ${error.message}`;
}
