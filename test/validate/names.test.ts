import { expect, test } from 'vitest';
import { API, problemsOf, type Row, validate } from './problems.js';

test('validateManifest accepts names of schemas, patterns, selectors of schemas, and models', () => {
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
    'an invalid selector of a schema',
    `${API}schemas: { 'A.b[': X, '*A*': Y }\n`,
    ['A.b[', '*A*'].map(
      (key, index) =>
        `m.yaml:2:${index === 0 ? 12 : 23}: \`${key}\` is not a schema; write its name, \`Request*Block\` or \`Schema.property[]\``,
    ),
  ],
  [
    'a `*` on one side only',
    `${API}schemas:\n  'A*': X\n  B: 'X*'\n`,
    [
      'm.yaml:3:3: only one of `A*` and `X` contains `*`; write it as `Request*Block: "*BlockParam"`',
      'm.yaml:4:3: only one of `B` and `X*` contains `*`; write it as `Request*Block: "*BlockParam"`',
    ],
  ],
  [
    '`readonly` for a whole schema',
    `${API}schemas: { A: readonly }\n`,
    [
      'm.yaml:2:12: `readonly` applies to a place inside a schema, but `A` is a whole schema; write it as `Schema.property`',
    ],
  ],
  [
    'an alias that is not a type name',
    `${API}aliases: { A: [b, A.B.C] }\n`,
    ['b', 'A.B.C'].map(
      (name, index) =>
        `m.yaml:2:${index === 0 ? 16 : 19}: \`${name}\` is not a type name; write it as \`MessageCount\`, \`Message.Count\` or \`Messages.*\``,
    ),
  ],
  [
    'a model without a valid date',
    `${API}models: { a: {}, b: { retires: soon } }\n`,
    [
      'm.yaml:2:11: `retires` is missing; write text, in quotes if YAML reads it as another type',
      'm.yaml:2:23: `soon` is not a date; write it as YYYY-MM-DD, or `unknown`',
    ],
  ],
];

test.each(ROWS)('validateManifest refuses %s', (_, text, want) => {
  expect(problemsOf(text)).toEqual(want);
});
