import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../generator/diagnostics.js';
import { model } from '../../../generator/model/model.js';
import { findPositions } from '../../../generator/model/betas/positions.js';
import { manifest } from '../given.js';
import { active, apiOf, SPEC } from '../unified-spec.js';

describe('selectors and methods that match nothing', () => {
  const TABLE: readonly (readonly [selector: string, message: string])[] = [
    [
      'server',
      'the top level has no property `server`; did you mean `servers`? available: `messages`, `speed`, `servers`, `temperature`, `tools`, `only`',
    ],
    [
      'messages.content',
      '`messages` has no property `content`; `messages` is a list: add `[]` after it',
    ],
    [
      'messages[].content[type=mpc]',
      '`messages[].content` has no variant with `type` `mpc`; did you mean `mcp`? available: `text`, `result`, `mcp`',
    ],
    [
      'messages[].content[type=zzzzzz]',
      '`messages[].content` has no variant with `type` `zzzzzz`; available: `text`, `result`, `mcp`',
    ],
    [
      'messages[role=user].content[type=mcp]',
      'the variant of `messages` with `role` `user` also stands for other values; split the variant in the spec',
    ],
    ['speed[=fas]', '`speed` has no value `fas`; did you mean `fast`? available: `slow`, `fast`'],
    ['speed[]', '`speed` is not a list; remove the `[]`'],
    ['[role=user]', 'the top level has no variant with `role` `user`; available: none'],
  ];

  test.each(TABLE)('are reported with the reason: %s', (selector, message) => {
    const beta = active('a-1', { unlocks: { 'messages.create': [selector] } });
    const line = `betas.a-1.unlocks.messages.create.0: \`${selector}\` matches nothing in the request of \`messages.create\`: ${message}`;
    expect(() => apiOf(beta)).toThrow(line);
    const { warnings, unmatched } = model(SPEC, manifest({ betas: beta }), {
      version: '2023-06-01',
    });
    expect(warnings.map(formatDiagnostic)).toEqual([line]);
    expect(unmatched).toEqual(warnings);
  });

  test('are reported all together', () => {
    const beta = active('a-1', {
      unlocks: { 'messages.create': ['x', 'y'], 'message.create': ['z'] },
    });
    const { warnings } = model(SPEC, manifest({ betas: beta }), { version: '2023-06-01' });
    expect(warnings.map(({ message }) => message)).toEqual([
      'no method of the spec matches `message.create`',
      '`x` matches nothing in the request of `messages.create`: the top level has no property `x`',
      '`y` matches nothing in the request of `messages.create`: the top level has no property `y`',
    ]);
    expect(warnings[0]?.hint).toBe('did you mean `messages.create`?');
  });

  test('are reported once if a request contains another request', () => {
    const beta = active('a-1', { unlocks: { 'messages.create': ['x'] } });
    const contains = { 'dreams.list': { request: 'messages.create', at: 'all[]' } };
    const { warnings } = model(SPEC, manifest({ betas: beta, contains }), {
      version: '2023-06-01',
    });
    expect(warnings.map(({ where }) => where)).toEqual(['betas.a-1.unlocks.messages.create.0']);
  });

  test('are reported at the containing request if the manifest names that request', () => {
    const beta = active('a-1', { unlocks: { 'dreams.list': ['all[].x'] } });
    const contains = { 'dreams.list': { request: 'messages.create', at: 'all[]' } };
    const { warnings } = model(SPEC, manifest({ betas: beta, contains }), {
      version: '2023-06-01',
    });
    expect(warnings.map(({ where }) => where)).toEqual(['betas.a-1.unlocks.dreams.list.0']);
  });

  test('are reported if they are methods in `contains`', () => {
    const contains = {
      'messages.creates': { request: 'dreams.list', at: 'a' },
      'dreams.list': { request: 'messages.crate', at: 'a' },
    };
    const { warnings } = model(SPEC, manifest({ contains }), { version: '2023-06-01' });
    expect(warnings.map(({ where }) => where)).toEqual([
      'contains.messages.creates',
      'contains.dreams.list.request',
    ]);
  });

  test('include a selector of the whole value, which cannot have a gate', () => {
    const root = {
      properties: [],
      schemas: [{ kind: 'array', items: { kind: 'string' } }],
    } as const;
    const found = findPositions(root, [{ kind: 'items' }], new Map());
    expect('explain' in found && found.explain()).toEqual({
      message: 'only a part of the value can have a gate, not the whole',
      hint: 'add a property or a variant to the selector',
      isOpen: true,
    });
  });
});
