/** What the small API of the tests answers. */
import type { ServerResponse } from 'node:http';

type Json = Readonly<Record<string, unknown>>;
type Reply = (response: ServerResponse) => void;

interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly body: unknown;
}

const json =
  (value: unknown, status = 200, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      'request-id': 'req_1',
      ...headers,
    });
    response.end(JSON.stringify(value));
  };

const lines =
  (type: string, texts: readonly string[]): Reply =>
  (response) => {
    response.writeHead(200, { 'content-type': type, 'request-id': 'req_1' });
    response.end(texts.join(''));
  };

const message = (content: readonly Json[], stop_reason: string | null = 'end_turn'): Json => ({
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'claude-opus-4-7',
  content,
  stop_reason,
  stop_sequence: null,
  usage: { input_tokens: 3, output_tokens: 2 },
});
const text = (value: string): Json => ({ type: 'text', text: value });

function* eventsOf(content: readonly Json[]): Generator<Json> {
  yield { type: 'message_start', message: message([], null) };
  for (const [index, block] of content.entries()) {
    const [empty, ...deltas] = deltasOf(block);
    yield { type: 'content_block_start', index, content_block: empty };
    for (const delta of deltas) yield { type: 'content_block_delta', index, delta };
    yield { type: 'content_block_stop', index };
  }
  const delta = { stop_reason: 'end_turn', stop_sequence: null };
  yield { type: 'message_delta', delta, usage: { output_tokens: 9 } };
  yield { type: 'message_stop' };
}

/** A block that is still empty, and what makes it whole. */
function deltasOf(block: Json): readonly Json[] {
  const inHalves = (whole: string, make: (part: string) => Json): Json[] =>
    [whole.slice(0, 4), whole.slice(4)].map(make);
  switch (block['type']) {
    case 'thinking':
      return [
        { ...block, thinking: '', signature: '' },
        ...inHalves(String(block['thinking']), (thinking) => ({
          type: 'thinking_delta',
          thinking,
        })),
        { type: 'signature_delta', signature: block['signature'] },
      ];
    case 'tool_use':
      return [
        { ...block, input: {} },
        ...inHalves(JSON.stringify(block['input']), (partial_json) => ({
          type: 'input_json_delta',
          partial_json,
        })),
      ];
    default:
      return [
        { ...block, text: '' },
        ...inHalves(String(block['text']), (part) => ({ type: 'text_delta', text: part })),
      ];
  }
}

const stream = (content: readonly Json[]): Reply =>
  lines(
    'text/event-stream',
    [...eventsOf(content)].map(
      (event) => `event: ${String(event['type'])}\ndata: ${JSON.stringify(event)}\n\n`,
    ),
  );

const OUTPUT = text('{"name":"Ada","tags":["a","b"]}');
const STREAMED = [
  { type: 'thinking', thinking: 'Let me see', signature: 'sig' },
  text('Hello you'),
  { type: 'tool_use', id: 'toolu_1', name: 'weather', input: { city: 'Rome' } },
];

/** The answer to a message depends on the last words of the user. */
function answerMessage(body: Json, count: number): Reply {
  const turns = body['messages'] as readonly Json[];
  const content = turns.at(-1)?.['content'];
  const asked = typeof content === 'string' ? content : '';
  const failure = /^fail (\d+)( once)?/.exec(asked);
  if (failure && (failure[2] === undefined || count === 1)) {
    const error = { type: 'error', error: { type: 'some_error', message: 'It failed.' } };
    return json(error, Number(failure[1]), { 'retry-after-ms': '1' });
  }
  if (asked === 'hang') return () => undefined;
  if (body['stream'] === true) {
    if (asked === 'stream json') return stream([OUTPUT]);
    return stream(body['thinking'] === undefined ? STREAMED.slice(1, 2) : STREAMED);
  }
  if (asked === 'json') return json(message([OUTPUT]));
  const uses = ['weather', 'broken'].filter(
    (name) => asked.startsWith('use') && asked.includes(name),
  );
  if (uses.length === 0) return json(message([text(`Answer ${turns.length}`)]));
  const calls = uses.map((name, index) => {
    const input = name === 'weather' ? { city: 'Rome' } : {};
    return { type: 'tool_use', id: `toolu_${index}`, name, input };
  });
  return json(message(calls, 'tool_use'));
}

const batch = (processing_status: string, ended_at: string | null): Json => ({
  id: 'batch_1',
  type: 'message_batch',
  processing_status,
  request_counts: { processing: 0, succeeded: 1, errored: 1, canceled: 0, expired: 0 },
  ended_at,
  results_url: '/v1/messages/batches/batch_1/results',
});
const RESULTS = [
  { custom_id: 'a', result: { type: 'succeeded', message: message([text('A')]) } },
  {
    custom_id: 'b',
    result: { type: 'errored', error: { type: 'error', error: { type: 'x', message: 'No.' } } },
  },
];
const FILE = {
  id: 'file_1',
  type: 'file',
  filename: 'notes.txt',
  mime_type: 'text/plain',
  size_bytes: 9,
};
const MODELS = ['m1', 'm2', 'm3', 'm4'].map((id) => ({
  id,
  type: 'model',
  display_name: id.toUpperCase(),
}));

function listModels(query: readonly string[]): Reply {
  const value = (name: string) =>
    query.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  const before = MODELS.findIndex(({ id }) => id === value('before_id'));
  const from = before === -1 ? MODELS.findIndex(({ id }) => id === value('after_id')) + 1 : 0;
  const data = MODELS.slice(from, before === -1 ? from + 2 : before);
  const has_more = before === -1 && from + 2 < MODELS.length;
  return json({ data, has_more, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null });
}

const page = (data: readonly Json[]): Reply =>
  json({ data, has_more: false, first_id: null, last_id: null, next_page: null });

type Route = (request: Request, count: number) => Reply;

const ROUTES: Readonly<Record<string, Route>> = {
  'POST /v1/messages': ({ body }, count) => answerMessage(body as Json, count),
  'POST /v1/messages/count_tokens': () => json({ input_tokens: 12 }),
  'POST /v1/messages/batches': () => json(batch('in_progress', null)),
  'GET /v1/messages/batches': () => page([batch('ended', '2026-01-01T00:00:00Z')]),
  'GET /v1/messages/batches/batch_1': () => json(batch('ended', '2026-01-01T00:00:00Z')),
  'GET /v1/messages/batches/batch_1/results': () =>
    lines(
      'application/x-jsonl',
      RESULTS.map((result) => `${JSON.stringify(result)}\n`),
    ),
  'POST /v1/messages/batches/batch_1/cancel': () => json(batch('canceling', null)),
  'DELETE /v1/messages/batches/batch_1': () =>
    json({ id: 'batch_1', type: 'message_batch_deleted' }),
  'POST /v1/files': () => json(FILE),
  'GET /v1/files': () => page([FILE]),
  'GET /v1/files/file_1': () => json(FILE),
  'GET /v1/files/file_1/content': () => lines('text/plain', ['some text']),
  'DELETE /v1/files/file_1': () => json({ id: 'file_1', type: 'file_deleted' }),
  'GET /v1/models': ({ query }) => listModels(query),
  'GET /v1/models/m1': () => json(MODELS[0]),
};

/** @param count how often this body has come by now */
export function replyTo(request: Request, count: number): Reply {
  const route = ROUTES[`${request.method} ${request.path}`];
  return (
    route?.(request, count) ?? json({ type: 'error', error: { type: 'not_found_error' } }, 404)
  );
}
