/** Messages as JSON and as events, servers that send them, and clients for these servers. */
import type { ServerResponse } from 'node:http';
import {
  json,
  sseWhen,
  type Operation,
  type RequestOptions,
} from '../../../templates/runtime/index.js';
import {
  streamMessage,
  type MessageStream,
  type MessageStreamEvents,
} from '../../../templates/runtime/messages/index.js';
import { sendJSON, serve, TestClient, type Handler, type TestServer } from '../server.js';

export interface Block {
  type: string;
  [field: string]: unknown;
}

export interface Message {
  id: string;
  role: 'assistant';
  content: Block[];
  stop_reason: string | null;
  [field: string]: unknown;
}

export interface Event {
  type: string;
  [field: string]: unknown;
}

export const CREATE: Operation = {
  method: 'POST',
  path: '/v1/messages',
  encode: json,
  decode: sseWhen('stream'),
};

export const PARAMS = { model: 'm', max_tokens: 9, messages: [{ role: 'user', content: 'Hi' }] };

export function message(content: readonly Block[], stop_reason = 'end_turn'): Message {
  return { id: 'msg_1', role: 'assistant', content: [...content], stop_reason };
}

export const text = (value: string): Block => ({ type: 'text', text: value });

export const toolUse = (id: string, name: string, input: unknown): Block => ({
  type: 'tool_use',
  id,
  name,
  input,
});

export const start: Event = {
  type: 'message_start',
  message: { ...message([]), stop_reason: null, usage: { input_tokens: 3, output_tokens: 1 } },
};

/** Returns the events of a block: its start, its deltas and its end. */
export const block = (index: number, empty: Block, ...deltas: readonly Block[]): Event[] => [
  { type: 'content_block_start', index, content_block: empty },
  ...deltas.map((delta) => ({ type: 'content_block_delta', index, delta })),
  { type: 'content_block_stop', index },
];

export const textBlock = (index: number, ...parts: readonly string[]): Event[] =>
  block(index, text(''), ...parts.map((part) => ({ type: 'text_delta', text: part })));

export const toolBlock = (index: number, ...parts: readonly string[]): Event[] =>
  block(
    index,
    toolUse('tool_1', 'weather', {}),
    ...parts.map((part) => ({ type: 'input_json_delta', partial_json: part })),
  );

export const stop = (stop_reason = 'end_turn'): Event[] => [
  { type: 'message_delta', delta: { stop_reason }, usage: { output_tokens: 7 } },
  { type: 'message_stop' },
];

export const write = (response: ServerResponse, events: readonly Event[]): void => {
  if (!response.headersSent) {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'request-id': 'req_1',
      'anthropic-workspace-id': 'wrkspc_1',
    });
  }
  for (const event of events) {
    response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  }
};

/** Returns a handler that sends the next item to each request, as JSON or as events; the last item if none is left. */
export const answering =
  (...answers: readonly (Message | readonly Event[])[]): Handler =>
  (request, response) => {
    const answer = answers[Math.min(request.number, answers.length) - 1] ?? [];
    if ('id' in answer) {
      sendJSON(response, answer);
      return;
    }
    write(response, answer);
    response.end();
  };

export interface Opened<T = null> {
  readonly stream: MessageStream<Message, Event, T>;
  readonly server: TestServer;
}

export async function open<T = null>(
  handler: Handler,
  params: object = {},
  options?: RequestOptions,
): Promise<Opened<T>> {
  const server = await serve(handler);
  const client = new TestClient({ baseURL: server.url, maxRetries: 0 });
  const all = { ...PARAMS, ...params };
  return { stream: streamMessage<Message, Event, T>(client, CREATE, all, options), server };
}

export const closed = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => response.on('close', resolve));

/** Returns the JSON body of a recorded request. */
export function bodyOf(server: TestServer, index: number): Record<string, unknown> {
  return JSON.parse(server.seen[index]?.body.toString() ?? '') as Record<string, unknown>;
}

/** The events of a message with two text deltas. */
export const HELLO: readonly Event[] = [start, ...textBlock(0, 'Hel', 'lo'), ...stop()];

type Names = keyof MessageStreamEvents<Message, Event, null>;

/** Records the events with these names and their arguments as strings, in order. */
export function record(stream: MessageStream<Message, Event>, ...names: Names[]): string[] {
  const log: string[] = [];
  for (const name of names) {
    stream.on(name, (...args: readonly unknown[]) => {
      log.push([name, ...args.map((arg) => JSON.stringify(arg))].join(' '));
    });
  }
  return log;
}
