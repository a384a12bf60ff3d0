import { describe, expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import { json, LIST, list, modelOf, ok, only, query, warningsOf } from '../small-specs.js';

describe('the result of a method', () => {
  const EVENT = { properties: { type: { type: 'string' } } };
  const STREAMING = { requestBody: json({ properties: { stream: { type: 'boolean' } } }) };
  const TABLE: readonly (readonly [what: string, operation: Json, configured: Json, want: Json])[] =
    [
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
        '`binary` in the manifest',
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
        '`jsonl` in the manifest',
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
        '`stream` in the manifest',
        ok({ type: 'string' }),
        { stream: {} },
        { kind: 'sse', event: { kind: 'string' } },
      ],
      [
        'a response that is JSON or events',
        {
          ...STREAMING,
          responses: {
            200: {
              content: {
                'application/json': { schema: {} },
                'text/event-stream': { schema: EVENT },
              },
            },
          },
        },
        {},
        { kind: 'json-or-sse', when: 'stream', event: { kind: 'object' } },
      ],
      [
        '`stream.when` in the manifest',
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
        'pages in both directions',
        { ...query('page'), ...ok(list('next_page', 'prev_page')) },
        {},
        { kind: 'page', style: 'bidirectional' },
      ],
      [
        'pages of a report',
        { ...query('page'), ...ok(list('next_page', 'has_more', 'data_refreshed_at')) },
        {},
        { kind: 'page', style: 'report' },
      ],
      [
        '`page` in the manifest',
        ok(LIST),
        { page: 'bidirectional' },
        { kind: 'page', style: 'bidirectional' },
      ],
      [
        '`page: none` in the manifest',
        { ...query('page'), ...ok(list('next_page')) },
        { page: 'none' },
        { kind: 'json' },
      ],
      [
        'a list without `last_id`',
        { ...query('after_id'), ...ok(list('has_more')) },
        {},
        { kind: 'json' },
      ],
      [
        'a list without the query parameter `after_id`',
        ok(list('has_more', 'last_id')),
        {},
        { kind: 'json' },
      ],
      [
        'a list without `has_more`',
        { ...query('after_id'), ...ok(list('last_id')) },
        {},
        { kind: 'json' },
      ],
      ['a list without the query parameter `page`', ok(list('next_page')), {}, { kind: 'json' }],
    ];
  const components = { schemas: { Event: EVENT } };

  test.each(TABLE)('is read from %s', (_what, operation, configured, want) => {
    const method = 'requestBody' in operation ? 'post' : 'get';
    const key = `${method.toUpperCase()} /v1/a`;
    const { result } = only(
      { '/v1/a': { [method]: operation } },
      { [key]: configured },
      { components },
    );
    expect(result).toMatchObject(want);
  });

  const answers = (...types: readonly string[]): Json => {
    const content = Object.fromEntries(types.map((type) => [type, { schema: { type: 'object' } }]));
    return { '/v1/a': { get: { responses: { 200: { content } } } } };
  };

  test.each<readonly [mediaTypes: readonly string[], want: Json, warnings: readonly string[]]>([
    [['text/csv'], { kind: 'binary' }, []],
    [['application/json', 'text/plain'], { kind: 'json' }, []],
    [['application/vnd.a+json'], { kind: 'json', mediaType: 'application/vnd.a+json' }, []],
    [
      ['application/xml'],
      { kind: 'binary' },
      ['XML responses are not parsed: the method returns the raw `Response`'],
    ],
    [
      ['application/json', 'application/pdf'],
      { kind: 'json' },
      ['the method asks for JSON, never for bytes'],
    ],
    [
      ['text/event-stream', 'application/octet-stream'],
      { kind: 'sse' },
      ['the method asks for server-sent events, never for bytes'],
    ],
  ])('with the media types %j is %j', (mediaTypes, want, warnings) => {
    const paths = answers(...mediaTypes);
    expect(only(paths).result).toMatchObject(want);
    expect(modelOf(paths).warnings.map(({ message }) => message)).toEqual(warnings);
  });

  test('is the plain JSON of several media types, with a warning of other schemas', () => {
    const of = (type: string) => ({ schema: { type } });
    const content = {
      'application/vnd.a+json': of('string'),
      'application/json': of('integer'),
      'text/json': of('integer'),
    };
    const paths = { '/v1/a': { get: { responses: { 200: { content } } } } };
    expect(only(paths).result).toEqual({ kind: 'json', schema: { kind: 'number' } });
    expect(warningsOf(paths)).toEqual([
      'GET /v1/a: the result has the type of `application/json`, never of `application/vnd.a+json`; remove the media types that are not needed',
    ]);
  });

  test('can be null if a successful status has no content', () => {
    const responses = { 200: json({ type: 'string' }), 202: { description: 'Later.' } };
    expect(only({ '/v1/a': { get: { responses } } }).result).toEqual({
      kind: 'json',
      schema: { kind: 'union', of: [{ kind: 'string' }, { kind: 'null' }] },
    });
  });

  const CONTRADICTIONS: readonly (readonly [configured: Json, want: string])[] = [
    [
      { stream: { when: 'strem' } },
      '`stream.when` in the manifest is `strem`, but the body has no boolean field of that name; available: `stream`',
    ],
    [
      { jsonl: 'Nothing' },
      '`jsonl` in the manifest names the unknown schema `Nothing`; correct the name, or remove it to use the schema of the response',
    ],
    [
      { page: 'id' },
      "the manifest sets `page`, but the response has no list `data`; remove `page` from the operation's entry in the manifest",
    ],
    [
      { helpers: ['parse', 'stream'] },
      'the manifest adds the helpers `parse`, `stream`, but callers cannot choose whether the response is streamed; set `stream: { when: … }`, or remove `helpers`',
    ],
  ];
  test.each(CONTRADICTIONS)(
    'causes a warning if the manifest contradicts the spec: %j',
    (configured, want) => {
      const paths = { '/v1/a': { post: { ...STREAMING, ...ok() } } };
      expect(warningsOf(paths, { 'POST /v1/a': configured })).toEqual([`POST /v1/a: ${want}`]);
    },
  );
});

test('a key of `responses` that is not a status causes a warning', () => {
  const responses = { success: {}, 200: {}, '4xx': {}, default: {}, 'x-note': {} };
  expect(warningsOf({ '/v1/a': { get: { responses } } })).toEqual([
    'GET /v1/a: `success` is not a status: the response is ignored; use a code such as 200, or `2XX` or `default`',
  ]);
});
