/** A server on the loopback interface for the program, and the report and requests that every platform must produce. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect } from 'vitest';
import { type Seen, sendJSON, serve, type TestServer } from '../runtime/server.js';
import type { Report } from './program.js';

export const FILE = { name: 'Notizen.txt', text: 'Grüße\n'.repeat(10_000) };

/** The CORS settings of the server: the origin and the headers that it allows. */
export interface Cors {
  readonly origin: string;
  /** The allowed headers, without the headers that browsers always allow. */
  readonly headers: readonly string[];
}

type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
  seen: Seen | undefined,
) => unknown;

export async function serveAPI(cors?: Cors): Promise<TestServer> {
  const answers = makeAnswers();
  const server: TestServer = await serve((request, response) => {
    const { method = '', url = '' } = request;
    if (cors) for (const [name, value] of corsHeaders(cors)) response.setHeader(name, value);
    if (method === 'OPTIONS') return response.writeHead(204).end();
    const answer = answers[`${method} ${url}`];
    if (answer) return answer(request, response, server.seen.at(-1));
    sendJSON(response, { type: 'error', error: { type: 'api_error', message: url } }, 418);
  });
  return server;
}

function corsHeaders({ origin, headers }: Cors): readonly (readonly [string, string])[] {
  return [
    ['access-control-allow-origin', origin],
    ['access-control-allow-headers', headers.join(', ')],
    ['access-control-expose-headers', 'request-id'],
  ];
}

function makeAnswers(): Readonly<Record<string, Answer>> {
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (close = resolve));
  return {
    'GET /v1/models?limit=2': (_, response) => {
      sendPage(response, ['claude-1', 'claude-2'], true);
    },
    'GET /v1/models?limit=2&after_id=claude-2': (_, response) => {
      sendPage(response, ['claude-3'], false);
    },
    'POST /v1/messages': (_, response, seen) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      if (modelIn(seen) === 'claude-without-end') {
        response.on('close', close);
        response.write(EVENTS.subarray(0, EVENTS.indexOf('\n\n') + 2));
      } else void writeInParts(response);
    },
    'GET /closed': async (_, response) => {
      await closed;
      sendJSON(response, {});
    },
    'GET /v1/models/claude-0': ({ socket }, response) => {
      const error = { type: 'not_found_error', message: 'no claude-0' };
      response.on('finish', () => {
        socket.destroySoon();
      });
      sendJSON(response, { type: 'error', error }, 404, { 'request-id': 'req_1' });
    },
    'POST /v1/files': async (_, response, seen) => {
      const [name, file] = await partIn(seen);
      const isWhole = name === 'file' && (await file.text()) === FILE.text;
      const size_bytes = isWhole ? file.size : -1;
      sendJSON(response, { type: 'file', id: 'file_1', filename: file.name, size_bytes });
    },
  };
}

function sendPage(response: ServerResponse, ids: readonly string[], more: boolean): void {
  const data = ids.map((id) => ({ type: 'model', id }));
  sendJSON(response, { data, has_more: more, first_id: ids[0], last_id: ids.at(-1) });
}

const DELTAS = ['Grüße', ', ', '世界', ' 👋'];
const EVENTS = Buffer.from(
  [
    { type: 'message_start', message: { id: 'msg_1', content: [] } },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'ping' },
    ...DELTAS.map((text) => ({
      type: 'content_block_delta',
      index: 0,
      delta: { type: 'text_delta', text },
    })),
    { type: 'content_block_stop', index: 0 },
    { type: 'message_stop' },
  ]
    .map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
    .join(''),
);

/** Sends the events in chunks of at most 31 bytes. Chunks also end inside each character of more than one byte. */
async function writeInParts(response: ServerResponse): Promise<void> {
  let start = 0;
  for (let end = 1; end <= EVENTS.length; end++) {
    const isInCharacter = ((EVENTS[end] ?? 0) & 0xc0) === 0x80;
    if (!isInCharacter && end - start < 31 && end < EVENTS.length) continue;
    response.write(EVENTS.subarray(start, end));
    start = end;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  response.end();
}

function modelIn(seen: Seen | undefined): unknown {
  return (JSON.parse(seen?.body.toString() ?? '{}') as Record<string, unknown>)['model'];
}

/** Returns the only part of a form. Throws if the form has other parts or if the part is not a file. */
async function partIn(seen: Seen | undefined): Promise<readonly [string, File]> {
  const headers = { 'content-type': seen?.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(seen?.body ?? []), { headers }).formData();
  const [[name, file] = [], ...others] = form;
  if (name !== undefined && file instanceof File && others.length === 0) return [name, file];
  throw new Error(`expected a form with one file, not with ${String([...form.keys()])}`);
}

/** Expects the report of every platform. `refusal`: the expected error of a client without dangerouslyAllowBrowser. */
export function expectReport(report: unknown, refusal: unknown = null): void {
  expect(report).toEqual({
    refusal,
    models: ['claude-1', 'claude-2', 'claude-3'],
    events: [
      'message_start',
      'content_block_start',
      ...DELTAS.map(() => 'content_block_delta'),
      'content_block_stop',
      'message_stop',
    ],
    text: DELTAS.join(''),
    left: 'message_start',
    error: {
      name: 'NotFoundError',
      status: 404,
      requestID: 'req_1',
      message: expect.stringContaining('no claude-0') as unknown,
    },
    file: { filename: FILE.name, size: Buffer.byteLength(FILE.text) },
  } satisfies Record<keyof Report, unknown>);
}

/** Expects all requests of the program in order, with at least the given headers. */
export function expectRequests(
  seen: readonly Seen[],
  headers: Readonly<Record<string, string>> = {},
): void {
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET /v1/models?limit=2',
    'GET /v1/models?limit=2&after_id=claude-2',
    'POST /v1/messages',
    'POST /v1/messages',
    'GET /closed',
    'GET /v1/models/claude-0',
    'POST /v1/files',
  ]);
  for (const request of seen)
    expect(request.headers).toMatchObject({
      authorization: 'Bearer key',
      'anthropic-version': '2026-10-21',
      ...headers,
    });
}
