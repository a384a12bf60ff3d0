/** Results and failures of the tools that a message calls. */
import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { ToolError, type Runnable } from '../../../../templates/runtime/messages/index.js';
import { runTools } from '../../../../templates/runtime/messages/tools/run-tools.js';
import { message, toolUse } from '../support.js';

const callingTool = message([toolUse('1', 'tool', {})], 'tool_use');

function run(answer: () => unknown, signal = new AbortController().signal): Promise<object[]> {
  return runTools(callingTool, [{ name: 'tool', run: answer } as Runnable], signal);
}

/** Runs a tool that throws `error`. The linter refuses `throw` for a value that is not an `Error`. */
const failing = (error: unknown): Promise<object[]> =>
  run(() => {
    AbortSignal.abort(error).throwIfAborted();
  });

const failure = (content: unknown): object => ({
  type: 'tool_result',
  tool_use_id: '1',
  content,
  is_error: true,
});

describe('an error of a tool', () => {
  const named = (name: string, more: object): Error =>
    Object.assign(new Error('why'), { name }, more);

  test.each([
    ['a value that is not an Error', 'boom', 'Error: boom'],
    [
      'an Error with content, but not called ToolError',
      named('Other', { content: 'c' }),
      'Error: why',
    ],
    ['a ToolError without content', named('ToolError', {}), 'Error: why'],
    [
      'a ToolError whose content is undefined',
      named('ToolError', { content: undefined }),
      'Error: why',
    ],
    ['a ToolError whose content is a number', named('ToolError', { content: 5 }), 'Error: why'],
    ['a ToolError with text', new ToolError('Later.'), 'Later.'],
    ['a ToolError with blocks', new ToolError([{ type: 'image' }]), [{ type: 'image' }]],
  ])('becomes a result for the model: %s', async (_, error, content) => {
    expect(await failing(error)).toEqual([failure(content)]);
  });

  test('becomes a result for the model: a list with an item that is not a content block', async () => {
    const answer = [{ type: 'text', text: 'a' }, { text: 'b' }];
    const content = "Error: Tool 'tool' returned neither text nor content blocks";
    expect(await run(() => answer)).toEqual([failure(content)]);
  });
});

describe('the signal of runTools', () => {
  test('ends the wait for a tool that hangs', async () => {
    const controller = new AbortController();
    const running = run(() => new Promise(() => undefined), controller.signal);
    const reason = new RangeError('mine');
    setTimeout(() => {
      controller.abort(reason);
    }, 5);
    await expect(running).rejects.toBe(reason);
  });

  test('has no listener left after the tools ran', async () => {
    const { signal } = new AbortController();
    const running = run(() => 'done', signal);
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    await running;
    await new Promise(setImmediate);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
