import { describe, expect, test } from 'vitest';
import { ClaudeError } from '../../../../templates/runtime/index.js';
import {
  betaMemoryTool,
  betaTool,
  ToolError,
  type MemoryToolHandlers,
  type Runnable,
  type ToolContext,
} from '../../../../templates/runtime/messages/index.js';
import { errorOf } from '../../server.js';
import {
  run,
  weather,
  rome,
  done,
  callingTools,
  resultsIn,
  resultOf,
  tool,
  failure,
} from './running.js';
import { answering, bodyOf, text, toolUse } from '../support.js';

describe('tools', () => {
  test('run concurrently, with results in the order of the calls', async () => {
    let release: (() => void) | undefined;
    const first = new Promise<void>((resolve) => (release = resolve));
    const waits: Runnable = {
      ...tool(async () => {
        await first;
        return 'first';
      }),
    };
    const frees = {
      ...tool(() => {
        release?.();
        return [{ type: 'text', text: 'second' }];
      }),
      name: 'frees',
    };
    const { runner, server } = await run(
      answering(callingTools(toolUse('1', 'tool', {}), toolUse('2', 'frees', {})), done),
      { tools: [waits, frees] },
    );
    await runner;
    expect(resultsIn(server, 1)).toEqual([
      { type: 'tool_result', tool_use_id: '1', content: 'first' },
      { type: 'tool_result', tool_use_id: '2', content: [{ type: 'text', text: 'second' }] },
    ]);
  });

  test('receive the block of the call and a signal in their context', async () => {
    let context: ToolContext | undefined;
    await resultOf(
      tool((_, given) => {
        context = given;
        return '';
      }),
      { a: 1 },
    );
    expect(context?.toolUseBlock).toEqual(toolUse('1', 'tool', { a: 1 }));
    expect(context?.signal).toBeInstanceOf(AbortSignal);
  });

  test.each<[string, Runnable['run'], unknown]>([
    [
      'an error',
      () => {
        throw new Error('boom');
      },
      'Error: boom',
    ],
    ['a rejection', () => Promise.reject(new RangeError('far')), 'Error: far'],
    [
      'a ToolError with text',
      () => {
        throw new ToolError('Try later.');
      },
      'Try later.',
    ],
    [
      'a ToolError with blocks',
      () => {
        throw new ToolError([text('a')]);
      },
      [text('a')],
    ],
    ['a number', (() => 5) as never, expect.stringContaining("Tool 'tool' returned neither")],
    ['invalid blocks', () => [{ text: 'a' }], expect.stringContaining('neither')],
  ])('send an error to the model if they end with %s', async (_, answer, content) => {
    expect(await resultOf(tool(answer))).toEqual(failure(content));
  });

  test.each([undefined, null])('have an empty result if they return %s', async (nothing) => {
    const answer = tool(() => nothing as undefined);
    expect(await resultOf(answer)).toEqual({ type: 'tool_result', tool_use_id: '1' });
  });

  test('receive a context even if they run without a runner', async () => {
    const tool = betaTool({
      name: 'tell',
      inputSchema: { type: 'object' },
      run: (_, { toolUseBlock, signal }) => `${toolUseBlock.name} ${String(signal.aborted)}`,
    });
    expect(await tool.run({})).toBe('tell false');
  });

  test('can throw a ToolError of another package', async () => {
    const error = Object.assign(new Error('x'), { name: 'ToolError', content: 'Elsewhere.' });
    const thrown = tool(() => {
      throw error;
    });
    expect(await resultOf(thrown)).toEqual(failure('Elsewhere.'));
  });

  test('include the memory tool of the API', async () => {
    class Notes implements MemoryToolHandlers {
      readonly files = new Map([['/memories/a', 'text']]);
      view = ({ path }: { path: string }) => this.files.get(path) ?? 'No such file.';
      create = ({ path, file_text }: { path: string; file_text: string }) => {
        this.files.set(path, file_text);
        return Promise.resolve('Created.');
      };
      delete({ path }: { path: string }): string {
        return this.files.delete(path) ? 'Deleted.' : 'No such file.';
      }
      str_replace = () => '';
      insert = () => '';
      rename = () => '';
    }
    const notes = new Notes();
    const calls = [
      { command: 'view', path: '/memories/a' },
      { command: 'create', path: '/memories/b', file_text: 'new' },
      { command: 'delete', path: '/memories/a' },
      { command: 'constructor' },
      null,
    ];
    const { runner, server } = await run(
      answering(
        callingTools(...calls.map((input, id) => toolUse(String(id), 'memory', input))),
        done,
      ),
      { tools: [betaMemoryTool(notes)] },
    );
    await runner;
    expect(bodyOf(server, 0)['tools']).toEqual([{ type: 'memory_20250818', name: 'memory' }]);
    const results = resultsIn(server, 1) as { content: string; is_error?: true }[];
    expect(results.map(({ content }) => content)).toEqual([
      'text',
      'Created.',
      'Deleted.',
      'Error: The memory tool has no command "constructor"',
      'Error: The memory tool has no command undefined',
    ]);
    expect([...notes.files]).toEqual([['/memories/b', 'new']]);
  });

  test('give the model an error if they do not exist or have no `run`', async () => {
    const absent = failure("Error: Tool 'tool' not found");
    expect(await resultOf(weather)).toEqual(absent);
    expect(await resultOf({ name: 'tool' } as Runnable)).toEqual(absent);
  });

  test('cause an error if two have the same name', async () => {
    const duplicates = await run(answering(done), { tools: [weather, weather] });
    const error = await errorOf(duplicates.runner, ClaudeError);
    expect(error.message).toBe('Two tools have the name "weather".');
    expect(duplicates.server.seen).toHaveLength(0);
    const { runner, server } = await run(answering(callingTools(rome), done));
    const running = (async () => {
      for await (const turn of runner) {
        expect(turn.id).toBe('msg_1');
        runner.setMessagesParams((params) => ({ ...params, tools: [weather, weather] }));
      }
    })();
    await errorOf(running, ClaudeError);
    expect(server.seen).toHaveLength(1);
  });

  test('add their betas to the request', async () => {
    const withBetas = { ...tool(() => ''), betas: ['b', 'c'] };
    const { runner, server } = await run(answering(done), {
      tools: [withBetas, { ...weather, betas: ['c', 'd'] }],
      betas: ['a', 'b'],
    });
    await runner;
    expect(server.seen[0]?.headers['anthropic-beta']).toBe('a,b,c,d');
    expect(JSON.stringify(bodyOf(server, 0))).not.toContain('betas');
    const auto = await run(answering(done), { tools: [withBetas], betas: 'auto' });
    await auto.runner;
    expect(auto.server.seen[0]?.headers).not.toHaveProperty('anthropic-beta');
  });
});
