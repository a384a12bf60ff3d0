import { describe, expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import { json, LIST, list, ok, only, problems, query, warningsOf } from '../small-specs.js';

describe('a result', () => {
  const EVENT = { properties: { type: { type: 'string' } } };
  const STREAMING = { requestBody: json({ properties: { stream: { type: 'boolean' } } }) };
  const TABLE: readonly (readonly [what: string, operation: Json, said: Json, want: Json])[] = [
    ['JSON', ok({ type: 'string' }), {}, { kind: 'json', schema: { kind: 'string' } }],
    [
      '+json',
      { responses: { 201: { content: { 'application/problem+json': { schema: {} } } } } },
      {},
      { kind: 'json' },
    ],
    ['no content', { responses: { 204: { description: 'Done.' } } }, {}, { kind: 'none' }],
    ['only errors', { responses: { '4XX': json({}) } }, {}, { kind: 'none' }],
    ['default', { responses: { default: json({}) } }, {}, { kind: 'json' }],
    [
      'bytes',
      { responses: { 200: { content: { 'application/octet-stream': {} } } } },
      {},
      { kind: 'binary' },
    ],
    [
      'bytes by the manifest',
      { responses: { 200: { content: { 'text/csv': {} } } } },
      { binary: true },
      { kind: 'binary' },
    ],
    [
      'JSON Lines',
      { responses: { 200: { content: { 'application/x-jsonl': { schema: EVENT } } } } },
      {},
      { kind: 'jsonl', item: { kind: 'object' } },
    ],
    [
      'JSON Lines by the manifest',
      ok(),
      { jsonl: 'Event' },
      { kind: 'jsonl', item: { kind: 'ref', name: 'Event' } },
    ],
    [
      'events',
      { responses: { 200: { content: { 'text/event-stream': { schema: EVENT } } } } },
      {},
      { kind: 'sse', event: { kind: 'object' } },
    ],
    [
      'events by the manifest',
      ok({ type: 'string' }),
      { stream: {} },
      { kind: 'sse', event: { kind: 'string' } },
    ],
    [
      'events when asked for',
      {
        ...STREAMING,
        responses: {
          200: {
            content: { 'application/json': { schema: {} }, 'text/event-stream': { schema: EVENT } },
          },
        },
      },
      {},
      { kind: 'json-or-sse', when: 'stream', event: { kind: 'object' } },
    ],
    [
      'events when asked for, by the manifest',
      { ...STREAMING, ...ok({ type: 'string' }) },
      { stream: { when: 'stream', event: 'Event' } },
      {
        kind: 'json-or-sse',
        when: 'stream',
        schema: { kind: 'string' },
        event: { kind: 'ref', name: 'Event' },
      },
    ],
    [
      'pages by id',
      { ...query('after_id'), ...ok(list('has_more', 'first_id', 'last_id')) },
      {},
      { kind: 'page', style: 'id', item: { kind: 'string' } },
    ],
    [
      'pages by cursor',
      { ...query('page'), ...ok(list('next_page')) },
      {},
      { kind: 'page', style: 'cursor' },
    ],
    [
      'pages both ways',
      { ...query('page'), ...ok(list('next_page', 'prev_page')) },
      {},
      { kind: 'page', style: 'bidirectional' },
    ],
    [
      'pages by the manifest',
      ok(LIST),
      { page: 'bidirectional' },
      { kind: 'page', style: 'bidirectional' },
    ],
    [
      'no pages by the manifest',
      { ...query('page'), ...ok(list('next_page')) },
      { page: 'none' },
      { kind: 'json' },
    ],
    [
      'a list without its last id',
      { ...query('after_id'), ...ok(list('has_more')) },
      {},
      { kind: 'json' },
    ],
    ['a list that is not asked for by id', ok(list('has_more', 'last_id')), {}, { kind: 'json' }],
    ['a list that ends', { ...query('after_id'), ...ok(list('last_id')) }, {}, { kind: 'json' }],
    ['a list without a way on', ok(list('next_page')), {}, { kind: 'json' }],
  ];
  const components = { schemas: { Event: EVENT } };

  test.each(TABLE)('%s', (_what, operation, said, want) => {
    const method = 'requestBody' in operation ? 'post' : 'get';
    const key = `${method.toUpperCase()} /v1/a`;
    const { result } = only({ '/v1/a': { [method]: operation } }, { [key]: said }, { components });
    expect(result).toMatchObject(want);
  });

  test('of an unknown media type is refused', () => {
    const responses = { 200: { content: { 'text/csv': {} } } };
    expect(problems({ '/v1/a': { get: { responses } } })).toEqual([
      "GET /v1/a: answers with `text/csv`; say `binary: true` in the manifest's `operations` to get the bytes",
    ]);
  });

  const DOUBTS: readonly (readonly [said: Json, want: string])[] = [
    [
      { stream: { when: 'strem' } },
      'the manifest has it stream when `strem` is true, but its body has no such boolean; the body has `stream`',
    ],
    [
      { jsonl: 'Nothing' },
      "the manifest's `jsonl` names the schema `Nothing`, which the spec does not have; correct the name, or leave it to the spec",
    ],
    [
      { page: 'id' },
      "the manifest says that it is paged, but its answer has no list `data`; remove `page` from the manifest's entry",
    ],
    [
      { helpers: ['parse', 'stream'] },
      'the manifest gives it the helpers `parse`, `stream`, but its answer cannot be streamed; say when it streams with `stream: { when: … }`, or remove `helpers`',
    ],
  ];
  test.each(DOUBTS)('that the spec cannot give is a warning: %j', (said, want) => {
    const paths = { '/v1/a': { post: { ...STREAMING, ...ok() } } };
    expect(warningsOf(paths, { 'POST /v1/a': said })).toEqual([`POST /v1/a: ${want}`]);
  });
});
