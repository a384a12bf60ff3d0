import { describe, expect, test } from 'vitest';
import { ClaudeError } from '../../../../templates/runtime/index.js';
import { errorOf } from '../../server.js';
import { run, rome, done, callingTools, resultsIn } from './running.js';
import type { toolUse } from '../support.js';
import { answering, bodyOf, message, PARAMS, text, type Message } from '../support.js';

describe('compaction of a conversation', () => {
  const long = (...blocks: readonly ReturnType<typeof toolUse>[]): Message => ({
    ...callingTools(...blocks),
    usage: { input_tokens: 40, cache_read_input_tokens: 50, output_tokens: 10 },
  });
  const summary = message([text('<summary>Rome is sunny.</summary>')]);

  test('replaces the messages with a summary by the model', async () => {
    const { runner, server } = await run(answering(long(rome), summary, done), {
      compactionControl: { enabled: true, contextTokenThreshold: 100 },
      betas: ['b'],
    });
    const seen: Message[] = [];
    for await (const turn of runner) seen.push(turn);
    expect(seen).toEqual([long(rome), done]);
    expect(server.seen).toHaveLength(3);
    const [first, compaction, next] = [0, 1, 2].map((index) => bodyOf(server, index));
    expect(first).not.toHaveProperty('compactionControl');
    expect(compaction).toEqual({
      model: 'm',
      max_tokens: 9,
      stream: false,
      messages: [
        ...PARAMS.messages,
        { role: 'assistant', content: [rome] },
        { role: 'user', content: [expect.objectContaining({ content: 'Sunny in Rome' })] },
        {
          role: 'user',
          content: [{ type: 'text', text: expect.stringContaining('<summary>') as string }],
        },
      ],
    });
    expect(server.seen[1]?.headers['anthropic-beta']).toBe('b');
    expect(next?.['messages']).toEqual([{ role: 'user', content: summary.content }]);
  });

  test('uses the configured model and prompt', async () => {
    const { runner, server } = await run(answering(long(rome), summary, done), {
      compactionControl: {
        enabled: true,
        contextTokenThreshold: 1,
        model: 'small',
        summaryPrompt: 'Sum up.',
      },
    });
    await runner;
    expect(bodyOf(server, 1)).toMatchObject({ model: 'small' });
    expect(resultsIn(server, 1)).toEqual([{ type: 'text', text: 'Sum up.' }]);
  });

  test.each([
    ['is short', { enabled: true, contextTokenThreshold: 101 }],
    ['is far from the default of 100,000 tokens', { enabled: true }],
    ['has compaction disabled', { enabled: false, contextTokenThreshold: 1 }],
  ])('does not happen if the conversation %s', async (_, compactionControl) => {
    const { runner, server } = await run(answering(long(rome), done), { compactionControl });
    await runner;
    expect(server.seen).toHaveLength(2);
  });

  test('does not happen after the last turn', async () => {
    const { runner, server } = await run(answering(long()), {
      compactionControl: { enabled: true, contextTokenThreshold: 1 },
    });
    expect(await runner).toEqual(long());
    expect(server.seen).toHaveLength(1);
  });

  test('throws if the summary is not text', async () => {
    const { runner } = await run(answering(long(rome), callingTools(rome)), {
      compactionControl: { enabled: true, contextTokenThreshold: 1 },
    });
    await errorOf(runner, ClaudeError);
  });
});
