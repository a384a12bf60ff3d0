/** A server whose models accept or refuse requests. */
import { sendJSON, serve, type TestServer } from '../runtime/server.js';

const USAGE = { input_tokens: 3, output_tokens: 5 };

/**
 * The behavior of models by id: a refusal or an HTTP status. A model with a callback never answers, and calls it when
 * the connection ends. Models that are not listed accept.
 */
export type Answers = Readonly<Record<string, Refusal | number | (() => void)>>;

interface Refusal {
  readonly token?: string | null;
  readonly claim?: boolean;
}

interface Body {
  readonly model: string;
  readonly stream?: boolean;
  readonly messages: readonly unknown[];
}

/** Starts the server with the behavior in `answers`. A refused stream ends in its second block. */
export async function serveModels(answers: Answers): Promise<TestServer> {
  const server = await serve((_, response) => {
    const body = bodyOf(server, server.seen.length - 1);
    const answer = answers[body.model];
    if (typeof answer === 'function') {
      response.on('close', answer);
      return;
    }
    if (typeof answer === 'number') {
      sendJSON(response, { type: 'error', error: { type: 'api_error', message: 'no' } }, answer);
      return;
    }
    const details = answer && {
      ...{ type: 'refusal', category: 'cyber', explanation: null },
      fallback_credit_token: answer.token ?? null,
      fallback_has_prefill_claim: answer.claim ?? false,
    };
    const end = { stop_reason: details ? 'refusal' : 'end_turn', stop_sequence: null };
    const message = {
      ...{ id: 'msg_1', type: 'message', role: 'assistant', model: body.model },
      ...{ content: [{ type: 'text', text: `I am ${body.model}` }], usage: USAGE },
    };
    if (body.stream !== true) {
      sendJSON(response, { ...message, ...end, stop_details: details ?? null });
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const events = [
      { type: 'message_start', message: { ...message, content: [], stop_reason: null } },
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'I am ' } },
      { type: 'ping' },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: body.model } },
      { type: 'content_block_stop', index: 0 },
      {
        ...{ type: 'content_block_start', index: 1 },
        content_block: { type: 'tool_use', id: 'toolu_1', name: 'look', input: {} },
      },
      {
        ...{ type: 'content_block_delta', index: 1 },
        delta: { type: 'input_json_delta', partial_json: '{"a":1}' },
      },
      ...(details ? [] : [{ type: 'content_block_stop', index: 1 }]),
      {
        type: 'message_delta',
        delta: { ...end, container: null, stop_details: details ?? null },
        usage: { output_tokens: 7 },
      },
      { type: 'message_stop' },
    ];
    for (const event of events) {
      response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    }
    response.end();
  });
  return server;
}

export function bodyOf({ seen }: TestServer, index: number): Body {
  return JSON.parse(seen[index]?.body.toString() ?? '{}') as Body;
}

export function modelsOf({ seen }: TestServer): string[] {
  return seen.map((_, index) => bodyOf({ seen, url: '' }, index).model);
}
