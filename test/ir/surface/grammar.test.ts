import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../generator/ir/surface/facts.js';
import { factKey, formatSurface, parseSurface } from '../../../generator/ir/surface/surface.js';
import { randomFacts } from './random.js';

const HEADER = formatSurface([]);

/** Lines of every kind, with their facts. */
const LINES: readonly (readonly [string, Fact])[] = [
  ['api auth bearer', { kind: 'setting', name: 'auth', value: 'bearer' }],
  ['beta a-1 active', { kind: 'beta', id: 'a-1', status: 'active' }],
  [
    'beta a-1 retired since 2025-01-01 until 2026-01-01 superseded-by b-2',
    {
      kind: 'beta',
      id: 'a-1',
      status: 'retired',
      since: '2025-01-01',
      until: '2026-01-01',
      supersededBy: 'b-2',
    },
  ],
  ['conflict a-1 b-2', { kind: 'conflict', beta: 'a-1', other: 'b-2' }],
  [
    'gate beta.messages.create request tools[type=x].name[=y] needs a-1 or b-2',
    {
      kind: 'gate',
      method: 'beta.messages.create',
      in: 'request',
      selector: 'tools[type=x].name[=y]',
      betas: ['a-1', 'b-2'],
    },
  ],
  ['model m-1 retires 2026-01-01', { kind: 'model', id: 'm-1', retires: '2026-01-01' }],
  [
    'model m-1 retires 2026-01-01 replacement "the next one"',
    { kind: 'model', id: 'm-1', retires: '2026-01-01', replacement: 'the next one' },
  ],
  ['export Claude client', { kind: 'export', name: 'Claude', what: 'client' }],
  ['export A_1 beta a-1', { kind: 'export', name: 'A_1', what: 'beta', of: 'a-1' }],
  [
    'method files.list = GET /v1/files?beta=true',
    { kind: 'method', method: 'files.list', verb: 'GET', path: '/v1/files?beta=true' },
  ],
  [
    'method files.list wire server https://files.example.com',
    { kind: 'wire', method: 'files.list', part: 'server', value: 'https://files.example.com' },
  ],
  ['method files.list takes ()', { kind: 'signature', method: 'files.list', arguments: [] }],
  [
    'method files.get takes (fileID, params?)',
    {
      kind: 'signature',
      method: 'files.get',
      arguments: [
        { name: 'fileID', required: true },
        { name: 'params', required: false },
      ],
    },
  ],
  ['method files.list takes betas', { kind: 'betas', method: 'files.list' }],
  ['method files.list accepts a-1', { kind: 'accepted', method: 'files.list', beta: 'a-1' }],
  ['method files.list bakes a-1', { kind: 'baked', method: 'files.list', beta: 'a-1' }],
  [
    'method files.upload body multipart?: { file: binary }',
    {
      kind: 'body',
      method: 'files.upload',
      encoding: 'multipart',
      required: false,
      schema: {
        kind: 'object',
        properties: [{ name: 'file', required: true, schema: { kind: 'binary' } }],
      },
    },
  ],
  [
    'method files.get path file_id: string',
    {
      kind: 'path',
      method: 'files.get',
      name: 'file_id',
      required: true,
      schema: { kind: 'string' },
    },
  ],
  [
    'method files.list query "created_at[gte]"?: string deprecated',
    {
      kind: 'query',
      method: 'files.list',
      name: 'created_at[gte]',
      required: false,
      schema: { kind: 'string' },
      deprecated: true,
    },
  ],
  [
    'method files.list header user?: string as anthropic-user-id',
    {
      kind: 'header',
      method: 'files.list',
      name: 'user',
      required: false,
      schema: { kind: 'string' },
      header: 'anthropic-user-id',
    },
  ],
  ['method a.b returns none', { kind: 'returns', method: 'a.b', result: { kind: 'none' } }],
  ['method a.b returns binary', { kind: 'returns', method: 'a.b', result: { kind: 'binary' } }],
  [
    'method a.b returns json Thing',
    {
      kind: 'returns',
      method: 'a.b',
      result: { kind: 'json', schema: { kind: 'ref', name: 'Thing' } },
    },
  ],
  [
    'method a.b returns jsonl Thing',
    {
      kind: 'returns',
      method: 'a.b',
      result: { kind: 'jsonl', item: { kind: 'ref', name: 'Thing' } },
    },
  ],
  [
    'method a.b returns sse Thing',
    {
      kind: 'returns',
      method: 'a.b',
      result: { kind: 'sse', event: { kind: 'ref', name: 'Thing' } },
    },
  ],
  [
    'method a.b returns json-or-sse Thing, Event when stream',
    {
      kind: 'returns',
      method: 'a.b',
      result: {
        kind: 'json-or-sse',
        schema: { kind: 'ref', name: 'Thing' },
        event: { kind: 'ref', name: 'Event' },
        when: 'stream',
      },
    },
  ],
  [
    'method a.b returns page cursor Thing',
    {
      kind: 'returns',
      method: 'a.b',
      result: { kind: 'page', style: 'cursor', item: { kind: 'ref', name: 'Thing' } },
    },
  ],
  [
    'method messages.create helper toolRunner',
    { kind: 'helper', method: 'messages.create', helper: 'toolRunner' },
  ],
  ['method a.b deprecated', { kind: 'deprecated-method', method: 'a.b' }],
  ['type Id = string', { kind: 'type', type: 'Id', schema: { kind: 'string' } }],
  [
    'type Thing.name?: string | null needs a-1',
    {
      kind: 'field',
      type: 'Thing',
      name: 'name',
      required: false,
      schema: {
        kind: 'gated',
        schema: { kind: 'union', of: [{ kind: 'string' }, { kind: 'null' }] },
        betas: ['a-1'],
      },
    },
  ],
  ['type Thing ...: unknown', { kind: 'rest', type: 'Thing', schema: { kind: 'unknown' } }],
  [
    'type Model | "m-1"',
    { kind: 'variant', type: 'Model', schema: { kind: 'literal', value: 'm-1' } },
  ],
  ['type Thing deprecated', { kind: 'deprecated-type', type: 'Thing' }],
];

test.each(LINES)('formatSurface and parseSurface convert the line %s', (line, fact) => {
  const text = formatSurface([fact]);
  expect(text).toBe(`${HEADER}${line}\n`);
  expect(parseSurface(text)).toEqual([fact]);
});

describe('random facts with hostile names', () => {
  test.each([1, 2, 3, 4, 5])('are equal after formatting and parsing, seed %i', (seed) => {
    const facts = randomFacts(seed, 400);
    const text = formatSurface(facts);
    expect(text).toMatch(/^[\n -~]*$/);
    const read = parseSurface(text);
    expect(read).toHaveLength(facts.length);
    const byKey = new Map(facts.map((fact) => [factKey(fact), fact]));
    for (const fact of read as readonly Fact[]) expect(fact).toEqual(byKey.get(factKey(fact)));
  });
});

describe('parseSurface', () => {
  const thing = 'type Thing.id: string\n';
  test.each([
    ['', 1, 'is not the first line of a surface, which begins with `# surface 1`'],
    [thing, 1, 'is not the first line of a surface, which begins with `# surface 1`'],
    ['# surface 2: …\n', 1, 'has the surface format 2, but this generator reads format 1'],
    [`${HEADER}${thing}<<<<<<< HEAD\n`, 3, 'is a conflict marker of git'],
    [`${HEADER}${thing}=======\n`, 3, 'is a conflict marker of git'],
    [`${HEADER}${thing}>>>>>>> other\n`, 3, 'is a conflict marker of git'],
    [`${HEADER}${thing}type Thing.id: number\n`, 3, 'repeats or contradicts line 2'],
    [`${HEADER}\n`, 2, 'column 1: expected a fact of a surface'],
    [`${HEADER}speed high\n`, 2, 'column 1: expected a fact of a surface'],
    [`${HEADER}type Thing.id string\n`, 2, 'column 14: expected `:`'],
    [`${HEADER}method a.b = GET\n`, 2, 'column 17: expected a space'],
    [`${HEADER}type Thing.id: \n`, 2, 'column 16: expected a name'],
    [`${HEADER}type Thing.id: (string\n`, 2, 'column 23: expected `)`'],
    [`${HEADER}type Thing.id: readonly string\n`, 2, 'column 31: expected `[]` after `readonly`'],
    [`${HEADER}type Thing.id: string!\n`, 2, 'column 22: expected the end of the line'],
    [
      `${HEADER}type Thing."\\x": string\n`,
      2,
      'column 16: expected the string before this to be valid JSON',
    ],
    [`${HEADER}method a.b takes a\n`, 2, 'column 1: expected a fact of a surface'],
    [
      `${HEADER}method a.b = TRACE /v1\n`,
      2,
      'column 19: expected one of GET, POST, PUT, PATCH, DELETE',
    ],
    [
      `${HEADER}type Deep = ${'['.repeat(100_000)}\n`,
      2,
      'column 413: expected at most 400 levels of nesting',
    ],
  ])('refuses %j', (text, line, message) => {
    expect(parseSurface(text)).toMatchObject({ line, message });
  });

  test('accepts Windows line endings, and a text without a final line break', () => {
    const text = formatSurface(LINES.slice(0, 2).map(([, fact]) => fact));
    expect(parseSurface(text.replaceAll('\n', '\r\n'))).toEqual(parseSurface(text));
    expect(parseSurface(text.trimEnd())).toEqual(parseSurface(text));
  });
});
