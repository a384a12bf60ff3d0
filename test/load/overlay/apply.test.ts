import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../generator/diagnostics.js';
import { applyOverlays } from '../../../generator/load/overlay/apply.js';
import { apply, DOCUMENT, overlayOf, problemsOf, read } from './given.js';

const UPDATES: readonly (readonly [title: string, actions: string, path: string, want: unknown])[] =
  [
    [
      'merges a mapping into a mapping',
      '  - { target: $.info, update: { title: New, contact: { name: N } } }',
      'info',
      { title: 'New', version: '1', contact: { name: 'N' } },
    ],
    [
      'appends a list of the update to a list of the document',
      '  - { target: "$.paths[\'/v1/a\'].get", update: { tags: [b] } }',
      'paths./v1/a.get.tags',
      ['a', 'b'],
    ],
    [
      'adds an entry to a list that is the target',
      '  - { target: "$.paths[\'/v1/a\'].get.tags", update: b }',
      'paths./v1/a.get.tags',
      ['a', 'b'],
    ],
    [
      'replaces a value of another kind',
      '  - { target: $.info, update: { title: { en: T } } }',
      'info.title',
      { en: 'T' },
    ],
    [
      'applies an action to each of several names',
      "  - { target: \"$.components.schemas['A','BetaA']\", update: { description: D } }",
      'components.schemas',
      { A: { type: 'object', description: 'D' }, BetaA: { type: 'object', description: 'D' } },
    ],
    [
      'applies an action to the nodes that a filter selects',
      '  - { target: "$.paths[*][*].parameters[?@.name==\'limit\']", update: { description: D } }',
      'paths./v1/b.get.parameters',
      [
        { name: 'page', in: 'query' },
        { name: 'limit', in: 'query', description: 'D' },
      ],
    ],
    [
      'updates a node once if its target matches it twice',
      "  - { target: \"$.paths['/v1/a']['get','get'].tags\", update: b }",
      'paths./v1/a.get.tags',
      ['a', 'b'],
    ],
    ['removes a key', '  - { target: $.info.version, remove: true }', 'info', { title: 'Small' }],
    [
      'removes several items of a list, in any order of matches',
      '  - { target: "$.paths[\'/v1/b\'].get.parameters[::-1]", remove: true }',
      'paths./v1/b.get.parameters',
      [],
    ],
    [
      'applies actions in order',
      '  - { target: $.info, update: { title: B } }\n  - { target: $.info.title, remove: true }',
      'info',
      { version: '1' },
    ],
  ];

function at(document: unknown, path: string): unknown {
  const follow = (value: unknown, key: string): unknown =>
    (value as Readonly<Record<string, unknown>>)[key];
  return path.split('.').reduce(follow, document);
}

describe('applyOverlays', () => {
  test.each(UPDATES)('%s', async (_title, actions, path, want) => {
    const { document, warnings } = await apply([actions]);
    expect(at(document, path)).toEqual(want);
    expect(warnings).toEqual([]);
  });

  test('does not change the given document', async () => {
    const before = structuredClone(DOCUMENT);
    for (const [, actions] of UPDATES) await apply([actions]);
    expect(DOCUMENT).toEqual(before);
  });

  test('changes only one of two nodes that are the same object in memory', async () => {
    const shared = { type: 'object' };
    const document = { ...DOCUMENT, components: { schemas: { A: shared, B: shared } } };
    const action = '  - { target: $.components.schemas.A, update: { description: D } }';
    const applied = await apply([action], document);
    expect(at(applied.document, 'components.schemas.B')).toEqual({ type: 'object' });
  });

  test('copies the update to each matched node, so that a later action can change only one', async () => {
    const action = "  - { target: '$.components.schemas[*]', update: { properties: { p: {} } } }";
    const more = '  - { target: $.components.schemas.A.properties.p, update: { type: string } }';
    const { document } = await apply([`${action}\n${more}`]);
    expect(at(document, 'components.schemas.BetaA.properties')).toEqual({ p: {} });
  });

  test('warns about a target that matches nothing, with file, line and column', async () => {
    const { warnings } = await apply([
      '  - { target: $.info, update: { title: B } }\n  - target: $.components.schemas.Nope\n    remove: true',
    ]);
    expect(warnings.map(formatDiagnostic)).toEqual([
      '1.yaml:5:5: `$.components.schemas.Nope` matches nothing in openapi.json; correct the JSONPath, or remove the action',
    ]);
  });

  test('does not warn about a target that matches nothing in a shipped overlay', async () => {
    const text = overlayOf('  - { target: $.components.schemas.Nope, update: { description: D } }');
    const shipped = await read({ 'words.yaml': text }, 'shipped');
    const { warnings, unmatched } = applyOverlays(DOCUMENT, shipped, 'openapi.json');
    expect(warnings).toEqual([]);
    expect(unmatched.map(({ target }) => target)).toEqual(['$.components.schemas.Nope']);
  });

  test.each([
    ['https://example.com/specs/openapi.json?v=2', []],
    ['./openapi.json', []],
    [
      'https://example.com/other.json',
      [
        '1.yaml:2:1: `extends` names `https://example.com/other.json`, but the overlay is applied to openapi.json; correct it, or pass that document with --spec (`extends` is not read)',
      ],
    ],
  ])('compares `extends: %s` with the name of the spec', async (base, want) => {
    const action = 'actions: [{ target: $.info, update: { title: B } }]';
    const overlays = await read({ '1.yaml': `overlay: 1.0.0\nextends: ${base}\n${action}` });
    const { warnings } = applyOverlays(DOCUMENT, overlays, 'openapi.json');
    expect(warnings.map(formatDiagnostic)).toEqual(want);
  });
});

const TITLE_A = '  - { target: $.info, update: { title: A } }';
const TITLE_B = '  - { target: $.info, update: { title: B } }';
const REMOVE_A = '  - { target: $.components.schemas.A, remove: true }';
const UPDATE_A = '  - { target: $.components.schemas.A, update: { description: D } }';

describe('two overlays', () => {
  test.each([
    [
      'set a value to different values',
      [TITLE_A, TITLE_B],
      '2.yaml:4:5: sets `#/info/title` to "B", but 1.yaml:4:5 sets it to "A"; keep one of the two',
    ],
    [
      'set a value to different values in an object that one of the two added',
      [
        '  - { target: $.info, update: { contact: { name: A } } }',
        '  - { target: $.info.contact, update: { name: B } }',
      ],
      '2.yaml:4:5: sets `#/info/contact/name` to "B", but 1.yaml:4:5 sets it to "A"; keep one of the two',
    ],
    [
      'remove and update the same node',
      [REMOVE_A, UPDATE_A],
      '2.yaml:4:5: updates `#/components/schemas/A`, which 1.yaml:4:5 removes; remove one of the two actions',
    ],
    [
      'update and remove the same node',
      [UPDATE_A, REMOVE_A],
      '2.yaml:4:5: removes `#/components/schemas/A`, which 1.yaml:4:5 updates; remove one of the two actions',
    ],
    [
      'remove a node and add it again by updating its parent',
      [REMOVE_A, '  - { target: $.components.schemas, update: { A: { type: string } } }'],
      '2.yaml:4:5: updates `#/components/schemas/A`, which 1.yaml:4:5 removes; remove one of the two actions',
    ],
  ])('may not %s', async (_what, overlays, want) => {
    expect(await problemsOf(() => apply(overlays))).toEqual([want]);
  });

  test.each([
    ['set a value to the same value', [TITLE_A, TITLE_A]],
    [
      'add to the same list',
      ['b', 'c'].map((tag) => `  - { target: "$.paths['/v1/a'].get.tags", update: ${tag} }`),
    ],
    [
      'remove one of several nodes that the other updated',
      ["  - { target: '$.components.schemas[*]', update: { description: D } }", REMOVE_A],
    ],
  ])('may %s', async (_what, overlays) => {
    const { warnings } = await apply(overlays);
    expect(warnings).toEqual([]);
  });

  test('one overlay may set a value twice', async () => {
    const { document } = await apply([`${TITLE_A}\n${TITLE_B}`]);
    expect(at(document, 'info.title')).toBe('B');
  });

  test('an overlay of the app may overrule a shipped overlay', async () => {
    const shipped = await read({ 'words.yaml': overlayOf(TITLE_A) }, 'shipped');
    const own = await read({ 'own.yaml': overlayOf(TITLE_B) });
    const { document } = applyOverlays(DOCUMENT, [...shipped, ...own], 'openapi.json');
    expect(at(document, 'info.title')).toBe('B');
  });
});

describe('an action that is not possible', () => {
  test.each([
    [
      '{ target: $.info.title, update: T }',
      '`#/info/title` is a string, which cannot be merged with anything; target the object that holds it, and update the key there',
    ],
    [
      '{ target: $.info, update: T }',
      '`#/info` is a mapping, but `update` is not; write the keys to merge under `update`',
    ],
    ['{ target: $, remove: true }', '`$` removes the whole document; target a part of it'],
  ])('%s', async (action, want) => {
    expect(await problemsOf(() => apply([`  - ${action}`]))).toEqual([`1.yaml:4:5: ${want}`]);
  });
});
