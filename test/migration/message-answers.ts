/** The responses of the small test API to messages. */
import { events, json, type Json, type Reply } from './replies.js';

export const message = (
  content: readonly Json[],
  stop_reason: string | null = 'end_turn',
): Json => ({
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'claude-opus-4-7',
  content,
  stop_reason,
  stop_sequence: null,
  usage: { input_tokens: 3, output_tokens: 2 },
});
/** The input of tool calls, by the name of the tool. */
const INPUTS: Readonly<Record<string, Json>> = {
  weather: { city: 'Rome' },
  broken: {},
  memory: { command: 'view', path: '/memories' },
};

export const text = (value: string): Json => ({ type: 'text', text: value });

function* eventsOf(content: readonly Json[]): Generator<Json> {
  yield { type: 'message_start', message: message([], null) };
  for (const [index, block] of content.entries()) {
    const [empty, ...deltas] = deltasOf(block);
    yield { type: 'content_block_start', index, content_block: empty };
    for (const delta of deltas) yield { type: 'content_block_delta', index, delta };
    yield { type: 'content_block_stop', index };
  }
  const calls = content.some(({ type }) => type === 'tool_use');
  const delta = { stop_reason: calls ? 'tool_use' : 'end_turn', stop_sequence: null };
  yield { type: 'message_delta', delta, usage: { output_tokens: 9 } };
  yield { type: 'message_stop' };
}

/** Returns an empty block, and the deltas that complete it. */
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

const stream = (content: readonly Json[]): Reply => events([...eventsOf(content)]);

const OUTPUT = text('{"name":"Ada","tags":["a","b"]}');
const STREAMED = [
  { type: 'thinking', thinking: 'Let me see', signature: 'sig' },
  text('Hello you'),
  { type: 'tool_use', id: 'toolu_1', name: 'weather', input: { city: 'Rome' } },
];

const ALL_KINDS = [
  { type: 'redacted_thinking', data: 'secret' },
  { type: 'thinking', thinking: 'Let me see', signature: 'sig' },
  { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'a' } },
  {
    type: 'web_search_tool_result',
    tool_use_id: 'srvtoolu_1',
    content: [
      { type: 'web_search_result', title: 'A', url: 'https://a.com', encrypted_content: 'x' },
    ],
  },
  {
    ...text('Found'),
    citations: [
      { type: 'char_location', cited_text: 'A', start_char_index: 0, end_char_index: 1 },
      { type: 'web_search_result_location', cited_text: 'A', url: 'https://a.com' },
    ],
  },
  { type: 'newer_than_the_client', some: 'thing' },
];
const OVERLOADED = { type: 'error', error: { type: 'overloaded_error', message: 'Too much.' } };

/** Responses, whole or streamed, by the last text of the user. */
const SPECIAL: Readonly<Record<string, () => Reply>> = {
  hang: () => () => undefined,
  json: () => json(message([OUTPUT])),
  'Who wrote the first program?': () => json(message([OUTPUT])),
  'stream json': () => stream([OUTPUT]),
  'all kinds': () => json(message(ALL_KINDS)),
  'never ends': () => events([...eventsOf(STREAMED.slice(1))].slice(0, 3), false),
  overload: () => events([...[...eventsOf(STREAMED)].slice(0, 3), OVERLOADED]),
};

/** Returns the last text of the user; empty if the last block is not text. */
function lastTextIn(body: Json): string {
  const turns = body['messages'] as readonly Json[];
  const content = turns.at(-1)?.['content'];
  if (typeof content === 'string') return content;
  const value = (content as readonly Json[]).at(-1)?.['text'];
  return typeof value === 'string' ? value : '';
}

/** Returns the failure that a prompt requests: `fail 400`, `fail 400 once`, `fail 400 should-not-retry`. */
function failAs(prompt: string, count: number): Reply | undefined {
  const [, status, once, should, not] =
    /^fail (\d+)( once)?( should-(not-)?retry)?/.exec(prompt) ?? [];
  if (status === undefined || (once !== undefined && count > 1)) return undefined;
  const error = { type: 'error', error: { type: 'some_error', message: 'It failed.' } };
  return json(error, Number(status), {
    'retry-after-ms': '1',
    ...(should !== undefined && { 'x-should-retry': String(not === undefined) }),
  });
}

/** Chooses the response by the last text of the user. */
export function answerMessage(body: Json, count: number): Reply {
  const turns = body['messages'] as readonly Json[];
  const prompt = lastTextIn(body);
  const isStreamed = body['stream'] === true;
  const special = failAs(prompt, count) ?? SPECIAL[prompt]?.();
  if (special !== undefined) return special;
  if (isStreamed) return stream(body['thinking'] === undefined ? STREAMED.slice(1, 2) : STREAMED);
  const uses = Object.keys(INPUTS).filter(
    (name) => prompt.startsWith('use') && prompt.includes(name),
  );
  if (uses.length === 0) return json(message([text(`Answer ${turns.length}`)]));
  const calls = uses.map((name, index) => {
    const input = INPUTS[name];
    return { type: 'tool_use', id: `toolu_${index}`, name, input };
  });
  return json(message(calls, 'tool_use'));
}
