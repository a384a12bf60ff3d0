import { describe, expect, test } from 'vitest';
import {
  APIUserAbortError,
  ClaudeError,
  NotFoundError,
} from '../../../../templates/runtime/index.js';
import { MessageStream } from '../../../../templates/runtime/messages/index.js';
import { errorOf, sendJSON } from '../../server.js';
import { type Turn, run, rome, done, callingTools, resultsIn, tool } from './running.js';
import {
  answering,
  bodyOf,
  message,
  PARAMS,
  start,
  stop,
  text,
  textBlock,
  toolBlock,
  toolUse,
  type Message,
} from '../support.js';

describe('the conversation of a tool runner', () => {
  test('continues until the model calls no tool', async () => {
    const { runner, server } = await run(answering(callingTools(rome), done));
    expect(await runner).toEqual(done);
    expect(server.seen).toHaveLength(2);
    expect(bodyOf(server, 0)).toEqual({
      ...PARAMS,
      stream: false,
      tools: [
        {
          type: 'custom',
          name: 'weather',
          description: 'Returns the weather of a city.',
          input_schema: {
            type: 'object',
            properties: { city: { type: 'string' } },
            required: ['city'],
          },
        },
      ],
    });
    expect(bodyOf(server, 1)['messages']).toEqual([
      ...PARAMS.messages,
      { role: 'assistant', content: [rome] },
      {
        role: 'user',
        content: [{ type: 'tool_result', tool_use_id: '1', content: 'Sunny in Rome' }],
      },
    ]);
  });

  test('can be iterated over by message', async () => {
    const { runner } = await run(answering(callingTools(rome), done));
    const seen: Message[] = [];
    for await (const turn of runner) seen.push(turn);
    expect(seen).toEqual([callingTools(rome), done]);
    expect(await runner.done()).toEqual(done);
    expect(await runner.runUntilDone()).toEqual(done);
    expect(runner.params.messages).toHaveLength(4);
  });

  test('can be streamed', async () => {
    const { runner, server } = await run<true>(
      answering(
        [start, ...toolBlock(0, '{"city":', '"Rome"}'), ...stop('tool_use')],
        [start, ...textBlock(0, 'Do', 'ne.'), ...stop()],
      ),
      { stream: true },
    );
    const deltas: string[] = [];
    for await (const turn of runner) {
      expect(turn).toBeInstanceOf(MessageStream);
      turn.on('text', (delta) => deltas.push(delta));
      for await (const event of turn) expect(event.type).toBeTypeOf('string');
    }
    expect(deltas).toEqual(['Do', 'ne.']);
    expect((await runner).content).toEqual([text('Done.')]);
    expect(bodyOf(server, 0)['stream']).toBe(true);
    expect(resultsIn(server, 1)).toEqual([
      { type: 'tool_result', tool_use_id: 'tool_1', content: 'Sunny in Rome' },
    ]);
  });

  test('continues after pause_turn', async () => {
    const paused = message([text('Wait')], 'pause_turn');
    const { runner, server } = await run(answering(paused, done));
    expect(await runner).toEqual(done);
    expect(bodyOf(server, 1)['messages']).toEqual([
      ...PARAMS.messages,
      { role: 'assistant', content: [text('Wait')] },
    ]);
  });

  test('stops after max_iterations requests, with the results of the last tool calls', async () => {
    const { runner, server } = await run(answering(callingTools(rome)), { max_iterations: 2 });
    expect(await runner).toEqual(callingTools(rome));
    expect(server.seen).toHaveLength(2);
    expect(bodyOf(server, 0)).not.toHaveProperty('max_iterations');
    expect(runner.params.messages).toHaveLength(5);
    const none = await run(answering(done), { max_iterations: 0 });
    await expect(none.runner).rejects.toThrow('max_iterations allows no request');
  });

  test('can be iterated over only once', async () => {
    const { runner } = await run(answering(done));
    await runner;
    await expect(runner[Symbol.asyncIterator]().next()).rejects.toThrow(ClaudeError);
  });

  test('ends when the caller leaves the loop', async () => {
    const { runner, server } = await run(answering(callingTools(rome)));
    for await (const turn of runner) {
      expect(turn).toEqual(callingTools(rome));
      break;
    }
    await errorOf(runner.done(), APIUserAbortError);
    expect(server.seen).toHaveLength(1);
  });

  test.each([null, {}, { content: 'text' }])('throws if the response is %j', async (odd) => {
    const { runner } = await run((_, response) => {
      sendJSON(response, odd);
    });
    expect((await errorOf(runner, ClaudeError)).message).toBe('The response is not a message.');
  });

  test('throws the error of a failed request', async () => {
    const { runner } = await run((request, response) => {
      if (request.number === 1) sendJSON(response, callingTools(rome));
      else sendJSON(response, {}, 404);
    });
    await errorOf(runner, NotFoundError);
    await errorOf(runner.done(), NotFoundError);
  });
});

describe('changes between turns', () => {
  test('can replace params without changing the messages', async () => {
    const { runner, server } = await run(answering(callingTools(rome), done));
    for await (const turn of runner) {
      expect(turn.id).toBe('msg_1');
      runner.setMessagesParams((params) => ({ ...params, max_tokens: 99 }));
    }
    expect(bodyOf(server, 1)).toMatchObject({ max_tokens: 99 });
    expect(bodyOf(server, 1)['messages']).toHaveLength(3);
  });

  test('can push messages, which replace the messages of the turn', async () => {
    const { runner, server } = await run(answering(callingTools(rome), done));
    for await (const turn of runner) {
      if (turn.stop_reason === 'tool_use') runner.pushMessages({ role: 'user', content: 'No.' });
    }
    expect(bodyOf(server, 1)['messages']).toEqual([
      ...PARAMS.messages,
      { role: 'user', content: 'No.' },
    ]);
  });

  test('can replace messages while tools run', async () => {
    const messages = [{ role: 'user', content: 'Anew.' }];
    const { runner, server } = await run(answering(callingTools(toolUse('1', 'tool', {})), done), {
      tools: [
        tool(() => {
          runner.setMessagesParams({ ...runner.params, messages });
          return 'late';
        }),
      ],
    });
    await runner;
    expect(bodyOf(server, 1)['messages']).toEqual(messages);
  });

  test('can request the tool results, for which tools run only once', async () => {
    let runs = 0;
    const { runner, server } = await run(answering(callingTools(toolUse('1', 'tool', {})), done), {
      tools: [tool(() => `run ${++runs}`)],
    });
    expect(await runner.generateToolResponse()).toBeNull();
    const responses: unknown[] = [];
    for await (const turn of runner) {
      expect(turn.id).toBe('msg_1');
      responses.push(await runner.generateToolResponse());
    }
    expect(responses).toEqual([
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: '1', content: 'run 1' }] },
      null,
    ]);
    expect(resultsIn(server, 1)).toEqual((responses[0] as Turn).content);
  });

  test('can set request options', async () => {
    const { runner, server } = await run(answering(callingTools(rome), done));
    for await (const turn of runner) {
      expect(turn.id).toBe('msg_1');
      runner.setRequestOptions((options) => ({ ...options, headers: { 'x-turn': '2' } }));
    }
    expect(server.seen.map(({ headers }) => headers['x-turn'])).toEqual([undefined, '2']);
  });
});

describe('an abort of a tool runner', () => {
  test('aborts the signal of a tool that hangs, and ends the wait for it', async () => {
    const controller = new AbortController();
    let received: AbortSignal | undefined;
    const { runner, server } = await run(
      answering(callingTools(toolUse('1', 'tool', {}))),
      {
        tools: [
          tool((_, { signal }) => {
            received = signal;
            controller.abort();
            return new Promise<string>(() => undefined);
          }),
        ],
      },
      { signal: controller.signal },
    );
    await errorOf(runner, APIUserAbortError);
    expect(received?.aborted).toBe(true);
    expect(server.seen).toHaveLength(1);
  });

  test('aborts the current request', async () => {
    const controller = new AbortController();
    const { runner } = await run(
      () => {
        controller.abort();
      },
      {},
      { signal: controller.signal },
    );
    await errorOf(runner, APIUserAbortError);
  });

  test('happens when the caller leaves a loop over streams', async () => {
    const { runner, server } = await run<true>(
      answering([start, ...textBlock(0, 'a'), ...stop('tool_use')]),
      { stream: true },
    );
    for await (const turn of runner) {
      expect(turn.ended).toBe(false);
      break;
    }
    await errorOf(runner.done(), APIUserAbortError);
    expect(server.seen.length).toBeLessThanOrEqual(1);
  });
});
