/** Results and failures of the tools that a message calls. */
import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { ToolError, type Runnable } from '../../../../templates/runtime/messages/index.js';
import { runTools } from '../../../../templates/runtime/messages/tools/run-tools.js';
import { message, toolUse } from '../support.js';

const asking = message([toolUse('1', 'tool', {})], 'tool_use');

function run(answer: () => unknown, signal = new AbortController().signal): Promise<object[]> {
  return runTools(asking, [{ name: 'tool', run: answer } as Runnable], signal);
}

/** Throws a value that is not an error, which the linter refuses in a `throw`. */
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

describe('the model receives an error of a tool', () => {
  const named = (name: string, more: object): Error =>
    Object.assign(new Error('why'), { name }, more);

  test.each([
    ['that is not an error', 'boom', 'Error: boom'],
    [
      'with another name than ToolError, and with content',
      named('Other', { content: 'c' }),
      'Error: why',
    ],
    ['with the name ToolError, without content', named('ToolError', {}), 'Error: why'],
    ['whose content is undefined', named('ToolError', { content: undefined }), 'Error: why'],
    ['whose content is not a list', named('ToolError', { content: 5 }), 'Error: why'],
    ['with text', new ToolError('Later.'), 'Later.'],
    ['with blocks', new ToolError([{ type: 'image' }]), [{ type: 'image' }]],
  ])('%s', async (_, error, content) => {
    expect(await failing(error)).toEqual([failure(content)]);
  });

  test('if the result has an item that is not a content block', async () => {
    const answer = [{ type: 'text', text: 'a' }, { text: 'b' }];
    const content = "Error: Tool 'tool' returned neither text nor content blocks";
    expect(await run(() => answer)).toEqual([failure(content)]);
  });
});

describe('an abort', () => {
  test('stops waiting for a tool that hangs', async () => {
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
