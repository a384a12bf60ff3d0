import { describe, expect, test } from 'vitest';
import {
  APIConnectionError,
  APIError,
  InvalidResponseError,
} from '../../../templates/runtime/errors.js';
import { LineBuffer } from '../../../templates/runtime/read/lines.js';
import { readStream } from '../../../templates/runtime/read/stream.js';
import { Utf8Chunks } from '../../../templates/runtime/read/utf8.js';
import { errorOf } from '../server.js';

async function parse(chunks: readonly Uint8Array[]): Promise<unknown[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const all: unknown[] = [];
  for await (const value of readStream({ body }, 'sse', { controller: new AbortController() }))
    all.push(value);
  return all;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Returns the text cut in two at each byte, and cut into single bytes. */
function* cuts(text: string): Generator<readonly Uint8Array[]> {
  const whole = bytes(text);
  for (let i = 0; i <= whole.length; i++) yield [whole.subarray(0, i), whole.subarray(i)];
  yield Array.from(whole, (_, i) => whole.subarray(i, i + 1));
}

describe('the parser of server-sent events', () => {
  test.each([
    [
      'long names',
      'event: longer\ndata: 1\n\nevent: longer\ndata: \n\nevent: longer\ndata: 2\n\n',
      [1, 2],
    ],
    ['short names', 'event: ping\ndata: 1\n\nevent: a\ndata: 2\n\nevent: \ndata: 3\n\n', [2]],
    ['LF', 'event: a\ndata: 1\n\nevent: b\ndata: "é€😀"\n\n', [1, 'é€😀']],
    ['CRLF', 'event: a\r\ndata: 1\r\n\r\nevent: b\r\ndata: 2\r\n\r\n', [1, 2]],
    ['CR', 'event: a\rdata: 1\r\revent: b\rdata: 2\r\r', [1, 2]],
    ['mixed ends', 'event: a\rdata: 1\n\r\nevent: b\r\ndata: 2\r\n\n', [1, 2]],
    ['a byte order mark', '\uFEFFevent: a\ndata: 1\n\n', [1]],
    ['data in several lines', 'event: a\ndata: [1,\ndata: 2]\n\n', [[1, 2]]],
    ['comments', ': hello\n\nevent: a\n: inside\ndata: 1\n\n:\n\n', [1]],
    [
      'data with no space and with two spaces after the colon',
      'event:a\ndata:1\n\nevent: b\ndata:  2\n\n',
      [1, 2],
    ],
    ['data first', 'data: 1\nevent: a\n\n', [1]],
    [
      'id, retry and fields without a colon',
      'id: 7\nretry: 1\nnothing\nevent: a\ndata: 1\n\n',
      [1],
    ],
    ['several names, of which the last is used', 'event: error\nevent: a\ndata: 1\n\n', [1]],
    ['an event without data', 'event: a\n\nevent: b\ndata: 2\n\n', [2]],
    ['empty data', 'event: a\ndata\n\nevent: b\ndata: 2\n\n', [2]],
    [
      'a name, which has no effect on the next event',
      'event: a\n\ndata: 1\n\nevent: b\ndata: 2\n\n',
      [2],
    ],
    [
      'a name without a value, which resets the name',
      'event: a\nevent\ndata: 1\n\nevent: b\ndata: 2\n\n',
      [2],
    ],
    [
      'a name that replaces an earlier name',
      'event: short\nevent: longer\ndata: 1\n\ndata: 2\n\n',
      [1],
    ],
    ['data before and after a name', 'data: [1,\nevent: longer\ndata: 2]\n\n', [[1, 2]]],
    ['a name without data', 'event: longer\nretry: 5\n\nevent: longer\ndata: 2\n\n', [2]],
    ['a long comment, which is not a name', ': as long as a name\ndata: 1\n\n', []],
    ['an id only', 'id: 7\n\n', []],
    ['a retry time only', 'retry: 1\n\n', []],
    ['data that is null', 'event: longer\ndata: null\n\n', [null]],
    ['data without a value', 'event: a\ndata: [1,\ndata\ndata: 2]\n\n', [[1, 2]]],
  ])('delivers named events except pings, at any chunk boundary: %s', async (_, text, expected) => {
    for (const chunks of cuts(text)) expect(await parse(chunks)).toEqual(expected);
  });
});

test('an empty chunk between CR and LF does not separate them into two line breaks', async () => {
  const chunks = ['event: a\r', '', '\ndata: 1\r', '', '\n\r', '', '\n'].map(bytes);
  expect(await parse(chunks)).toEqual([1]);
});

describe('the end of a response body', () => {
  const inEvent = 'The stream ended inside an event.';
  const inMessage = 'The stream ended inside a message.';
  const start = 'event: message_start\ndata: {"type":"message_start"}\n\n';
  const stop = 'event: message_stop\ndata: {"type":"message_stop"}\n\n';

  test.each([
    ['in a field', 'event: a\ndata: 1\n\nevent: b\nda', inEvent],
    ['in a name', 'event: a\ndata: 1\n\nevent: b', inEvent],
    ['before the blank line', 'event: a\ndata: 1\n', inEvent],
    ['in an event of a message', `${start}event: b\ndata: 1\n`, inEvent],
    ['in a message', start, inMessage],
    ['after an event without a type', `${start}event: longer\ndata: null\n\n`, inMessage],
  ])('causes an error if it is %s', async (_, text, message) => {
    for (const chunks of cuts(text))
      expect((await errorOf(parse(chunks), APIConnectionError)).message).toBe(message);
  });

  test('causes no error after a message, or without any message', async () => {
    expect(await parse([bytes(start + stop)])).toHaveLength(2);
    expect(await parse([bytes(stop)])).toHaveLength(1);
    expect(await parse([bytes(`${start}${stop}event: b\ndata: 1`)])).toHaveLength(2);
  });

  test.each(['event: error\n\n', 'event: error\ndata:\n\n'])(
    'causes an APIError after an error event without a message: %j',
    async (text) => {
      const error = await errorOf(parse([bytes(`event: a\ndata: 1\n\n${text}`)]), APIError);
      expect(error.message).toBe('(no body)');
    },
  );

  test('causes an error with a SyntaxError as cause after data that is not JSON', async () => {
    const error = await errorOf(parse([bytes('event: a\ndata: {\n\n')]), InvalidResponseError);
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });
});

describe('the decoder of lines', () => {
  test('replaces invalid bytes by replacement characters', () => {
    const utf8 = new Utf8Chunks();
    const parts = [[0x61, 0xf0, 0x9f], [0x98], [0x62, 0x80], [0xe2, 0x82]];
    const text = parts.map((part) => utf8.decode(new Uint8Array(part))).join('') + utf8.end();
    expect(text).toBe(new TextDecoder().decode(new Uint8Array(parts.flat())));
  });

  test('keeps a BOM that is not at the start', () => {
    const utf8 = new Utf8Chunks();
    expect(utf8.decode(bytes('\uFEFFa')) + utf8.decode(bytes('\uFEFFb'))).toBe('a\uFEFFb');
  });

  test('limits the length of a line', () => {
    const buffer = new LineBuffer(2 ** 24);
    const chunk = 'x'.repeat(2 ** 22);
    for (let i = 0; i < 4; i++) buffer.push(chunk);
    expect(() => {
      buffer.push('x');
    }).toThrow(/longer than 16777216 characters/);
  });
});
