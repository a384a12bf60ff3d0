/** Parses the text of messages. Loaded late, with the first call of `parse` or `stream`. */
import { OutputParseError } from '../../api/errors.js';
import type { OutputFormat } from './output-format.js';
import { isFields, type Fields } from '../shapes.js';

// After these stop reasons, the text is not the complete output: the text was cut off, comes before a tool call or a
// pause, or is a refusal.
const UNFINISHED: readonly unknown[] = [
  'tool_use',
  'pause_turn',
  'max_tokens',
  'model_context_window_exceeded',
  'refusal',
];

const NONE: readonly unknown[] = [];

const LONGEST_QUOTE = 200;

/**
 * Sets `parsed_output` of each text block to the parsed text, and `parsed_output` of the message to the first of these
 * values that is not null. The values are null if there is no format, if the format has no `parse`, or if the
 * `stop_reason` of the message shows that the text is not the complete output. Throws an `OutputParseError` if `parse`
 * throws an error.
 */
export async function addOutput(
  message: unknown,
  format: OutputFormat<unknown> | undefined,
): Promise<void> {
  if (!isFields(message)) return;
  const isFinal = !UNFINISHED.includes(message['stop_reason']);
  const { content } = message;
  message['parsed_output'] = null;
  for (const block of Array.isArray(content) ? (content as readonly unknown[]) : NONE) {
    if (!isFields(block) || block['type'] !== 'text') continue;
    const value = isFinal ? await readOutput(block['text'], message, format) : null;
    // Not enumerable: the API rejects the field when the block is sent back.
    Object.defineProperty(block, 'parsed_output', { value, configurable: true });
    message['parsed_output'] ??= value;
  }
}

async function readOutput(
  text: unknown,
  message: Fields,
  format: OutputFormat<unknown> | undefined,
): Promise<unknown> {
  if (format?.parse === undefined || typeof text !== 'string') return null;
  try {
    return await format.parse(text);
  } catch (cause) {
    const error =
      cause instanceof OutputParseError
        ? cause
        : new OutputParseError(String(cause), text, [], { cause });
    const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
    error.message += ` (stop_reason ${String(message['stop_reason'])}, text ${JSON.stringify(quote)})`;
    error.received = message;
    throw error;
  }
}
