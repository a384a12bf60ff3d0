// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** The value that the text of a message stands for. */
import { OutputParseError } from './errors.js';
import type { OutputFormat } from './output.js';
import { isFields, type Fields } from './shapes.js';

// The model has not come to its answer yet: what it wrote before it uses a tool is no output.
const UNFINISHED: readonly unknown[] = ['tool_use', 'pause_turn'];

/** Adds `parsed_output`: the value of the first text, null without a text or without a format that can read. */
export async function addOutput(message: Fields, format: OutputFormat<unknown> | undefined) {
  message['parsed_output'] = null;
  const blocks = Array.isArray(message['content']) ? (message['content'] as unknown[]) : [];
  const block = blocks.filter(isFields).find(({ type }) => type === 'text');
  if (format?.parse === undefined || UNFINISHED.includes(message['stop_reason'])) return;
  if (typeof block?.['text'] !== 'string') return;
  try {
    message['parsed_output'] = await format.parse(block['text']);
  } catch (cause) {
    const error =
      cause instanceof OutputParseError ? cause : new OutputParseError(block['text'], [], cause);
    error.received = message;
    throw error;
  }
}
