// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** The values that the texts of a message stand for. */
import type { ErrorClasses } from './errors.js';
import type { OutputFormat } from './output-format.js';
import { isFields, type Fields } from './shapes.js';

// The model has not come to its answer yet: what it wrote before it uses a tool is no output.
const UNFINISHED: readonly unknown[] = ['tool_use', 'pause_turn'];

type Fault = ErrorClasses['OutputParseError'];

/** Adds `parsed_output` to each text, and to the message that of its first; null where no format can read it. */
export async function addOutput(
  message: unknown,
  format: OutputFormat<unknown> | undefined,
  fault: Fault,
): Promise<void> {
  if (!isFields(message)) return;
  const isFinal = !UNFINISHED.includes(message['stop_reason']);
  const blocks = Array.isArray(message['content']) ? (message['content'] as unknown[]) : [];
  message['parsed_output'] = null;
  for (const block of blocks) {
    if (!isFields(block) || block['type'] !== 'text') continue;
    const value = isFinal ? await readOutput(block['text'], message, format, fault) : null;
    // Not enumerable, so that the block can be sent back as it is.
    Object.defineProperty(block, 'parsed_output', { value, configurable: true });
    message['parsed_output'] ??= value;
  }
}

async function readOutput(
  text: unknown,
  message: Fields,
  format: OutputFormat<unknown> | undefined,
  OutputParseError: Fault,
): Promise<unknown> {
  if (format?.parse === undefined || typeof text !== 'string') return null;
  try {
    return await format.parse(text);
  } catch (cause) {
    const error =
      cause instanceof OutputParseError
        ? cause
        : new OutputParseError(String(cause), text, [], { cause });
    error.received = message;
    throw error;
  }
}
