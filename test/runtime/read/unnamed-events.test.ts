/** Events without an `event:` line, which some gateways send, and streams without events. */
import { describe, expect, test } from 'vitest';
import { APIError, InvalidResponseError } from '../../../templates/runtime/index.js';
import { errorOf, collect, type Handler } from '../server.js';
import { HELLO, open as openMessage } from '../messages/support.js';
import { event, open } from './events.js';

const unnamed = (...values: readonly unknown[]): string =>
  values.map((value) => `data: ${JSON.stringify(value)}\n\n`).join('');

const sending =
  (text: string): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'request-id': 'req_7' });
    response.end(text);
  };

describe('an event without a name', () => {
  test('gets its name from the type in its data', async () => {
    const [stream] = await open(sending(unnamed(...HELLO)));
    expect(await collect(stream)).toEqual(HELLO);
    const { stream: message } = await openMessage(sending(unnamed(...HELLO)));
    expect((await message.finalMessage()).content).toEqual([{ type: 'text', text: 'Hello' }]);
  });

  test('is skipped if it is a ping or has no type', async () => {
    const text = `${unnamed({ type: 'ping' }, 1, null, [], { n: 1 })}data: [DONE]\n\n${unnamed({ type: 'a' })}`;
    const [stream] = await open(sending(text));
    expect(await collect(stream)).toEqual([{ type: 'a' }]);
  });

  test.each([
    ['its type is error', { type: 'error', error: { type: 'overloaded_error', message: 'Busy' } }],
    ['it has an error and no type', { error: { type: 'overloaded_error', message: 'Busy' } }],
  ])('throws an APIError if %s', async (_, body) => {
    const [stream] = await open(sending(event('a') + unnamed(body)));
    const error = await errorOf(collect(stream), APIError);
    expect(error).toMatchObject({ error: body, type: 'overloaded_error', requestID: 'req_7' });
    expect(error.message).toBe('Busy');
  });

  test('throws if its data begins with `{` but is not JSON', async () => {
    const [stream] = await open(sending(`${event('a')}data: {oops\n\n`));
    expect((await errorOf(collect(stream), InvalidResponseError)).error).toBe('{oops');
  });
});

describe('a message stream without events', () => {
  test.each([
    ['an empty body', ''],
    ['pings', event('ping')],
  ])('throws an InvalidResponseError for %s', async (_, text) => {
    const [stream] = await open(sending(text));
    const error = await errorOf(collect(stream), InvalidResponseError);
    expect(error.message).toBe('The stream ended without an event.');
    expect(error.requestID).toBe('req_7');
    const { stream: message } = await openMessage(sending(text));
    await errorOf(message.finalMessage(), InvalidResponseError);
  });
});
