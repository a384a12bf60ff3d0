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
import { callingTools, done, resultsIn, run, tool, type Turn } from './running.js';
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

/** Returns a handler that responds to each request with the next item. A number is the status of an error response. */
const failing =
  (...answers: readonly (number | Message)[]): Handler =>
  ({ number }, response) => {
    const answer = answers[number - 1] ?? 500;
    if (typeof answer === 'number') sendJSON(response, {}, answer);
    else sendJSON(response, answer);
  };

describe('a tool runner after an error', () => {
  test('sends the same turn again if it is awaited again, and runs tools once', async () => {
    let runs = 0;
    const { runner, server } = await run(failing(callingTools(call), 529, 529, done), {
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

  test('continues if it is iterated over again, and counts failed requests for max_iterations', async () => {
    const { runner, server } = await run(failing(429, callingTools(call), done), {
      tools: [tool(() => 'ran')],
      max_iterations: 2,
    });
    await errorOf(collect(runner), APIError);
    expect(await collect(runner)).toEqual([callingTools(call)]);
    expect(server.seen).toHaveLength(2);
    expect(runner.params.messages.at(-1)).toEqual({ role: 'user', content: [result] });
  });

  test('continues if it is awaited after an error in a loop over streams', async () => {
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

  test('keeps the results of finished tools if the error was an abort', async () => {
    const controller = new AbortController();
    const runs: string[] = [];
    const { runner, server } = await run(
      answering(callingTools(call, toolUse('2', 'slow', {})), done),
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
  test('get a tool result if they end with a tool call', async () => {
    const { runner, server } = await run(answering(callingTools(toolUse('0', 'tool', {})), done), {
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

  test('get the results that the caller already requested, so that tools do not run again', async () => {
    let runs = 0;
    const { runner, server } = await run(answering(callingTools(call), done), {
      tools: [tool(() => `${++runs}`)],
    });
    for await (const turn of runner) {
      if ((await runner.generateToolResponse()) === null) continue;
      runner.pushMessages({ role: 'assistant', content: turn.content });
    }
    expect(runs).toBe(1);
    expect(resultsIn(server, 1)).toEqual([{ ...result, content: '1' }]);
  });

  test('can be changed in place by a function that returns nothing', async () => {
    const { runner, server } = await run(answering(callingTools(call), done), {
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
  test('keeps the other options if it receives an object, but not if it receives a function', async () => {
    const { runner, server } = await run(
      answering(callingTools(call), callingTools(toolUse('2', 'tool', {})), done),
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

  test('passes its signal to the tools of the current turn if the loop calls it', async () => {
    const controller = new AbortController();
    let received: AbortSignal | undefined;
    const { runner } = await run(answering(callingTools(call), done), {
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
  test('runs the last tool call of given messages before the first turn', async () => {
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

  test('returns null if the messages do not end with a tool call', async () => {
    const { runner } = await run(answering(done));
    expect(await runner.generateToolResponse()).toBeNull();
  });
});

test('a tool does not run if max_tokens has cut its input in a stream', async () => {
  let runs = 0;
  const { runner } = await run<true>(
    answering([start, ...toolBlock(0, '{"city":'), ...stop('max_tokens')]),
    { stream: true, tools: [named('weather', () => `${++runs}`)] },
  );
  expect((await runner).stop_reason).toBe('max_tokens');
  expect(runs).toBe(0);
});
