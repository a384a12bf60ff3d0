import { describe, expect, test } from 'vitest';
import {
  APIClient,
  BadRequestError,
  BetaConflictError,
  betaSupport,
  ClaudeError,
  json,
  MissingBetaError,
  unlistedBeta,
  UnsupportedBetaError,
  type BetaTables,
  type ClientOptions,
  type Operation,
} from '../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, SPEC, TestClient } from './server.js';

const TABLES: BetaTables = {
  betas: {
    'old-2024-01-01': { status: 'retired', until: '2025-02-03', replacedBy: 'new-2025-01-01' },
    'older-2023-01-01': { status: 'retired' },
    'new-2025-01-01': { status: 'active' },
  },
  conflicts: [['red-2025-01-01', 'blue-2025-01-01']],
};

class BetaClient extends APIClient {
  constructor(options: ClientOptions = {}) {
    super({ ...SPEC, betas: betaSupport(TABLES) }, { apiKey: 'k', ...options });
  }
}

const CREATE: Operation = {
  method: 'POST',
  path: '/m',
  encode: json,
  gates: [
    ['servers', ['servers-1', 'servers-2']],
    ['tools[type=browser]', ['tools-1']],
    ['messages[].content[type=note]', ['notes-1']],
    ['messages[role=system].config.effort', ['effort-1']],
    ['speed[=fast]', ['speed-1']],
    ['requests[].params.speed[=fast]', ['speed-1']],
  ],
};
const BAKED: Operation = { ...CREATE, betas: ['baked-1', 'baked-2'] };

/** The header and body that a call sends. */
async function send(
  operation: Operation,
  params: object,
  options: Parameters<APIClient['call']>[2] = {},
  clientOptions: ClientOptions = {},
): Promise<{ header: string | undefined; body: unknown }> {
  const server = await serve((_, response) => {
    sendJSON(response, {});
  });
  const client = new BetaClient({ baseURL: server.url, ...clientOptions });
  await client.call(operation, params, options);
  const header = server.seen[0]?.headers['anthropic-beta'];
  return { header: header?.toString(), body: JSON.parse(server.seen[0]?.body.toString() ?? '') };
}

describe('the header', () => {
  test('is the union of everyone, in order, each once', async () => {
    const { header, body } = await send(
      BAKED,
      { betas: ['mine', 'baked-2', 'client'], x: 1 },
      { headers: { 'Anthropic-Beta': 'request, mine' } },
      { betas: ['client'], defaultHeaders: { 'anthropic-beta': 'default' } },
    );
    expect(header).toBe('baked-1,baked-2,mine,client,default,request');
    expect(body).toEqual({ x: 1 });
  });

  test.each([
    ['no one asks', CREATE, {}, {}, undefined],
    ['an empty list', CREATE, { betas: [] }, {}, undefined],
    ['null', CREATE, { betas: null }, {}, undefined],
    ['an empty header', CREATE, {}, { headers: { 'anthropic-beta': ' , ' } }, undefined],
    ['baked alone', BAKED, {}, {}, 'baked-1,baked-2'],
    ['one id', CREATE, { betas: 'one' }, {}, 'one'],
    ['a baked one dropped by name', BAKED, {}, { omitBetas: ['baked-1'] }, 'baked-2'],
    ['all dropped', BAKED, {}, { omitBetas: ['baked-1', 'baked-2'] }, undefined],
    [
      'a header of null',
      BAKED,
      { betas: ['x'] },
      { headers: { 'anthropic-beta': null } },
      undefined,
    ],
    ['an unlisted one', CREATE, { betas: [unlistedBeta('brand-new')] }, {}, 'brand-new'],
  ])('%s', async (_, operation, params, options, expected) => {
    expect((await send(operation, params, options)).header).toBe(expected);
  });

  test.each([1, [1], [''], ['a,b'], ['a\nb'], {}])('betas of %j are refused', async (betas) => {
    await errorOf(send(CREATE, { betas }), ClaudeError);
  });

  test('conflicting ones are refused, unless one is dropped', async () => {
    const params = { betas: ['red-2025-01-01'] };
    const blue = { headers: { 'anthropic-beta': 'blue-2025-01-01' } };
    const error = await errorOf(send(CREATE, params, blue), BetaConflictError);
    expect(error.betas).toEqual(['red-2025-01-01', 'blue-2025-01-01']);
    const { header } = await send(CREATE, params, { ...blue, omitBetas: ['red-2025-01-01'] });
    expect(header).toBe('blue-2025-01-01');
  });

  test('a client without betas sends what its caller says, and refuses an operation that needs one', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, {});
    });
    const client = new TestClient({ baseURL: server.url });
    await client.call(CREATE, { x: 1 }, { headers: { 'anthropic-beta': 'a, b' } });
    expect(server.seen[0]?.headers['anthropic-beta']).toBe('a, b');
    await errorOf(client.call(BAKED, {}), ClaudeError);
  });

  test.each(['', 'a b', 'a,b', 'a\n'])('%j is not the id of a beta', (id) => {
    expect(() => unlistedBeta(id)).toThrow(ClaudeError);
  });
});

describe('auto', () => {
  const note = { role: 'user', content: [{ type: 'text' }, { type: 'note' }] };

  test.each([
    [{ servers: [] }, 'servers-1'],
    [{ servers: null }, 'servers-1'],
    [{ servers: undefined }, undefined],
    [{ tools: [{ type: 'bash' }] }, undefined],
    [{ tools: [{ type: 'bash' }, { type: 'browser' }], messages: [note] }, 'tools-1,notes-1'],
    [{ messages: [{ role: 'user', content: 'note' }] }, undefined],
    [{ messages: [{ role: 'user', config: { effort: 'low' } }] }, undefined],
    [{ messages: [{ role: 'system', config: { effort: 'low' } }] }, 'effort-1'],
    [{ speed: 'fast' }, 'speed-1'],
    [{ speed: 'slow' }, undefined],
    [{ requests: [{ params: {} }, { params: { speed: 'fast' } }] }, 'speed-1'],
  ])('%j: %s', async (params, expected) => {
    expect((await send(CREATE, { ...params, betas: 'auto' })).header).toBe(expected);
    expect((await send(CREATE, { ...params, betas: ['auto'] })).header).toBe(expected);
  });

  test('adds none where one that opens the gate is there', async () => {
    const params = { servers: [], betas: 'auto' };
    expect((await send({ ...CREATE, betas: ['servers-2'] }, params)).header).toBe('servers-2');
    expect((await send(CREATE, params, {}, { betas: ['servers-2'] })).header).toBe('servers-2');
    expect((await send(CREATE, { servers: [], betas: ['auto', 'servers-2'] })).header).toBe(
      'servers-2',
    );
  });

  test('keeps to what may be sent', async () => {
    const params = { servers: [], betas: 'auto' };
    expect((await send(CREATE, params, { omitBetas: ['servers-1'] })).header).toBe('servers-2');
    expect(
      (await send(CREATE, params, { omitBetas: ['servers-1', 'servers-2'] })).header,
    ).toBeUndefined();
  });
});

describe('answers about betas', () => {
  async function fail(
    message: string,
    params: object = {},
    status = 400,
  ): Promise<BadRequestError> {
    const server = await serve((_, response) => {
      const error = { type: 'invalid_request_error', message };
      sendJSON(response, { type: 'error', error }, status, { 'request-id': 'req_5' });
    });
    const call = new BetaClient({ baseURL: server.url }).call(CREATE, params);
    return errorOf(call, BadRequestError);
  }

  test.each([
    ['Unsupported beta header: old-2024-01-01'],
    [
      'Unexpected value(s) `old-2024-01-01` for the `anthropic-beta` header. Please consult the documentation.',
    ],
  ])('a refused beta: %s', async (message) => {
    const error = await fail(message);
    expect(error).toBeInstanceOf(UnsupportedBetaError);
    expect(error).toMatchObject({
      name: 'UnsupportedBetaError',
      status: 400,
      requestID: 'req_5',
      type: 'invalid_request_error',
      ids: ['old-2024-01-01'],
      betas: [
        {
          id: 'old-2024-01-01',
          state: 'retired',
          since: '2025-02-03',
          replacedBy: 'new-2025-01-01',
        },
      ],
    });
    expect(error.message).toBe(
      `400 ${message} (old-2024-01-01 is retired since 2025-02-03, replaced by new-2025-01-01)`,
    );
  });

  test('several at once', async () => {
    const error = await fail(
      'Unexpected value(s) `toString`, `older-2023-01-01`, `new-2025-01-01` for the `anthropic-beta` header',
    );
    expect(error).toMatchObject({
      betas: [
        { id: 'toString', state: 'unknown' },
        { id: 'older-2023-01-01', state: 'retired' },
        { id: 'new-2025-01-01', state: 'known' },
      ],
    });
  });

  const system = { role: 'system', config: { effort: 'low' } };
  const note = { role: 'user', content: [{ type: 'note' }] };
  test.each([
    [
      'servers: Extra inputs are not permitted',
      { servers: [] },
      'servers',
      ['servers-1', 'servers-2'],
    ],
    [
      'messages.0.config: Extra inputs are not permitted',
      { messages: [system] },
      'messages.0.config',
      ['effort-1'],
    ],
    [
      'messages.0.config.effort: Extra inputs are not permitted',
      { messages: [system] },
      'messages.0.config.effort',
      ['effort-1'],
    ],
    [
      'requests.3.params.custom.speed: Extra inputs are not permitted',
      { requests: [{ params: { speed: 'fast' } }] },
      'requests.3.params.custom.speed',
      ['speed-1'],
    ],
    [
      "tools.0: Input tag 'browser' found using 'type' does not match any of the expected tags: 'bash'",
      { tools: [{ type: 'browser' }] },
      'browser',
      ['tools-1'],
    ],
    [
      "messages.0.content.0: Input tag 'note' found using 'type' does not match any of the expected tags: 'text'",
      { messages: [note] },
      'note',
      ['notes-1'],
    ],
  ])('a missing beta: %s', async (message, params, field, betas) => {
    const error = await fail(message, params);
    expect(error).toBeInstanceOf(MissingBetaError);
    expect(error).toMatchObject({
      name: 'MissingBetaError',
      field,
      betas,
      status: 400,
      requestID: 'req_5',
    });
    expect(error.message).toBe(
      `400 ${message} (${field} needs betas: ['${betas.join("'] or ['")}'])`,
    );
    expect(error.cause).toBeInstanceOf(BadRequestError);
  });

  test.each([
    ['max_tokens: Field required', {}],
    ['typo: Extra inputs are not permitted', { typo: 1 }],
    ['servers: Extra inputs are not permitted', {}],
    ['servers: Extra inputs are not permitted', { servers: [], betas: ['servers-2'] }],
    [
      "tools.0: Input tag 'unheard' found using 'type' does not match any of the expected tags",
      { tools: [{ type: 'unheard' }] },
    ],
  ])('anything else stays what it was: %s', async (message, params) => {
    const error = await fail(message, params);
    expect(error.constructor).toBe(BadRequestError);
    expect(error.message).toBe(`400 ${message}`);
  });
});
