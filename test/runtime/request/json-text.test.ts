/** The text of JSON bodies: lone surrogates are replaced. */
import { expect, test } from 'vitest';
import { json } from '../../../templates/runtime/index.js';

async function sent(value: unknown): Promise<unknown> {
  const { body } = await json(value);
  return JSON.parse(body as string) as unknown;
}

test.each([
  ['the first half of a surrogate pair', 'Smile \ud83d', 'Smile \ufffd'],
  ['the second half', '\ude00!', '\ufffd!'],
  ['two halves in the wrong order', '\ude00\ud83d', '\ufffd\ufffd'],
  ['after a backslash', '\\\ud83d', '\\\ufffd'],
  ['after two backslashes and a quote', '\\\\"\ud83d"', '\\\\"\ufffd"'],
])('a JSON body has U+FFFD instead of %s', async (_, text, expected) => {
  expect(await sent({ text, [text]: [text] })).toEqual({ text: expected, [expected]: [expected] });
});

test.each(['😀', '\\ud83d', '\\\\ud83d', '\u0001\n"\\', '\ud7ff\ue000', '\\u', 'ud83d\\'])(
  'a JSON body keeps other text: %j',
  async (text) => {
    expect(await sent({ text, half: '\ud83d' })).toEqual({ text, half: '\ufffd' });
    expect(await sent({ text })).toEqual({ text });
  },
);
