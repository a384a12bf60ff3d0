/** Tool inputs that are not JSON do not end the stream. */
import { describe, expect, test } from 'vitest';
import {
  invalidInputOf,
  MessageStreamError,
} from '../../../../templates/runtime/messages/index.js';
import { collect } from '../../server.js';
import { resultsIn, run, tool } from '../tools/running.js';
import {
  answering,
  bodyOf,
  open,
  start,
  stop,
  text,
  textBlock,
  toolBlock,
  type Block,
  type Message,
} from '../support.js';

async function read(...parts: readonly string[]): Promise<[Message, Block | undefined]> {
  const events = [start, ...toolBlock(0, ...parts), ...textBlock(1, 'after'), ...stop('tool_use')];
  const { stream } = await open(answering(events));
  const message = await stream.finalMessage();
  return [message, message.content[0]];
}

describe('a tool input', () => {
  test.each([
    ['a bad escape', ['{"path":"a.php","code":"use App\\H', 'ttp;","n":1}'], { path: 'a.php' }],
    ['a bare word', ['{"a": 1, ', 'hello}'], { a: 1 }],
    ['markup before the JSON', ['<a>', '{"b":2}'], {}],
    ['an early end', ['{"a": 1, "b": [2, '], { a: 1, b: [2] }],
    ['more than one value', ['{"a": 1}', '{"b": 2}'], { a: 1 }],
  ])('keeps its text and does not end the stream if it has %s', async (_, parts, input) => {
    const [message, block] = await read(...parts);
    expect(message.content[1]).toEqual(text('after'));
    expect(message.stop_reason).toBe('tool_use');
    expect(block?.['input']).toEqual(input);
    const invalid = invalidInputOf(block ?? {});
    expect(invalid?.text).toBe(parts.join(''));
    expect(invalid?.error).toBeInstanceOf(MessageStreamError);
    expect(invalid?.error.message).toMatch(/^The input of "weather" is not JSON: SyntaxError/);
    expect(invalid?.error.cause).toBeInstanceOf(SyntaxError);
  });

  test('that is not JSON is not in the JSON of the block or in a copy of the block', async () => {
    const [, block] = await read('{"a": 1, ', 'hello}');
    expect(JSON.stringify(block)).not.toContain('hello');
    expect({ ...block }).not.toHaveProperty('invalid_input');
  });

  test.each([
    [['{"a":1}'], { a: 1 }],
    [['{}', ' \n'], {}],
    [[''], {}],
    [['1', '2'], 12],
  ])('is not marked as invalid if it is JSON: %j', async (parts, input) => {
    const [, block] = await read(...parts);
    expect(block?.['input']).toEqual(input);
    expect(invalidInputOf(block ?? {})).toBeUndefined();
  });

  test('that is not JSON gives an error as tool result, and the tool does not run', async () => {
    let runs = 0;
    const weather = { ...tool(() => `${++runs}`), name: 'weather' };
    const first = [start, ...toolBlock(0, '{"city":"Ro\\me"}'), ...stop('tool_use')];
    const last = [start, ...textBlock(0, 'Done.'), ...stop()];
    const { runner, server } = await run(answering(first, last), {
      stream: true,
      tools: [weather],
    });
    const turns = await collect(runner);
    expect(turns).toHaveLength(2);
    expect(runs).toBe(0);
    expect(resultsIn(server, 1)).toEqual([
      {
        type: 'tool_result',
        tool_use_id: 'tool_1',
        content: expect.stringMatching(/^Error: The input of "weather" is not JSON: /) as string,
        is_error: true,
      },
    ]);
    expect(bodyOf(server, 1)['messages']).toHaveLength(3);
  });
});
