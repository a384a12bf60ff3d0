import { describe, expect, test } from 'vitest';
import {
  APIClient,
  BadRequestError,
  betaSupport,
  MissingBetaError,
  PermissionDeniedError,
  UnsupportedBetaError,
} from '../../../templates/runtime/index.js';
import { BetaClient, CREATE, CREATE_MANY } from './beta-client.js';
import { errorOf, sendJSON, serve, SPEC } from '../server.js';

describe('errors of the API about betas', () => {
  async function fail(
    message: string,
    params: object = {},
    status = 400,
    operation = CREATE,
  ): Promise<BadRequestError> {
    const server = await serve((_, response) => {
      const error = { type: 'invalid_request_error', message };
      sendJSON(response, { type: 'error', error }, status, { 'request-id': 'req_5' });
    });
    const call = new BetaClient({ baseURL: server.url }).call(operation, params);
    return errorOf(call, BadRequestError);
  }

  test.each([
    ['Unsupported beta header: old-2024-01-01'],
    [
      'Unexpected value(s) `old-2024-01-01` for the `anthropic-beta` header. Please consult the documentation.',
    ],
  ])('say which beta the API refused: %s', async (message) => {
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
          retiredOn: '2025-02-03',
          replacedBy: 'new-2025-01-01',
        },
      ],
    });
    expect(error.message).toBe(
      `400 ${message} (old-2024-01-01 was retired on 2025-02-03; use new-2025-01-01 instead)`,
    );
  });

  test('are unchanged if the status is not 400', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, { error: { message: 'Unsupported beta header: old-2024-01-01' } }, 403);
    });
    const call = new BetaClient({ baseURL: server.url }).call(CREATE, {});
    expect((await errorOf(call, PermissionDeniedError)).message).toBe(
      '403 Unsupported beta header: old-2024-01-01',
    );
  });

  test('say which of several betas the API refused', async () => {
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
    expect(error).not.toHaveProperty(['betas', 1, 'retiredOn']);
    expect(error.message).toMatch(
      / \(toString is unknown to this client; older-2023-01-01 is retired; new-2025-01-01 is not available for this operation or your account\)$/,
    );
  });

  test.each(['Unsupported beta header:v1.2-beta.', 'unsupported beta header:  `v1.2-beta`'])(
    'say which beta the API refused, in other spellings: %s',
    async (message) => {
      expect(await fail(message)).toMatchObject({ ids: ['v1.2-beta'] });
    },
  );

  test('are unchanged if the list of refused betas is empty', async () => {
    const error = await fail('Unsupported beta header: ``');
    expect(error.constructor).toBe(BadRequestError);
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
      'messages.10.config: Extra inputs are not permitted',
      { messages: [system] },
      'messages.10.config',
      ['effort-1'],
    ],
    [
      'messages[0].custom.config.effort: Extra inputs are not permitted',
      { messages: [system] },
      'messages[0].custom.config.effort',
      ['effort-1'],
    ],
    ['2nd2: Extra inputs are not permitted', { '2nd2': 1 }, '2nd2', ['second-1']],
    [
      'messages.0.config.effort: Extra inputs are not permitted',
      { messages: [system] },
      'messages.0.config.effort',
      ['effort-1'],
    ],
    [
      "tools.0: Input tag 'browser' found using 'type' does not match any of the expected tags: 'bash'",
      { tools: [{ type: 'browser' }], messages: [note] },
      'browser',
      ['tools-1'],
    ],
    [
      "messages.0.content.0: Input tag 'note' found using 'type' does not match any of the expected tags: 'text'",
      { messages: [note] },
      'note',
      ['notes-1'],
    ],
  ])('say which beta a field needs: %s', async (message, params, field, betas) => {
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

  test('say which beta a field of a request in a batch needs', async () => {
    const message = 'requests.3.params.custom.speed: Extra inputs are not permitted';
    const requests = [{ params: { speed: 'fast' } }];
    const error = await fail(message, { requests }, 400, CREATE_MANY);
    expect(error).toMatchObject({ field: 'requests.3.params.custom.speed', betas: ['speed-1'] });
  });

  test('are unchanged if the tables cannot be loaded', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, { error: { message: 'Unsupported beta header: x' } }, 400);
    });
    const betas = betaSupport({ load: () => Promise.reject(new Error('offline')) });
    const client = new APIClient({ ...SPEC, betas }, { apiKey: 'k', baseURL: server.url });
    const error = await errorOf(client.call(CREATE, {}), BadRequestError);
    expect(error.constructor).toBe(BadRequestError);
  });

  test.each([
    ['max_tokens: Field required', {}],
    ['typo: Extra inputs are not permitted', { typo: 1 }],
    ['servers: Extra inputs are not permitted', {}],
    ['typo: Extra inputs are not permitted', { typo: 1, servers: [] }],
    ['messages.0.typo: Extra inputs are not permitted', { messages: [{ ...system, typo: 1 }] }],
    ['config.effort: Extra inputs are not permitted', { messages: [system] }],
    ['servers.0.typo: Extra inputs are not permitted', { servers: [{ typo: 1 }] }],
    [
      'servers.0.hidden.typo: Extra inputs are not permitted',
      { servers: [{ hidden: { typo: 1 } }] },
    ],
    ['servers: Extra inputs are not permitted', { servers: [], betas: ['servers-2'] }],
    [
      "tools.0: Input tag 'unheard' found using 'type' does not match any of the expected tags",
      { tools: [{ type: 'unheard' }] },
    ],
  ])('are unchanged if no beta explains them: %s', async (message, params) => {
    const error = await fail(message, params);
    expect(error.constructor).toBe(BadRequestError);
    expect(error.message).toBe(`400 ${message}`);
  });
});
