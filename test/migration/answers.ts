/** The responses of the small test API. */
import { answerMessage, message, text } from './message-answers.js';
import { events, json, lines, type Json, type Reply } from './replies.js';

interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly body: unknown;
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

const page = (data: readonly Json[], next_page: string | null = null): Reply =>
  json({ data, has_more: false, first_id: null, last_id: null, next_page });

const AGENTS = ['agent_1', 'agent_2', 'agent_3'].map((id) => ({ id, type: 'agent', version: 1 }));
const SESSION_EVENTS = [
  { type: 'session.status_running', id: 'sevt_1' },
  { type: 'agent.message', id: 'sevt_2', content: [text('Hi')] },
  { type: 'session.status_idle', id: 'sevt_3', stop_reason: { type: 'end_turn' } },
];
const COMPLETION = { type: 'completion', id: 'compl_1', model: 'claude-2.1' };

const PERIOD = { starting_at: '2026-11-01T00:00:00Z', ending_at: '2026-11-02T00:00:00Z' };
const USAGE = { ...PERIOD, results: [{ model: 'claude-opus-4-6', output_tokens: 1200 }] };
const COST = { ...PERIOD, results: [{ amount: '1234.5', currency: 'USD' }] };

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
  'POST /v1/skills': () => json({ id: 'skill_1', type: 'skill' }),
  'GET /v1/organizations/usage_report/messages': () => page([USAGE]),
  'GET /v1/organizations/cost_report': () => page([COST]),
  'GET /v1/organizations/workspaces': () => page([{ id: 'wrkspc_1', name: 'Research' }]),
  'POST /v1/complete': ({ body }) =>
    (body as Json)['stream'] === true
      ? events([
          { ...COMPLETION, completion: ' Hi', stop_reason: null },
          { ...COMPLETION, completion: '', stop_reason: 'stop_sequence' },
        ])
      : json({ ...COMPLETION, completion: ' Hi', stop_reason: 'stop_sequence' }),
  'POST /v1/agents': () => json(AGENTS[0]),
  'POST /v1/agents/agent_1': ({ body }) => json({ ...AGENTS[0], ...(body as Json), version: 2 }),
  'GET /v1/agents': ({ query }) =>
    query.includes('page=next') ? page(AGENTS.slice(2)) : page(AGENTS.slice(0, 2), 'next'),
  'POST /v1/environments': () => json({ id: 'env_1', type: 'environment' }),
  'POST /v1/sessions': () => json({ id: 'sesn_1', type: 'session' }),
  'POST /v1/sessions/sesn_1/archive': () => json({ id: 'sesn_1', type: 'session' }),
  'DELETE /v1/sessions/sesn_1': () => json({ id: 'sesn_1', type: 'session_deleted' }),
  'POST /v1/sessions/sesn_1/events': ({ body }) => json({ data: (body as Json)['events'] }),
  'GET /v1/sessions/sesn_1/events': () => page(SESSION_EVENTS),
  'GET /v1/sessions/sesn_1/events/stream': () => events(SESSION_EVENTS),
  'POST /v1/vaults': () => json({ id: 'vlt_1', type: 'vault' }),
  'GET /v1/vaults/vlt_1/credentials/vcrd_1': () => json({ id: 'vcrd_1', type: 'vault_credential' }),
};

/** @param count the number of requests with this body so far, including this one */
export function replyTo(request: Request, count: number): Reply {
  const route = ROUTES[`${request.method} ${request.path}`];
  return (
    route?.(request, count) ?? json({ type: 'error', error: { type: 'not_found_error' } }, 404)
  );
}
