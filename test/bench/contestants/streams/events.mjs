// A message as server-sent events, in memory, handed out as a response body in 64 KiB chunks.
/* global ReadableStream, Response */
import { Buffer } from 'node:buffer';

/** @typedef {{ deltas: number }} Setting */
/** @typedef {{ read(): Promise<number> }} Calls how many events were read */

const CHUNK = 65_536;

/** Events beside the deltas: start and stop of message and block, and the message delta. */
export const FRAME_EVENTS = 5;

export const PARAMS = {
  model: 'claude-opus-4-5',
  max_tokens: 1024,
  stream: /** @type {const} */ (true),
  messages: [{ role: /** @type {const} */ ('user'), content: 'Count.' }],
};

const USAGE = { input_tokens: 12, output_tokens: 1 };
const MESSAGE = { id: 'msg_bench', type: 'message', role: 'assistant', model: PARAMS.model };

/** @param {{ type: string, [field: string]: unknown }} event */
function encode(event) {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

export const HEAD = Buffer.from(
  encode({
    type: 'message_start',
    message: { ...MESSAGE, content: [], stop_reason: null, stop_sequence: null, usage: USAGE },
  }) + encode({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }),
);

export const TAIL = Buffer.from(
  encode({ type: 'content_block_stop', index: 0 }) +
    encode({
      type: 'message_delta',
      delta: { stop_reason: 'end_turn', stop_sequence: null },
      usage: { output_tokens: 9 },
    }) +
    encode({ type: 'message_stop' }),
);

/** @param {number} number */
export function encodeDelta(number) {
  return encode({
    type: 'content_block_delta',
    index: 0,
    delta: { type: 'text_delta', text: `token ${number} ` },
  });
}

/** @param {number} deltas */
function encodeStream(deltas) {
  const text = Array.from({ length: deltas }, (_, number) => encodeDelta(number)).join('');
  return Buffer.concat([HEAD, Buffer.from(text), TAIL]);
}

/** @param {ReadableStream<Uint8Array>} body */
export function respond(body) {
  return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
}

/**
 * A `fetch` that answers every request with the same events, encoded once.
 * @param {number} deltas
 * @returns {() => Promise<Response>}
 */
export function answerWith(deltas) {
  const bytes = encodeStream(deltas);
  return async () => {
    let offset = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (offset >= bytes.length) return controller.close();
        controller.enqueue(new Uint8Array(bytes.subarray(offset, offset + CHUNK)));
        offset += CHUNK;
      },
    });
    return respond(body);
  };
}
