import { describe, expect, test } from 'vitest';
import { MessageStreamError } from '../../../../templates/runtime/messages/index.js';
import { errorOf } from '../../server.js';
import {
  answering,
  block,
  bodyOf,
  open,
  PARAMS,
  start,
  stop,
  textBlock,
  toolBlock,
  write,
  HELLO,
  record,
  type Event,
  type Message,
} from '../support.js';

describe('a streamed message', () => {
  test('is built from its events', async () => {
    const { stream, server } = await open(answering(HELLO));
    const message = await stream.finalMessage();
    expect(message).toEqual({
      id: 'msg_1',
      role: 'assistant',
      content: [{ type: 'text', text: 'Hello' }],
      stop_reason: 'end_turn',
      usage: { input_tokens: 3, output_tokens: 7 },
      parsed_output: null,
    });
    expect(stream.currentMessage).toBe(message);
    expect(await stream.finalText()).toBe('Hello');
    expect(bodyOf(server, 0)).toMatchObject({ model: 'm', stream: true });
    expect([stream.ended, stream.errored, stream.aborted]).toEqual([true, false, false]);
    expect([stream.request_id, stream.workspace_id]).toEqual(['req_1', 'wrkspc_1']);
    expect(stream.response?.status).toBe(200);
  });

  test('emits events by name, with snapshots', async () => {
    const citation = { type: 'page', page: 1 };
    const { stream } = await open(
      answering([
        start,
        ...block(
          0,
          { type: 'thinking', thinking: '', signature: '' },
          { type: 'thinking_delta', thinking: 'Hm' },
          { type: 'thinking_delta', thinking: 'm' },
          { type: 'signature_delta', signature: 'sig' },
        ),
        ...block(
          1,
          { type: 'text', text: '', citations: null },
          { type: 'text_delta', text: 'A' },
          { type: 'citations_delta', citation },
        ),
        ...toolBlock(2, '', '{"a": "he', 'llo", "n": 1', '2}'),
        ...block(
          3,
          { type: 'compaction', content: null },
          { type: 'compaction_delta', content: 'short', encrypted_content: null },
        ),
        ...stop('tool_use'),
      ]),
    );
    const log = record(
      stream,
      'connect',
      'text',
      'thinking',
      'signature',
      'citation',
      'inputJson',
      'compaction',
      'contentBlock',
      'end',
    );
    const message = await stream.finalMessage();
    expect(log).toEqual([
      'connect',
      'thinking "Hm" "Hm"',
      'thinking "m" "Hmm"',
      'signature "sig"',
      'contentBlock {"type":"thinking","thinking":"Hmm","signature":"sig"}',
      'text "A" "A"',
      'citation {"type":"page","page":1} [{"type":"page","page":1}]',
      'contentBlock {"type":"text","text":"A","citations":[{"type":"page","page":1}]}',
      'inputJson "" {}',
      'inputJson "{\\"a\\": \\"he" {}',
      'inputJson "llo\\", \\"n\\": 1" {"a":"hello"}',
      'inputJson "2}" {"a":"hello","n":12}',
      'contentBlock {"type":"tool_use","id":"tool_1","name":"weather","input":{"a":"hello","n":12}}',
      'compaction "short" "short"',
      'contentBlock {"type":"compaction","content":"short"}',
      'end',
    ]);
    expect(message.content.map(({ type }) => type)).toEqual([
      'thinking',
      'text',
      'tool_use',
      'compaction',
    ]);
  });

  test('emits message and finalMessage when it is complete', async () => {
    const { stream } = await open(answering(HELLO));
    const seen: Message[] = [];
    stream.once('message', (message) => seen.push(message));
    stream.once('finalMessage', (message) => seen.push(message));
    const final = await stream.finalMessage();
    expect(seen).toEqual([final, final]);
  });

  test('is added to `messages` when it is complete', async () => {
    const { stream } = await open(answering(HELLO));
    expect(stream.messages).toEqual(PARAMS.messages);
    expect(stream.receivedMessages).toEqual([]);
    const message = await stream.finalMessage();
    expect(stream.receivedMessages).toEqual([message]);
    expect(stream.messages).toEqual([
      ...PARAMS.messages,
      { role: 'assistant', content: [{ type: 'text', text: 'Hello' }] },
    ]);
    const { stream: broken } = await open(answering([start, start]));
    await errorOf(broken.done(), MessageStreamError);
    expect([broken.messages, broken.receivedMessages]).toEqual([PARAMS.messages, []]);
  });

  test('keeps unknown fields and blocks', async () => {
    const { stream } = await open(
      answering([
        { type: 'before_all', x: 1 },
        start,
        ...block(
          0,
          { type: 'odd', z: '', list: [1], n: 1, kept: 'k' },
          { type: 'odd_delta', z: 'a', list: [2], n: 2, fresh: true, kept: null, __proto__: null },
          { type: 'odd_delta', z: 'b' },
        ),
        { type: 'between', y: 2 },
        {
          type: 'message_delta',
          delta: { stop_reason: 'new_reason', extra: 1 },
          usage: { output_tokens: 4, cache: null },
          context: { edits: [] },
          nothing: null,
        },
        { type: 'message_stop' },
      ]),
    );
    const events: string[] = [];
    for await (const { type } of stream) events.push(type);
    expect(events).toContain('before_all');
    expect(events).toContain('between');
    expect(await stream.finalMessage()).toEqual({
      id: 'msg_1',
      role: 'assistant',
      content: [{ type: 'odd', z: 'ab', list: [1, 2], n: 2, kept: 'k', fresh: true }],
      stop_reason: 'new_reason',
      extra: 1,
      usage: { input_tokens: 3, output_tokens: 4 },
      context: { edits: [] },
      parsed_output: null,
    });
  });

  test.each([
    ['an event that is not an object', null],
    ['an event that is a list', [{ type: 'message_stop' }]],
  ])('is not changed by %s', async (_, odd) => {
    const { stream } = await open((_request, response) => {
      write(response, [start]);
      response.write(`event: odd\ndata: ${JSON.stringify(odd)}\n\n`);
      write(response, [...textBlock(0, 'a'), ...stop()]);
      response.end();
    });
    const events: unknown[] = [];
    for await (const event of stream) events.push(event);
    expect(events[1]).toEqual(odd);
    expect((await stream.finalMessage()).content).toEqual([{ type: 'text', text: 'a' }]);
  });

  test('is not changed by an empty input delta', async () => {
    const events = toolBlock(0, '{"a":1', '}').flatMap((event) => [
      event,
      ...(event.type === 'content_block_start'
        ? [{ type: 'content_block_delta', index: 0, delta: { type: 'input_json_delta' } }]
        : []),
    ]);
    const { stream } = await open(answering([start, ...events, ...stop()]));
    expect((await stream.finalMessage()).content[0]?.['input']).toEqual({ a: 1 });
  });

  test('does not change the events', async () => {
    const { stream } = await open(answering(HELLO));
    const events: Event[] = [];
    for await (const event of stream) events.push(event);
    expect(events).toEqual(HELLO);
  });

  test('has only the complete fields of a tool input that max_tokens cut off', async () => {
    const { stream } = await open(
      answering([start, ...toolBlock(0, '{"a": "x", "b": "cut'), ...stop('max_tokens')]),
    );
    const { content } = await stream.finalMessage();
    expect(content[0]?.['input']).toEqual({ a: 'x' });
  });

  test('has no finalText if it contains no text', async () => {
    const { stream } = await open(answering([start, ...toolBlock(0, '{}'), ...stop()]));
    await expect(stream.finalText()).rejects.toThrow(MessageStreamError);
  });
});
