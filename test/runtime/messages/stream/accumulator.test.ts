/** How each event of a stream changes the message. */
import { describe, expect, test } from 'vitest';
import { MessageStreamError } from '../../../../templates/runtime/messages/index.js';
import { errorOf } from '../../server.js';
import {
  answering,
  block,
  message,
  open,
  start,
  stop,
  text,
  textBlock,
  toolBlock,
  type Event,
  type Message,
} from '../support.js';

async function final(...events: readonly Event[]): Promise<Message> {
  return (await open(answering(events))).stream.finalMessage();
}

async function faultOf(...events: readonly Event[]): Promise<MessageStreamError> {
  const { stream } = await open(answering(events));
  return errorOf(stream.finalMessage(), MessageStreamError);
}

const END = { type: 'message_stop' };
const began = (fields: object): Event => ({
  type: 'message_start',
  message: { ...message([]), ...fields },
});

describe('message_start', () => {
  test('can have content, which precedes the blocks of later events', async () => {
    const { content } = await final(
      began({ content: [text('first')] }),
      ...textBlock(1, 'second'),
      END,
    );
    expect(content).toEqual([text('first'), text('second')]);
  });

  test('can lack usage', async () => {
    expect(await final(began({}), END)).not.toHaveProperty('usage');
    expect((await final(began({}), ...stop()))['usage']).toEqual({ output_tokens: 7 });
    expect((await final(began({ usage: null }), ...stop()))['usage']).toEqual({ output_tokens: 7 });
  });
});

describe('message_stop', () => {
  test.each([
    ['an unknown type', { type: 'later_news' }],
    ['a change of the message', { type: 'message_delta', delta: { stop_reason: 'refusal' } }],
    ['an event out of order', { type: 'content_block_stop', index: 7 }],
    ['the start of a message', start],
  ])('ends the message, so that a later event has no effect: %s', async (_, event) => {
    const before = await final(start, ...stop());
    expect(await final(start, ...stop(), event)).toEqual(before);
  });
});

describe('message_delta', () => {
  const change = (fields: object): Event => ({ type: 'message_delta', ...fields });
  const usage = { input_tokens: 3, output_tokens: 1 };

  test('can have only some of its fields', async () => {
    const counts = await final(start, change({ usage: { output_tokens: 5 } }), END);
    expect(counts).toMatchObject({ stop_reason: null, usage: { ...usage, output_tokens: 5 } });
    const reason = await final(start, change({ delta: { stop_reason: 'refusal' } }), END);
    expect(reason).toMatchObject({ stop_reason: 'refusal', usage });
  });

  test('does not replace a container with a later null', async () => {
    const whole = await final(
      began({}),
      change({ delta: { container: { id: 'c' } } }),
      change({ delta: { container: null, stop_reason: 'end_turn' } }),
      END,
    );
    expect(whole).toMatchObject({ container: { id: 'c' }, stop_reason: 'end_turn' });
  });

  test('sets only fields of its delta to null, not usage and other fields', async () => {
    const whole = await final(
      began({ stop_details: { a: 1 }, usage, context: 1 }),
      change({ delta: { stop_details: null }, usage: { input_tokens: null }, context: null }),
      END,
    );
    expect(whole).toMatchObject({ stop_details: null, usage, context: 1 });
  });

  test('throws before message_start', async () => {
    const fault = await faultOf(...stop());
    expect(fault.message).toBe('message_delta is out of order.');
  });
});

describe('a fallback block', () => {
  test('changes the model of the message', async () => {
    const fallback = { type: 'fallback', from: { model: 'a' }, to: { model: 'b' } };
    const whole = await final(began({ model: 'a' }), ...block(0, fallback), ...stop());
    expect(whole).toMatchObject({ model: 'b', content: [fallback] });
    const odd = await final(began({ model: 'a' }), ...block(0, { type: 'fallback' }), ...stop());
    expect(odd['model']).toBe('a');
  });
});

describe('content_block_delta', () => {
  test('throws before message_start', async () => {
    const fault = await faultOf(...textBlock(0, 'a').slice(1));
    expect(fault.message).toBe('content_block_delta of block 0 is out of order.');
  });

  test('throws if its delta is not an object', async () => {
    const odd = { type: 'content_block_delta', index: 0, delta: 'a' };
    const fault = await faultOf(start, ...textBlock(0).slice(0, 1), odd);
    expect(fault.message).toBe('The delta of content_block_delta is not an object.');
  });

  test('appends a citation and replaces a signature', async () => {
    const { content } = await final(
      start,
      ...block(
        0,
        { type: 'text', text: '', signature: 'old' },
        { type: 'citations_delta', citation: 1 },
        { type: 'citations_delta', citation: 2 },
        { type: 'signature_delta', signature: 'new' },
      ),
      ...stop(),
    );
    expect(content).toEqual([{ ...text(''), citations: [1, 2], signature: 'new' }]);
  });

  test('appends input to the block with its index', async () => {
    const input = (index: number, partial_json: string): Event => ({
      type: 'content_block_delta',
      index,
      delta: { type: 'input_json_delta', partial_json },
    });
    const [first, second] = [toolBlock(0), toolBlock(1)];
    const { content } = await final(
      start,
      ...first.slice(0, 1),
      ...second.slice(0, 1),
      input(0, '{"a":'),
      input(1, '{"b":'),
      input(0, '1}'),
      input(1, '2}'),
      ...first.slice(1),
      ...second.slice(1),
      ...toolBlock(2, '{"c":3}'),
      ...stop('tool_use'),
    );
    expect(content.map((tool) => tool['input'])).toEqual([{ a: 1 }, { b: 2 }, { c: 3 }]);
  });
});
