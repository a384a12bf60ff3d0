/** Changes of params and options by the caller of a tool runner, and runs after an error. */
import { describe, expect, test } from 'vitest';
import {
  APIError,
  APIUserAbortError,
  ClaudeError,
  InternalServerError,
} from '../../../../templates/runtime/index.js';
import type { Runnable } from '../../../../templates/runtime/messages/index.js';
import { collect, errorOf, sendJSON, type Handler } from '../../server.js';
import { asking, done, resultsIn, run, tool, type Turn } from './running.js';
import {
  answering,
  bodyOf,
  PARAMS,
  start,
  stop,
  textBlock,
  toolBlock,
  toolUse,
  write,
  type Message,
} from '../support.js';

const call = toolUse('1', 'tool', {});
const result = { type: 'tool_result', tool_use_id: '1', content: 'ran' };

const named = (name: string, answer: Runnable['run']): Runnable =>
  Object.assign(tool(answer), { name });

/** Answers with the items in turn; a number is the status of an error. */
const failing =
  (...answers: readonly (number | Message)[]): Handler =>
  ({ number }, response) => {
    const answer = answers[number - 1] ?? 500;
    if (typeof answer === 'number') sendJSON(response, {}, answer);
    else sendJSON(response, answer);
  };

describe('after an error of the API', () => {
  test('awaiting again sends the turn again, and tools run once', async () => {
    let runs = 0;
    const { runner, server } = await run(failing(asking(call), 529, 529, done), {
      tools: [tool(() => `run ${++runs}`)],
    });
    await errorOf(runner, InternalServerError);
    await errorOf(runner.done(), InternalServerError);
    await errorOf(runner.runUntilDone(), InternalServerError);
    expect(await runner).toEqual(done);
    expect(await runner.done()).toEqual(done);
    expect(runs).toBe(1);
    expect(bodyOf(server, 3)).toEqual(bodyOf(server, 1));
    await errorOf(collect(runner), ClaudeError);
  });

  test('iterating again continues, and all requests count for max_iterations', async () => {
    const { runner, server } = await run(failing(429, asking(call), done), {
      tools: [tool(() => 'ran')],
      max_iterations: 2,
    });
    await errorOf(collect(runner), APIError);
    expect(await collect(runner)).toEqual([asking(call)]);
    expect(server.seen).toHaveLength(2);
    expect(runner.params.messages.at(-1)).toEqual({ role: 'user', content: [result] });
  });

  test('in a stream that is iterated over, awaiting continues', async () => {
    const { runner, server } = await run<true>(
      ({ number }, response) => {
        const error = { type: 'error', error: { type: 'overloaded_error', message: 'Busy' } };
        write(response, number === 1 ? [start, error] : [start, ...textBlock(0, 'Hi'), ...stop()]);
        response.end();
      },
      { stream: true },
    );
    const loop = async (): Promise<void> => {
      for await (const turn of runner) for await (const event of turn) expect(event).toBeDefined();
    };
    expect((await errorOf(loop(), APIError)).message).toBe('Busy');
    expect((await runner).content).toEqual([{ type: 'text', text: 'Hi' }]);
    expect(server.seen).toHaveLength(2);
  });

  test('an abort while tools run keeps the results of tools that have ended', async () => {
    const controller = new AbortController();
    const runs: string[] = [];
    const { runner, server } = await run(
      answering(asking(call, toolUse('2', 'slow', {})), done),
      {
        tools: [
          tool(() => `${runs.push('tool')}`),
          named('slow', () => {
            runs.push('slow');
            if (runs.length > 2) return 'slow';
            setTimeout(() => {
              controller.abort();
            }, 5);
            return new Promise<string>(() => undefined);
          }),
        ],
      },
      { signal: controller.signal },
    );
    await errorOf(runner, APIUserAbortError);
    runner.setRequestOptions({ signal: undefined });
    expect(await runner).toEqual(done);
    expect(runs).toEqual(['tool', 'slow', 'slow']);
    expect(server.seen).toHaveLength(2);
    expect(resultsIn(server, 1)).toEqual([
      { ...result, content: '1' },
      { ...result, tool_use_id: '2', content: 'slow' },
    ]);
  });
});

describe('messages that the caller changes', () => {
  test('end with a tool call: the call is answered', async () => {
    const { runner, server } = await run(answering(asking(toolUse('0', 'tool', {})), done), {
      tools: [tool(() => 'ran')],
    });
    const messages: Turn[] = [...PARAMS.messages, { role: 'assistant', content: [call] }];
    for await (const turn of runner) {
      if (turn.stop_reason === 'tool_use') runner.setMessagesParams({ ...runner.params, messages });
    }
    expect(bodyOf(server, 1)['messages']).toEqual([
      ...messages,
      { role: 'user', content: [result] },
    ]);
  });

  test('already contain the turn and its results: the tool runs once', async () => {
    let runs = 0;
    const { runner, server } = await run(answering(asking(call), done), {
      tools: [tool(() => `${++runs}`)],
    });
    for await (const turn of runner) {
      const response = await runner.generateToolResponse();
      if (response === null) continue;
      runner.pushMessages({ role: 'assistant', content: turn.content });
      if (runs > 1) runner.pushMessages(response);
    }
    expect(runs).toBe(1);
    expect(resultsIn(server, 1)).toEqual([{ ...result, content: '1' }]);
  });

  test('can be changed in place, also by a function that returns nothing', async () => {
    const { runner, server } = await run(answering(asking(call), done), {
      tools: [tool(() => 'ran')],
    });
    for await (const turn of runner) {
      if (turn.stop_reason !== 'tool_use') continue;
      runner.setMessagesParams(((params: { max_tokens: number; messages: Turn[] }) => {
        params.max_tokens = 77;
        params.messages.push({ role: 'user', content: 'More.' });
      }) as never);
    }
    expect(bodyOf(server, 1)).toMatchObject({
      max_tokens: 77,
      messages: [...PARAMS.messages, { role: 'user', content: 'More.' }],
    });
    expect(PARAMS.messages).toHaveLength(1);
  });
});

describe('setRequestOptions', () => {
  test('keeps other options, unless it receives a function', async () => {
    const { runner, server } = await run(
      answering(asking(call), asking(toolUse('2', 'tool', {})), done),
      { tools: [tool(() => 'ran')] },
      { headers: { 'x-a': '1' } },
    );
    let turns = 0;
    for await (const turn of runner) {
      expect(turn.id).toBe('msg_1');
      if (++turns === 1) runner.setRequestOptions({ query: { q: '2' } });
      if (turns === 2) runner.setRequestOptions(() => ({ query: { q: '3' } }));
    }
    expect(server.seen.map(({ url, headers }) => [url, headers['x-a']])).toEqual([
      ['/v1/messages', '1'],
      ['/v1/messages?q=2', '1'],
      ['/v1/messages?q=3', undefined],
    ]);
  });

  test('in the loop passes its signal to the tools of that turn', async () => {
    const controller = new AbortController();
    let received: AbortSignal | undefined;
    const { runner } = await run(answering(asking(call), done), {
      tools: [
        tool((_, { signal }) => {
          received = signal;
          controller.abort();
          return new Promise<string>(() => undefined);
        }),
      ],
    });
    const loop = async (): Promise<void> => {
      for await (const turn of runner) {
        expect(turn.stop_reason).toBe('tool_use');
        runner.setRequestOptions({ signal: controller.signal });
      }
    };
    await errorOf(loop(), APIUserAbortError);
    expect(received?.aborted).toBe(true);
  });
});

describe('generateToolResponse', () => {
  test('answers the last call of a history before the first turn', async () => {
    const messages: Turn[] = [...PARAMS.messages, { role: 'assistant', content: [call] }];
    const { runner, server } = await run(answering(done), { tools: [tool(() => 'ran')], messages });
    const response = await runner.generateToolResponse();
    expect(response).toEqual({ role: 'user', content: [result] });
    if (response !== null) runner.pushMessages(response);
    expect(await runner).toEqual(done);
    expect(bodyOf(server, 0)['messages']).toEqual([...messages, response]);
  });

  test('passes its signal to the tools', async () => {
    const controller = new AbortController();
    const messages: Turn[] = [{ role: 'assistant', content: [call] }];
    const { runner } = await run(answering(done), {
      messages,
      tools: [
        tool((_, { signal }) => {
          expect(signal.aborted).toBe(false);
          controller.abort();
          expect(signal.aborted).toBe(true);
          return new Promise<string>(() => undefined);
        }),
      ],
    });
    await errorOf(runner.generateToolResponse(controller.signal), APIUserAbortError);
  });

  test('is null if the history does not end with a call', async () => {
    const { runner } = await run(answering(done));
    expect(await runner.generateToolResponse()).toBeNull();
  });
});

test('a streamed turn whose input is cut by max_tokens runs no tool', async () => {
  let runs = 0;
  const { runner } = await run<true>(
    answering([start, ...toolBlock(0, '{"city":'), ...stop('max_tokens')]),
    { stream: true, tools: [named('weather', () => `${++runs}`)] },
  );
  expect((await runner).stop_reason).toBe('max_tokens');
  expect(runs).toBe(0);
});
