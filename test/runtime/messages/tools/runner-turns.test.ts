/** The turns after which a tool runner continues, and the next request of the conversation. */
import { describe, expect, test, vi, type Mock } from 'vitest';
import { callingTools, done, failure, resultsIn, run, tool } from './running.js';
import { answering, bodyOf, message, PARAMS, text, toolUse, type Message } from '../support.js';

const call = toolUse('1', 'tool', {});
const ending = (reason: string | null): Message => ({ ...callingTools(call), stop_reason: reason });
const counting = (): { readonly name: string; readonly run: Mock<() => string> } => ({
  name: 'tool',
  run: vi.fn(() => 'ran'),
});

describe('the stop reason of a turn', () => {
  test.each([
    'refusal',
    'max_tokens',
    'model_context_window_exceeded',
    'stop_sequence',
    'end_turn',
    'brand_new',
    null,
  ])('%j ends the conversation, and tools do not run', async (reason) => {
    const counted = counting();
    const { runner, server } = await run(answering(ending(reason), done), { tools: [counted] });
    expect((await runner).stop_reason).toBe(reason);
    expect(counted.run).not.toHaveBeenCalled();
    expect(server.seen).toHaveLength(1);
    expect(runner.params.messages.at(-1)).toEqual({ role: 'assistant', content: [call] });
  });

  test.each(['pause_turn', 'compaction'])(
    '%s continues the conversation with the turn as its last message, and tools do not run',
    async (reason) => {
      const counted = counting();
      const { runner, server } = await run(answering(ending(reason), done), { tools: [counted] });
      expect(await runner).toEqual(done);
      expect(counted.run).not.toHaveBeenCalled();
      expect(bodyOf(server, 1)['messages']).toEqual([
        ...PARAMS.messages,
        { role: 'assistant', content: [call] },
      ]);
    },
  );
});

describe('the container of a turn', () => {
  test.each([
    ['no container', {}, 'c1'],
    ['null', { container: null }, 'c1'],
    ['skills', { container: { skills: [1] } }, { skills: [1], id: 'c1' }],
    ['an id', { container: 'own' }, 'own'],
    ['skills and an id', { container: { id: 'own', skills: [] } }, { id: 'own', skills: [] }],
  ])(
    'is sent in the next request unless the params have an id: %s',
    async (_, params, expected) => {
      const first = { ...callingTools(call), container: { id: 'c1', expires_at: '2026-01-01' } };
      const { runner, server } = await run(answering(first, done), {
        tools: [counting()],
        ...params,
      });
      await runner;
      expect(bodyOf(server, 1)['container']).toEqual(expected);
    },
  );

  test('is kept after a turn without a container', async () => {
    const first = { ...callingTools(call), container: { id: 'c1' } };
    const second = { ...callingTools(toolUse('2', 'tool', {})), container: null };
    const { runner, server } = await run(answering(first, second, done), { tools: [counting()] });
    await runner;
    expect(bodyOf(server, 2)['container']).toBe('c1');
  });
});

describe('a tool in a conversation with tool changes', () => {
  const reference = (name: string): object => ({ type: 'tool_reference', name });
  const removal = { type: 'tool_removal', tool: reference('tool') };
  const addition = { type: 'tool_addition', tool: reference('tool') };
  const defined = {
    type: 'tool_addition',
    tool: { type: 'tool_definition', definition: { name: 'tool' } },
  };
  const system = (...content: readonly object[]): object => ({ role: 'system', content });
  const compacted = {
    role: 'assistant',
    content: [{ type: 'compaction', content: 'x', tool_changes: [removal] }],
  };

  test.each([
    ['removed', [system(removal)], false],
    ['removed in a compaction', [compacted], false],
    ['removed and added', [system(removal), system(addition)], true],
    ['removed and defined', [system(removal, defined)], true],
    ['added and removed', [system(addition, removal)], false],
    [
      'another tool removed',
      [system({ type: 'tool_removal', tool: reference('other') }, { type: 'text' })],
      true,
    ],
    ['removed in a message of the user', [{ role: 'user', content: [removal] }], true],
  ])(
    'runs unless a system message or a compaction removed it: %s, %j, %s',
    async (_, more, runs) => {
      const messages = [...PARAMS.messages, ...more] as typeof PARAMS.messages;
      const counted = counting();
      const { runner, server } = await run(answering(callingTools(call), done), {
        tools: [counted],
        messages,
      });
      await runner;
      expect(counted.run).toHaveBeenCalledTimes(runs ? 1 : 0);
      expect(resultsIn(server, 1)).toEqual([
        runs
          ? { type: 'tool_result', tool_use_id: '1', content: 'ran' }
          : failure("Error: Tool 'tool' not found"),
      ]);
    },
  );
});

test('a tool receives the block of its call', async () => {
  const seen: unknown[] = [];
  const { runner } = await run(answering(callingTools(call), done), {
    tools: [
      tool((_, { toolUse: own, toolUseBlock }) => {
        seen.push(own, toolUseBlock);
        return 'ok';
      }),
    ],
  });
  await runner;
  expect(seen).toEqual([call, call]);
});

test('a turn without tool calls ends the conversation, even with the stop reason tool_use', async () => {
  const { runner } = await run(answering(message([text('Done.')], 'tool_use')));
  expect((await runner).content).toEqual([text('Done.')]);
});
