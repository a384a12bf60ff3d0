// The two calls that every client makes, the responses of the server, and the check that they arrived.
import assert from 'node:assert/strict';

/** @typedef {{ baseURL: string }} Setting */
/** @typedef {Record<'retrieve' | 'create', () => Promise<void>>} Calls */

export const HEADERS = { 'anthropic-version': '2023-06-01', 'x-api-key': 'bench' };

export const MODEL_ID = 'claude-opus-4-5';

export const REQUEST = {
  model: MODEL_ID,
  max_tokens: 256,
  messages: [{ role: /** @type {const} */ ('user'), content: 'Say hello in one short sentence.' }],
};

export const MODEL = {
  id: MODEL_ID,
  type: 'model',
  display_name: 'Opus',
  created_at: '2025-11-01T00:00:00Z',
};

export const MESSAGE = {
  id: 'msg_bench',
  type: 'message',
  role: 'assistant',
  model: MODEL_ID,
  content: [{ type: 'text', text: 'Hello, and welcome to the bench.' }],
  stop_reason: 'end_turn',
  stop_sequence: null,
  usage: { input_tokens: 14, output_tokens: 9 },
};

/**
 * @param {unknown} answer
 * @param {{ id: string }} expected
 */
export function check(answer, expected) {
  assert.equal(/** @type {{ id?: unknown } | undefined} */ (answer)?.id, expected.id);
}
