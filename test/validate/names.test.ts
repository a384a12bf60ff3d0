import { expect, test } from 'vitest';
import { API, problemsOf, type Row, validate } from './problems.js';

test('names schemas, patterns of them, and places in them; and models', () => {
  const { schemas, aliases, models } = validate(`${API}
schemas:
  InputMessage: MessageParam
  'Request*Block': '*BlockParam'
  'RequestText_Block.citations[].source[type=url]': Source
  ToolUseBlock.input: unknown
  OtherBlock.input: unknown
  InputSchema.required: readonly
aliases: { MessageParam: [Param, Tool.Param], 'Webhook*': [Webhooks.*] }
models: { claude-2.1: { retires: 2025-07-21 } }
`);
  expect(Object.keys(schemas)).toHaveLength(6);
  expect(aliases).toEqual({
    MessageParam: ['Param', 'Tool.Param'],
    'Webhook*': ['Webhooks.*'],
  });
  expect(models['claude-2.1']).toEqual({ retires: '2025-07-21', source: [], checked: 'unknown' });
});

const ROWS: readonly Row[] = [
  [
    'a place that is none',
    `${API}schemas: { 'A.b[': X, '*A*': Y }\n`,
    ['A.b[', '*A*'].map(
      (key, index) =>
        `m.yaml:2:${index === 0 ? 12 : 23}: \`${key}\` is no schema; write its name, \`Request*Block\` or \`Schema.property[]\``,
    ),
  ],
  [
    'a pattern without another',
    `${API}schemas:\n  'A*': X\n  B: 'X*'\n`,
    [
      'm.yaml:3:3: of `A*` and `X`, one has a `*`; write it as `Request*Block: "*BlockParam"`',
      'm.yaml:4:3: of `B` and `X*`, one has a `*`; write it as `Request*Block: "*BlockParam"`',
    ],
  ],
  [
    'a change of a whole schema',
    `${API}schemas: { A: readonly }\n`,
    [
      'm.yaml:2:12: `A` is a schema: `readonly` is for a place inside of one; write it as `Schema.property`',
    ],
  ],
  [
    'an alias that is no name',
    `${API}aliases: { A: [b, A.B.C] }\n`,
    ['b', 'A.B.C'].map(
      (name, index) =>
        `m.yaml:2:${index === 0 ? 16 : 19}: \`${name}\` is no type name; write it as \`MessageCount\`, \`Message.Count\` or \`Messages.*\``,
    ),
  ],
  [
    'a model without a date',
    `${API}models: { a: {}, b: { retires: soon } }\n`,
    [
      'm.yaml:2:11: `retires` is missing; write text, in quotes where YAML takes it for something else',
      'm.yaml:2:23: `soon` is no date; write it as YYYY-MM-DD, or `unknown`',
    ],
  ],
];

test.each(ROWS)('refuses %s', (_, text, want) => {
  expect(problemsOf(text)).toEqual(want);
});
