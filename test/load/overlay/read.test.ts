import { describe, expect, test } from 'vitest';
import { overlayOf, problemsOf, read } from './given.js';

const FORM = 'an OpenAPI Overlay 1.0 document with `overlay: 1.0.0` and `actions` is expected';

describe('loadOverlays', () => {
  test('reads JSON and YAML into the same actions', async () => {
    const yaml = overlayOf('  - { target: $.info, update: { title: B } }');
    const json = JSON.stringify({
      overlay: '1.0.0',
      info: { title: 'T', version: '1' },
      actions: [{ target: '$.info', update: { title: 'B' } }],
    });
    const [one, other] = await read({ 'a.yaml': yaml, 'b.json': json });
    expect(one?.hash).toBe(other?.hash);
    expect(other?.actions.map(({ change }) => change)).toEqual(
      one?.actions.map(({ change }) => change),
    );
  });

  test('returns line and column of an action in JSON', async () => {
    const text =
      '{ "overlay": "1.0.0",\n  "actions": [\n    { "target": "$.a", "remove": true } ] }';
    const [overlay] = await read({ 'a.json': text });
    expect(overlay?.locate(['actions', 0])).toBe('a.json:3:5');
  });

  test('refuses a key that is written twice in JSON', async () => {
    const text = `{ "overlay": "1.0.0", "actions": [{ "target": "$.a",\n "target": "$.b", "remove": true }] }`;
    expect(await problemsOf(() => read({ 'a.json': text }))).toEqual([
      expect.stringMatching(
        /^a\.json:2:2: `target` is written twice; keep one of the two \(the other is at .*a\.json:1:37\)$/,
      ),
    ]);
  });

  test('says what is wrong in JSON that is cut off', async () => {
    expect(
      await problemsOf(() => read({ 'a.json': '{ "overlay": "1.0.0",\n "actions": [' })),
    ).toEqual([
      'a.json:2:14: is not JSON: it ends too early; check that the file is whole and well-formed',
    ]);
  });

  test.each([
    [
      'no overlay',
      'openapi: 3.1.0\npaths: {}\n',
      `1:1: is not an overlay: it has no \`overlay\` version; ${FORM}`,
    ],
    ['a list', '- a\n', `1:1: is not an overlay; ${FORM}`],
    [
      'another version',
      'overlay: 2.0.0\nactions: []\n',
      '1:1: is Overlay `"2.0.0"`, which is not supported; write `overlay: 1.0.0`',
    ],
    [
      'a number as version',
      'overlay: 1.0\nactions: []\n',
      '1:1: is Overlay `1`, which is not supported; write `overlay: 1.0.0`',
    ],
    [
      'no actions',
      'overlay: 1.0.0\nactions: []\n',
      '2:1: `actions` is missing, empty or not a list; list at least one action',
    ],
    [
      'an unknown key',
      'overlay: 1.0.0\naction: []\n',
      '2:1: unknown key `action`; did you mean `actions`?',
    ],
    [
      'a second document',
      'overlay: 1.0.0\n---\na: b\n',
      '2:1: a second YAML document starts here; keep one document in the file',
    ],
  ])('refuses %s', async (_what, text, want) => {
    expect(await problemsOf(() => read({ 'a.yaml': text }))).toEqual([`a.yaml:${want}`]);
  });

  test.each([
    ['text', 'an action is not a mapping; write `target` with `update` or `remove`', 5],
    [
      '{ update: {} }',
      '`target` of an action is missing or not text; write a JSONPath, such as `$.info`',
      5,
    ],
    ['{ target: $.a }', 'an action changes nothing; write either `update` or `remove: true`', 5],
    [
      '{ target: $.a, remove: false }',
      'an action changes nothing; write either `update` or `remove: true`',
      5,
    ],
    ['{ target: $.a, remove: 1 }', '`remove` is not true or false; write `remove: true`', 20],
    [
      '{ target: $.a, remove: true, update: {} }',
      '`update` has no effect beside `remove`; write either `update` or `remove: true`',
      34,
    ],
    ['{ target: $.a, updte: {} }', 'unknown key `updte`; did you mean `update`?', 20],
  ])('refuses the action %s', async (action, want, column) => {
    const text = overlayOf(`  - ${action}\n`);
    expect(await problemsOf(() => read({ 'a.yaml': text }))).toEqual([
      `a.yaml:4:${column}: ${want}`,
    ]);
  });

  test.each(['$.a[', 'info', '$.a[?@.b ==]', '$.a[?nope(@)]', ''])(
    'refuses the target %j, which is not a JSONPath',
    async (target) => {
      const text = overlayOf(`  - { target: ${JSON.stringify(target)}, remove: true }\n`);
      const [problem] = await problemsOf(() => read({ 'a.yaml': text }));
      expect(problem).toMatch(/^a\.yaml:4:7: `.*` is not a JSONPath; write it as RFC 9535 says/);
    },
  );

  test('reports every invalid action', async () => {
    const text = overlayOf('  - { target: $.a }\n  - { target: b, remove: true }\n');
    expect(await problemsOf(() => read({ 'a.yaml': text }))).toHaveLength(2);
  });

  test('accepts keys that begin with `x-`', async () => {
    const text = overlayOf('  - { target: $.a, remove: true, x-source: https://example.com }\n');
    const [overlay] = await read({ 'a.yaml': `x-note: n\n${text}` });
    expect(overlay?.actions).toHaveLength(1);
  });

  test('throws for a missing file', async () => {
    const { loadOverlays } = await import('../../../generator/load/overlay/read.js');
    expect(await problemsOf(() => loadOverlays(['/nowhere/a.yaml']))).toEqual([
      'a.yaml: no such file; check the path',
    ]);
  });
});
