// Makes a message as server-sent events in memory, and response bodies that send the events in chunks of 64 KiB.
/* global ReadableStream, Response */
import { Buffer } from 'node:buffer';

/** @typedef {{ deltas: number, toolBytes: number }} Setting how many deltas the text has, and the size of the tool input */
/**
 * @typedef {object} Calls
 * @property {() => Promise<number>} read iterates the events; returns their number
 * @property {() => Promise<number>} [accumulate] iterates the accumulating stream; returns the number of events
 * @property {() => Promise<number>} [listen] listens to the text of the accumulating stream; returns the number of deltas
 * @property {() => Promise<number>} [finish] awaits the message of the accumulating stream; returns the number of words
 * @property {() => Promise<number>} [collectInput] listens to a growing tool input; returns its number of words
 */

const CHUNK = 65_536;

/**
 * The number of events other than content deltas: start and stop of the message and the block, and the message delta.
 */
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

const MESSAGE_START = encode({
  type: 'message_start',
  message: { ...MESSAGE, content: [], stop_reason: null, stop_sequence: null, usage: USAGE },
});

export const HEAD = Buffer.from(
  MESSAGE_START +
    encode({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }),
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

/** @param {string} json */
function encodeInputDelta(json) {
  return encode({
    type: 'content_block_delta',
    index: 0,
    delta: { type: 'input_json_delta', partial_json: json },
  });
}

/**
 * Returns a message of one text.
 * @param {number} deltas
 */
export function encodeText(deltas) {
  const text = Array.from({ length: deltas }, (_, number) => encodeDelta(number)).join('');
  return Buffer.concat([HEAD, Buffer.from(text), TAIL]);
}

/**
 * Returns a message of one tool call, whose input is a list of words, in deltas of 4 characters.
 * @param {number} bytes of the input
 */
export function encodeToolCall(bytes) {
  const words = Array.from({ length: Math.ceil(bytes / 16) }, (_, word) =>
    JSON.stringify(String(word).padStart(13, 'w')),
  );
  const deltas = `{"words":[${words.join(',')}]}`.match(/.{1,4}/g) ?? [];
  const block = { type: 'tool_use', id: 'toolu_bench', name: 'read', input: {} };
  return Buffer.from(
    MESSAGE_START +
      encode({ type: 'content_block_start', index: 0, content_block: block }) +
      deltas.map((delta) => encodeInputDelta(delta)).join('') +
      TAIL,
  );
}

/** @param {ReadableStream<Uint8Array>} body */
export function respond(body) {
  return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
}

/**
 * Returns a `fetch` that responds to every request with the same bytes.
 * @param {Buffer} bytes
 * @returns {() => Promise<Response>}
 */
export function answerWith(bytes) {
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

/**
 * Returns the calls of a client with the interface of the official SDK.
 * @param {new (options: { apiKey: string, fetch: () => Promise<Response> }) => any} Client
 * @param {Setting} setting
 * @returns {Required<Calls>}
 */
export function prepareClient(Client, { deltas, toolBytes }) {
  const text = new Client({ apiKey: 'bench', fetch: answerWith(encodeText(deltas)) });
  const tool = new Client({ apiKey: 'bench', fetch: answerWith(encodeToolCall(toolBytes)) });
  return {
    async read() {
      let events = 0;
      for await (const event of await text.messages.create(PARAMS)) events += event.type ? 1 : 0;
      return events;
    },
    async accumulate() {
      let events = 0;
      for await (const event of text.messages.stream(PARAMS)) events += event.type ? 1 : 0;
      return events;
    },
    async listen() {
      let deltas = 0;
      const stream = text.messages.stream(PARAMS);
      stream.on('text', (/** @type {string} */ delta) => (deltas += delta ? 1 : 0));
      await stream.done();
      return deltas;
    },
    async finish() {
      const [block] = (await text.messages.stream(PARAMS).finalMessage()).content;
      return block.text.match(/token/g).length;
    },
    async collectInput() {
      let parsed = 0;
      const stream = tool.messages.stream(PARAMS);
      stream.on('inputJson', (/** @type {string} */ _, /** @type {any} */ input) => {
        parsed = input.words?.length ?? 0;
      });
      const [block] = (await stream.finalMessage()).content;
      return parsed === block.input.words.length ? parsed : -1;
    },
  };
}
