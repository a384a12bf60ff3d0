import SDK from 'anthropic-sdk-1.14';
import { betaRefusalFallbackMiddleware as sdkMiddleware } from 'anthropic-sdk-1.14/lib/middleware';
import { describe, expect, test, vi } from 'vitest';
import { Claude, type MessageParam } from '../../generated/claude/index.js';
import {
  BetaFallbackState,
  betaRefusalFallbackMiddleware,
  type BetaRefusalFallbackError,
} from '../../templates/helpers/fallback.js';
import { bodyOf, modelsOf, serveModels, type Answers } from './models.js';

const MESSAGES: MessageParam[] = [{ role: 'user', content: 'Hello' }];
const PARAMS = { model: 'claude-a', max_tokens: 100, messages: MESSAGES };

const FALLBACKS = [{ model: 'claude-b', max_tokens: 50 }, { model: 'claude-c' }];
const OPTIONS = { apiKey: 'key', maxRetries: 0, logLevel: 'off' } as const;

/** Makes the same calls with our client and with the official SDK. Returns the results and the requests of both. */
async function outcomes(answers: Answers, isStream: boolean) {
  const collect = async (
    make: (baseURL: string, onError: (error: { kind: string }) => void) => Promise<unknown>,
  ) => {
    const server = await serveModels(answers);
    const kinds: string[] = [];
    const result = await make(server.url, ({ kind }) => kinds.push(kind)).catch(
      (error: unknown) => (error as { readonly status?: number }).status,
    );
    const bodies = server.seen.map((_, index) => bodyOf(server, index));
    const betas = server.seen.map(({ headers }) => headers['anthropic-beta']);
    return { result: withoutHidden(result), kinds, bodies, betas };
  };
  const ours = await collect(async (baseURL, onError) => {
    const middleware = [betaRefusalFallbackMiddleware(FALLBACKS, { onError })];
    const client = new Claude({ ...OPTIONS, baseURL, middleware });
    return isStream
      ? client.beta.messages.stream(PARAMS).finalMessage()
      : client.beta.messages.create(PARAMS);
  });
  const theirs = await collect(async (baseURL, onError) => {
    const middleware = [sdkMiddleware(FALLBACKS, { onError })];
    const client = new SDK({ ...OPTIONS, baseURL, middleware });
    return isStream
      ? client.beta.messages.stream(PARAMS).finalMessage()
      : client.beta.messages.create(PARAMS);
  });
  return { ours, theirs };
}

/** Returns the result as plain data, without `parsed_output` and without nulls except for `category`. */
function withoutHidden(result: unknown): unknown {
  return JSON.parse(
    JSON.stringify(result ?? null, (key, value: unknown) =>
      key === 'parsed_output' || (value === null && key !== 'category') ? undefined : value,
    ),
  );
}

const CASES: Readonly<Record<string, Answers>> = {
  'the model accepts': {},
  'the model refuses': { 'claude-a': { token: 't1' } },
  'the model refuses and its partial output may be used': {
    'claude-a': { token: 't1', claim: true },
  },
  'two models refuse': { 'claude-a': { token: 't1', claim: true }, 'claude-b': { token: 't2' } },
  'two models refuse and their partial output may be used': {
    'claude-a': { token: 't1', claim: true },
    'claude-b': { token: 't2', claim: true },
  },
  'all models refuse': {
    'claude-a': { token: 't1' },
    'claude-b': { token: 't2' },
    'claude-c': { token: 't3' },
  },
  'a refusal has no token': { 'claude-a': {} },
  'the first request fails': { 'claude-a': 500 },
  'a fallback fails': { 'claude-a': { token: 't1', claim: true }, 'claude-b': 500 },
  'a fallback does not take the partial output': {
    'claude-a': { token: 't1', claim: true },
    'claude-b': 400,
  },
  'all fallbacks fail': { 'claude-a': { token: 't1' }, 'claude-b': 500, 'claude-c': 500 },
};

describe('the middleware that falls back after a refusal', () => {
  test.each(Object.entries(CASES))(
    'returns and sends the same as the official SDK if %s',
    async (_, answers) => {
      const { ours, theirs } = await outcomes(answers, false);
      expect(ours).toEqual(theirs);
    },
  );

  test.each(Object.entries(CASES))(
    'streams and sends the same as the official SDK if %s',
    async (_, answers) => {
      const { ours, theirs } = await outcomes(answers, true);
      expect(ours).toEqual(theirs);
    },
  );

  test('sends a refused request to the next model, with the token and the fields of the fallback', async () => {
    const server = await serveModels({ 'claude-a': { token: 't1' } });
    const middleware = [betaRefusalFallbackMiddleware(FALLBACKS)];
    const client = new Claude({ ...OPTIONS, baseURL: server.url, middleware });
    const message = await client.beta.messages.create({ ...PARAMS, betas: ['compact-2026-01-12'] });
    expect(bodyOf(server, 1)).toEqual({
      ...PARAMS,
      model: 'claude-b',
      max_tokens: 50,
      fallback_credit_token: { token: 't1', mode: 'best_effort' },
    });
    expect(server.seen[1]?.headers['anthropic-beta']).toBe(
      'compact-2026-01-12,fallback-credit-2026-07-01',
    );
    const trigger = { type: 'refusal', category: 'cyber' };
    expect(message.content).toEqual([
      { type: 'fallback', from: { model: 'claude-a' }, to: { model: 'claude-b' }, trigger },
      { type: 'text', text: 'I am claude-b' },
    ]);
  });

  test('starts with the model that accepted an earlier request with the same state', async () => {
    const server = await serveModels({ 'claude-a': { token: 't1' }, 'claude-b': { token: 't2' } });
    const state = new BetaFallbackState();
    const middleware = [betaRefusalFallbackMiddleware(FALLBACKS, { state })];
    const client = new Claude({ ...OPTIONS, baseURL: server.url });
    const first = await client.beta.messages.create(PARAMS, { middleware });
    const messages = [...PARAMS.messages, { role: 'assistant' as const, content: first.content }];
    await client.beta.messages.stream({ ...PARAMS, messages }, { middleware }).finalMessage();
    expect(modelsOf(server)).toEqual(['claude-a', 'claude-b', 'claude-c', 'claude-c']);
    // The API accepts no `fallback` blocks in a request without `fallbacks`.
    expect(JSON.stringify(bodyOf(server, 3))).not.toContain('"fallback"');
  });

  test('does not change requests of other methods, or any request if its list is empty', async () => {
    const server = await serveModels({ 'claude-a': { token: 't1' } });
    const middleware = [betaRefusalFallbackMiddleware(FALLBACKS)];
    const client = new Claude({ ...OPTIONS, baseURL: server.url, middleware });
    await client.beta.messages.countTokens({ model: 'claude-a', messages: MESSAGES });
    const none = [betaRefusalFallbackMiddleware([])];
    await client.withOptions({ middleware: none }).beta.messages.create(PARAMS);
    expect(modelsOf(server)).toEqual(['claude-a', 'claude-a']);
    expect(server.seen.map(({ headers }) => headers['anthropic-beta'])).not.toContain(
      expect.stringContaining('fallback-credit') as unknown,
    );
  });

  test('refuses requests with `fallbacks`', async () => {
    const server = await serveModels({});
    const middleware = [betaRefusalFallbackMiddleware(FALLBACKS)];
    const client = new Claude({ ...OPTIONS, baseURL: server.url, middleware });
    const sent = client.beta.messages.create({
      ...PARAMS,
      betas: ['server-side-fallback-2026-07-01'],
      fallbacks: [{ model: 'claude-b' }],
    });
    await expect(sent).rejects.toThrow('cannot be combined');
    expect(server.seen).toEqual([]);
  });

  test('aborts the request to a fallback when the caller aborts the stream', async () => {
    const errors: BetaRefusalFallbackError[] = [];
    let onClose: () => void = () => undefined;
    const isClosed = new Promise<void>((resolve) => {
      onClose = resolve;
    });
    const server = await serveModels({ 'claude-a': { token: 't1' }, 'claude-b': onClose });
    const middleware = [
      betaRefusalFallbackMiddleware(FALLBACKS, { onError: (e) => errors.push(e) }),
    ];
    const client = new Claude({ ...OPTIONS, baseURL: server.url, middleware });
    const stream = await client.beta.messages.create({ ...PARAMS, stream: true });
    for await (const event of stream) {
      if (event.type === 'content_block_start' && event.content_block.type === 'fallback') {
        const arrives = vi.waitUntil(() => server.seen.length === 2, { timeout: 60_000 });
        void arrives.finally(() => {
          stream.controller.abort();
        });
      }
    }
    await isClosed;
    expect(errors).toEqual([]);
  });
});
