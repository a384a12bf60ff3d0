import { describe, expect, test } from 'vitest';
import { importSdk } from '../../../generator/load/sdk/import.js';
import { makeFolder } from '../../support/temporary.js';
import { operationsOf } from './comparison/operations.js';
import { isJson, list, object, type Json } from './comparison/shapes.js';
import { notes, smallSdk } from './small-sdk.js';

const TYPES = `
export interface AddParams {
  /** Body param: x */
  text: string;
  tags?: Array<string> | null;
  note_id: string;
  betas?: Array<BetaAPI.AnthropicBeta>;
  'X-Trace'?: string;
}
`;

interface Read {
  readonly operations: ReadonlyMap<string, Json>;
  readonly schemas: Json;
  readonly complaints: readonly string[];
}

async function read(methods: string, types = TYPES): Promise<Read> {
  const { document, problems } = importSdk(await makeFolder(smallSdk(notes(methods, types))));
  return {
    operations: operationsOf(document),
    schemas: object(document['components'], 'schemas'),
    complaints: problems.map(({ message }) => message),
  };
}

/** Returns a method `add` that sends the request `call`. */
const add = (call: string, before = '', params = 'params: AddParams'): string => `
  add(${params}, options?: RequestOptions): APIPromise<Note> {
    ${before}
    return this._client.${call};
  }`;

const parametersOf = (operation: Json | undefined) =>
  list(operation, 'parameters')
    .filter(isJson)
    .map(({ name, in: place, required }) => [place, name, required]);

const bodyOf = (operation: Json | undefined) =>
  object(object(object(operation, 'requestBody'), 'content'), 'application/json')['schema'];

describe('the imported request of a method', () => {
  test('has each param where the code of the method sends it', async () => {
    const { operations, schemas, complaints } = await read(
      add(
        `post(path\`/v1/notes/\${note_id}?beta=true\`, {
          body,
          ...options,
          headers: buildHeaders([
            { 'anthropic-beta': [...(betas ?? []), 'a-2026-01-01,b-2026-01-01'].toString(),
              ...(trace != null ? { 'X-Trace': trace } : undefined), Accept: 'application/json' },
            options?.headers,
          ]),
        })`,
        `const { note_id, betas, 'X-Trace': trace, ...body } = params;`,
      ),
    );
    const operation = operations.get('POST /v1/notes/{note_id}?beta=true');
    expect(complaints).toEqual([]);
    expect(parametersOf(operation)).toEqual([
      ['path', 'note_id', true],
      ['header', 'anthropic-beta', false],
      ['header', 'X-Trace', false],
    ]);
    const given = list(operation, 'parameters').filter(isJson);
    expect(given.map((one) => one['x-claude-param'])).toEqual([undefined, undefined, 'X-Trace']);
    expect(operation?.['x-claude-betas']).toEqual(['a-2026-01-01', 'b-2026-01-01']);
    expect(bodyOf(operation)).toEqual({ $ref: '#/components/schemas/AddParams' });
    expect(Object.keys(object(schemas['AddParams'], 'properties'))).toEqual(['text', 'tags']);
  });

  test.each([
    [
      'a request in a variable',
      `post('/v1/add', { ...request })`,
      `const request = { body: params, ...options };`,
    ],
    ['params without a variable', `post('/v1/add', { body: params, ...options })`, ''],
    [
      'params after a cast',
      `post('/v1/add', { body, ...options })`,
      'const body = params as AddParams;',
    ],
    [
      'params that a function returns',
      `post('/v1/add', { body, ...options })`,
      'const body = tidy(params);',
    ],
  ])('has the params as body for %s', async (_name, call, before) => {
    const types = `${TYPES}function tidy<T extends AddParams>(params: T): T { return params; }`;
    const { operations, complaints } = await read(add(call, before), types);
    expect(complaints).toEqual([]);
    expect(bodyOf(operations.get('POST /v1/add'))).toEqual({
      $ref: '#/components/schemas/AddParams',
    });
  });

  test('has a query of some params, with brackets for lists', async () => {
    const { operations } = await read(
      add(
        `get('/v1/add', { query: { text: params.text, tags }, ...options })`,
        'const { tags } = params;',
      ),
    );
    expect(parametersOf(operations.get('GET /v1/add'))).toEqual([
      ['query', 'text', true],
      ['query', 'tags[]', false],
    ]);
  });

  test('has one param as the whole body', async () => {
    const { operations } = await read(
      add(`post('/v1/add', { body: tags, ...options })`, 'const { tags } = params;'),
    );
    const operation = operations.get('POST /v1/add');
    expect(bodyOf(operation)).toMatchObject({ anyOf: [{ type: 'array' }, { type: 'null' }] });
    expect(object(operation, 'requestBody')['required']).toBeUndefined();
    expect(object(operation, 'requestBody')['x-claude-param']).toBe('tags');
  });

  test('has ?beta=true if the method sets a qualifier', async () => {
    const { operations } = await read(
      add(`get('/v1/add', { ...options, __qualifiers: { beta: 'true' } })`),
    );
    const operation = operations.get('GET /v1/add?beta=true');
    expect(operation?.['operationId']).toBe('notes.add');
    // This small SDK declares no error type for the beta namespace, so the importer takes the stable type.
    expect(object(object(operation, 'responses'), '4XX')['content']).toEqual({
      'application/json': { schema: { $ref: '#/components/schemas/ErrorResponse' } },
    });
  });
});

describe('code that the importer cannot read', () => {
  test.each([
    [
      'a computed URL',
      add(`get(urlOf(params), options)`),
      'requests a URL that cannot be read: `urlOf(params)`',
    ],
    [
      'a query of the URL',
      add(`get('/v1/add?a=b', options)`),
      "requests a URL that cannot be read: `'/v1/add?a=b'`",
    ],
    [
      'an unknown option',
      add(`get('/v1/add', { ...options, retries: 2 })`),
      'has an unknown request option: `retries: 2`',
    ],
    [
      'computed options',
      add(`get('/v1/add', optionsOf(params))`),
      'has request options that cannot be read: `optionsOf(params)`',
    ],
    [
      'unknown qualifiers',
      add(`get('/v1/add', { ...options, __qualifiers: { alpha: 'true' } })`),
      "has unknown qualifiers: `{ alpha: 'true' }`",
    ],
    [
      'computed headers',
      add(`get('/v1/add', { ...options, headers: headersOf(params) })`),
      'has headers that cannot be read: `headersOf(params)`',
    ],
    [
      'another way to send',
      add(`request({ method: 'get' })`),
      'sends a request with `request`, which cannot be read',
    ],
    [
      'a second request',
      add(`get('/v1/add', options)`, `this._client.post('/v1/other', options);`),
      'sends a second request, which is ignored',
    ],
    ['no request', add(`toString()`), 'makes no request that can be read in `notes.add`'],
    [
      'a computed body',
      add(`post('/v1/add', { body: String(params), ...options })`),
      'sends a value that cannot be read: `String(params)`',
    ],
    [
      'a field that params lack',
      add(`post('/v1/add', { body: params.gone, ...options })`),
      'sends `gone`, which its params do not have',
    ],
    [
      'a stream without events',
      add(`get('/v1/add', { ...options, stream: true })`),
      'has a return type that contradicts its code (streams) in `notes.add`',
    ],
    ['a repeated operation', add(`get('/v1/notes', options)`), 'repeats GET /v1/notes'],
    [
      'a span of another route',
      add(
        `get('/v1/add', { ...options, __span: startApiCallSpan(this._client, 'a', options, { route: '/v1/b' }) })`,
      ),
      'has the route "/v1/b", but requests `\'/v1/add\'`',
    ],
  ])('%s', async (_name, methods, complaint) => {
    expect((await read(methods)).complaints).toContain(complaint);
  });

  test.each([
    ['a spread', "{ ...(params.tags ? { 'anthropic-beta': 'a-2026-01-01' } : undefined) }"],
    ['a list', "{ 'anthropic-beta': [...(params.tags ? ['a-2026-01-01'] : [])].toString() }"],
    ['a choice', "{ 'anthropic-beta': params.text === 'a' ? 'b' : 'c' }"],
    ['a default', "{ 'anthropic-beta': (params.betas ?? ['a-2026-01-01']).toString() }"],
    ['an `&&`', "{ 'anthropic-beta': [...(params.tags && ['a-2026-01-01'])].toString() }"],
    ['a function', 'betaOf(params)'],
  ])('reports a beta that only some calls send, in %s', async (_name, headers) => {
    const types = `${TYPES}function betaOf({ tags }: AddParams) { if (tags) return { 'anthropic-beta': 'a' }; }`;
    const always = "{ 'anthropic-beta': 'd-2026-01-01' }";
    const call = `get('/v1/add', { ...options, headers: buildHeaders([${always}, ${headers}]) })`;
    const { operations, complaints } = await read(add(call), types);
    expect(complaints).toEqual([
      expect.stringMatching(
        /^sends a constant on a condition that cannot be read: `'anthropic-beta': /,
      ),
    ]);
    expect(operations.get('GET /v1/add')?.['x-claude-betas']).toEqual(['d-2026-01-01']);
  });

  test('is reported with file, line, column and a hint', async () => {
    const folder = await makeFolder(smallSdk(notes(add(`get(urlOf(params), options)`), TYPES)));
    const [problem] = importSdk(folder).problems;
    expect(problem?.where).toMatch(/^src\/resources\/notes\.ts:\d+:\d+$/);
    expect(problem?.hint).toBe('describe it in an overlay, or use another release of the SDK');
  });
});
