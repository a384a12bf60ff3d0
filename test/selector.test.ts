import { describe, expect, test } from 'vitest';
import { formatSelector, parseSelector, type Selector } from '../generator/selector.js';

const PARSED: readonly (readonly [text: string, want: Selector])[] = [
  ['mcp_servers', [{ kind: 'property', name: 'mcp_servers' }]],
  [
    'output_config.effort',
    [
      { kind: 'property', name: 'output_config' },
      { kind: 'property', name: 'effort' },
    ],
  ],
  [
    'tools[type=mcp_toolset]',
    [
      { kind: 'property', name: 'tools' },
      { kind: 'variant', property: 'type', value: 'mcp_toolset' },
    ],
  ],
  [
    'messages[].content[][type=mcp_tool_use].id',
    [
      { kind: 'property', name: 'messages' },
      { kind: 'items' },
      { kind: 'property', name: 'content' },
      { kind: 'items' },
      { kind: 'variant', property: 'type', value: 'mcp_tool_use' },
      { kind: 'property', name: 'id' },
    ],
  ],
  [
    '[type=message_start].message',
    [
      { kind: 'variant', property: 'type', value: 'message_start' },
      { kind: 'property', name: 'message' },
    ],
  ],
  [
    'speed[=fast]',
    [
      { kind: 'property', name: 'speed' },
      { kind: 'value', value: 'fast' },
    ],
  ],
  [
    'a[v=1.5-x][][]',
    [
      { kind: 'property', name: 'a' },
      { kind: 'variant', property: 'v', value: '1.5-x' },
      { kind: 'items' },
      { kind: 'items' },
    ],
  ],
];

const REFUSED: readonly (readonly [text: string, error: string, offset: number])[] = [
  ['', 'the selector is empty', 0],
  ['.a', 'expected a property name', 0],
  ['a.', 'expected a property name', 2],
  ['a..b', 'expected a property name', 2],
  ['a b', 'expected `.`, `[` or the end', 1],
  ['a[', 'expected `[]`, `[property=value]` or `[=value]`', 1],
  ['a[type]', 'expected `[]`, `[property=value]` or `[=value]`', 1],
  ['a[type=]', 'expected `[]`, `[property=value]` or `[=value]`', 1],
  ['a[type=x y]', 'expected `[]`, `[property=value]` or `[=value]`', 1],
  ['a[]b', 'expected `.`, `[` or the end', 3],
  ['a[=x].b', '`[=value]` must be the last step', 5],
  ['a[=x][=y]', '`[=value]` must be the last step', 5],
  ['a.b[=x].c', '`[=value]` must be the last step', 7],
  ['1a', 'expected a property name', 0],
];

describe('parseSelector', () => {
  test.each(PARSED)('reads %s', (text, want) => {
    expect(parseSelector(text)).toEqual(want);
  });

  test.each(REFUSED)('refuses %j: %s', (text, error, offset) => {
    expect(parseSelector(text)).toEqual({ error, offset });
  });
});

describe('formatSelector', () => {
  test.each(PARSED)('writes %s unchanged', (text, selector) => {
    expect(formatSelector(selector)).toBe(text);
  });
});
