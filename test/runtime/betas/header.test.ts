import { describe, expect, test } from 'vitest';
import {
  BetaConflictError,
  ClaudeError,
  unlistedBeta,
  type ClientOptions,
  type Operation,
  type RequestOptions,
} from '../../../templates/runtime/index.js';
import { BetaClient, CREATE, CREATE_MANY } from './beta-client.js';
import { errorOf, sendJSON, serve, TestClient } from '../server.js';

const BAKED: Operation = { ...CREATE, betas: ['baked-1', 'baked-2'] };

/** Makes a call. Returns its `anthropic-beta` header and its body. */
async function send(
  operation: Operation,
  params: object,
  options: RequestOptions = {},
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

describe('the anthropic-beta header', () => {
  test('contains the betas of all sources in order, each once', async () => {
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
    ['no betas at all', CREATE, {}, {}, undefined],
    ['an empty list', CREATE, { betas: [] }, {}, undefined],
    ['null', CREATE, { betas: null }, {}, undefined],
    ['an empty header', CREATE, {}, { headers: { 'anthropic-beta': ' , ' } }, undefined],
    ['baked betas only', BAKED, {}, {}, 'baked-1,baked-2'],
    ['one id', CREATE, { betas: 'one' }, {}, 'one'],
    ['a baked beta that is omitted', BAKED, {}, { omitBetas: ['baked-1'] }, 'baked-2'],
    ['all betas omitted', BAKED, {}, { omitBetas: ['baked-1', 'baked-2'] }, undefined],
    [
      'a header of null',
      BAKED,
      { betas: ['x'] },
      { headers: { 'anthropic-beta': null } },
      undefined,
    ],
    ['an unlisted beta', CREATE, { betas: [unlistedBeta('brand-new')] }, {}, 'brand-new'],
  ])('has the right ids for %s', async (_, operation, params, options, expected) => {
    expect((await send(operation, params, options)).header).toBe(expected);
  });

  test('accepts one id in `betas` of the client and in `omitBetas`', async () => {
    const options = { omitBetas: 'one' } as unknown as RequestOptions;
    const clientOptions = { betas: 'client' } as unknown as ClientOptions;
    const { header } = await send(CREATE, { betas: ['one', 'one-2'] }, options, clientOptions);
    expect(header).toBe('one-2,client');
  });

  test.each([
    ['a b', '"a b"'],
    [['a b'], '"a b"'],
    [['x', 5], '5'],
    [['\u00e9'], '"\u00e9"'],
    [{}, 'an object'],
  ])('causes an error if `betas` of the client or `omitBetas` is %j', async (betas, shown) => {
    const options = { omitBetas: betas } as RequestOptions;
    const client = await errorOf(send(CREATE, {}, {}, { betas } as ClientOptions), ClaudeError);
    expect(client.message).toBe(
      `betas of the client must be the id of a beta or an array of ids, not ${shown}.`,
    );
    const request = await errorOf(send(BAKED, {}, options), ClaudeError);
    expect(request.message).toBe(
      `omitBetas must be the id of a beta or an array of ids, not ${shown}.`,
    );
  });

  test.each([
    [1, '1'],
    [['x', [1]], 'an object'],
    [[''], '""'],
    [['a,b'], '"a,b"'],
    [['a\nb'], '"a\\nb"'],
    [{}, 'an object'],
    [[null], 'null'],
    [[() => 1], 'a function'],
  ])('causes an error that shows the invalid value if `betas` is %j', async (betas, shown) => {
    const error = await errorOf(send(CREATE, { betas }), ClaudeError);
    expect(error.message).toBe(
      `betas must be the id of a beta, an array of ids, or 'auto', not ${shown}.`,
    );
  });

  test('causes an error if two betas conflict, unless one is omitted', async () => {
    const params = { betas: ['red-2025-01-01'] };
    const blue = { headers: { 'anthropic-beta': 'blue-2025-01-01' } };
    const error = await errorOf(send(CREATE, params, blue), BetaConflictError);
    expect(error.betas).toEqual(['red-2025-01-01', 'blue-2025-01-01']);
    expect(error.message).toMatch(
      /^The betas red-2025-01-01 and blue-2025-01-01 cannot be combined; remove one, .*omitBetas/,
    );
    const { header } = await send(CREATE, params, { ...blue, omitBetas: ['red-2025-01-01'] });
    expect(header).toBe('blue-2025-01-01');
  });

  test('is unchanged in a client without betas, which throws for operations with betas', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, {});
    });
    const client = new TestClient({ baseURL: server.url });
    await client.call(CREATE, { x: 1 }, { headers: { 'anthropic-beta': 'a, b' } });
    expect(server.seen[0]?.headers['anthropic-beta']).toBe('a, b');
    await errorOf(client.call(BAKED, {}), ClaudeError);
  });
});

describe('unlistedBeta', () => {
  test('returns the id', () => {
    expect(unlistedBeta('v1.brand-new_2')).toBe('v1.brand-new_2');
  });

  test.each(['', 'a b', 'a,b', 'a\n'])('throws for the id %j', (id) => {
    expect(() => unlistedBeta(id)).toThrow(
      new ClaudeError(`${JSON.stringify(id)} is not the id of a beta.`),
    );
  });
});

describe("betas: 'auto'", () => {
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
    [{ messages: [{ role: 'system', config: [{ effort: 'low' }] }] }, undefined],
    [{ level: 3, eager: true }, 'level-1,eager-1'],
    [{ level: 4, eager: false, nothing: null }, undefined],
    [{ requests: [{ params: { speed: 'fast' } }] }, undefined],
    [{ x: 1 }, undefined],
  ])('adds to %j the betas %s', async (params, expected) => {
    expect((await send(CREATE, { ...params, betas: 'auto' })).header).toBe(expected);
    expect((await send(CREATE, { ...params, betas: ['auto'] })).header).toBe(expected);
  });

  test('adds the betas that requests in a batch need', async () => {
    const requests = [{ params: {} }, { params: { speed: 'fast' } }];
    expect((await send(CREATE_MANY, { requests, betas: 'auto' })).header).toBe('speed-1');
    expect((await send(CREATE_MANY, { speed: 'fast', betas: 'auto' })).header).toBeUndefined();
  });

  test('adds betas for fields with one possible beta before fields with several', async () => {
    const params = { servers: [{ hidden: true }], betas: 'auto' };
    expect((await send(CREATE, params)).header).toBe('servers-2');
  });

  test('adds no beta for a field that another beta of the call opens', async () => {
    const params = { servers: [], betas: 'auto' };
    expect((await send({ ...CREATE, betas: ['servers-2'] }, params)).header).toBe('servers-2');
    expect((await send(CREATE, params, {}, { betas: ['servers-2'] })).header).toBe('servers-2');
    expect((await send(CREATE, { servers: [], betas: ['auto', 'servers-2'] })).header).toBe(
      'servers-2',
    );
  });

  test('causes an error in `betas` of the client', async () => {
    const error = await errorOf(send(CREATE, {}, {}, { betas: ['x', 'auto'] }), ClaudeError);
    expect(error.message).toBe("betas of the client cannot have 'auto'; set it in a call.");
  });

  test('does not add omitted betas', async () => {
    const params = { servers: [], betas: 'auto' };
    expect((await send(CREATE, params, { omitBetas: ['servers-1'] })).header).toBe('servers-2');
    expect(
      (await send(CREATE, params, { omitBetas: ['servers-1', 'servers-2'] })).header,
    ).toBeUndefined();
  });
});
