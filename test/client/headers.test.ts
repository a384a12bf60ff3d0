/** Beta methods send the betas that the measured facts list and the betas of the caller, and no others. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Operation, Result } from '../../generator/ir/api.js';
import { loadClient, makeTestClient, writeClient } from '../support/emitted.js';
import { describeFacts, OFFICIAL_SPEC, readFacts } from '../support/official.js';
import { runExample } from './calls.js';
import { type Documented, documentedMethods } from './documented.js';

/** Expands braces: `a.{b,c.{d}}, e` -> `a.b`, `a.c.d`, `e`. */
function expandBraces(text: string): readonly string[] {
  return splitOutside(text).flatMap((part) => {
    const [, prefix = '', inner] = /^([^{]*)\{(.*)\}$/.exec(part) ?? [];
    return inner === undefined ? [part] : expandBraces(inner).map((name) => prefix + name);
  });
}

/** Splits at commas and semicolons outside of braces. */
function splitOutside(text: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    depth += Number(char === '{') - Number(char === '}');
    if (depth === 0 && /[,;]/.test(char)) parts.push('');
    else parts.push((parts.pop() ?? '') + char);
  }
  return parts.map((part) => part.trim());
}

/** Returns the beta that the SDK sends with each method: rows `| beta | methods | … |` of wire-behaviour.md, 1.8. */
function bakedByFacts(): ReadonlyMap<string, string> {
  const section = readFacts('wire-behaviour.md').split('### 1.8')[1]?.split(/^#/m)[0] ?? '';
  const rows = section.matchAll(/^\| ([a-z-]+\d{4}-\d\d-\d\d) \| (?:\d+: )?([^|–]+?) \|/gm);
  return new Map(
    [...rows].flatMap(([, id = '', names = '']) =>
      expandBraces(names).map((name) => [name, id] as const),
    ),
  );
}

function answer({ kind }: Result): Response {
  switch (kind) {
    case 'sse':
      return new Response('', { headers: { 'content-type': 'text/event-stream' } });
    case 'page':
      return Response.json({ data: [], has_more: false, next_page: null });
    case 'none':
      return new Response(null, { status: 204 });
    case 'jsonl':
    case 'binary':
      return new Response('');
    case 'json':
    case 'json-or-sse':
      return Response.json({});
  }
}

type Call = (...args: unknown[]) => unknown;

/** Returns a proxy of the client that adds params to each call, and sets its options. */
function adding(target: object, operation: Operation, params: object, options: object): object {
  const index = operation.pathParameters.length > 0 ? 1 : 0;
  const isTaking = takesParams(operation);
  return new Proxy(target, {
    get: (object, name) => {
      const value: unknown = Reflect.get(object, name);
      if (typeof value === 'object' && value !== null)
        return adding(value, operation, params, options);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (isTaking) args[index] = { ...(args[index] as object | undefined), ...params };
        args[isTaking ? index + 1 : index] = options;
        return (value as Call).apply(object, args);
      };
    },
  });
}

function takesParams(operation: Operation): boolean {
  const { pathParameters, queryParameters, headerParameters, body, takesBetas } = operation;
  const fields = [...pathParameters.slice(1), ...queryParameters, ...headerParameters];
  return body !== undefined || fields.length > 0 || takesBetas;
}

type ClientClass = new (options: object) => object;

describeFacts('the client of the official spec', () => {
  const baked = bakedByFacts();
  const documented = documentedMethods(OFFICIAL_SPEC, '2023-06-01');
  const betaMethods = documented.filter(({ operation }) => operation.namespace === 'beta');
  const stableMethods = documented.filter(({ operation }) => operation.namespace === 'stable');
  let folder = '';
  let Client: ClientClass;

  beforeAll(async () => {
    const client = await makeTestClient({ spec: OFFICIAL_SPEC, apiVersion: '2023-06-01' });
    folder = await writeClient(client);
    Client = (await loadClient(folder))['default'] as ClientClass;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Runs an example. Returns the `anthropic-beta` header of its only request. */
  async function headerOf(
    { operation, example }: Documented,
    extra: {
      readonly betas?: readonly string[];
      readonly params?: object;
      readonly options?: object;
    },
  ): Promise<string | null> {
    const sent: (string | null)[] = [];
    const fetch = (_: unknown, init?: RequestInit) => {
      sent.push(new Headers(init?.headers).get('anthropic-beta'));
      return Promise.resolve(answer(operation.result));
    };
    const client = new Client({ apiKey: 'key', fetch, maxRetries: 0, betas: extra.betas });
    const { params, options } = extra;
    const used =
      params || options ? adding(client, operation, params ?? {}, options ?? {}) : client;
    await runExample(example, used);
    expect(sent).toHaveLength(1);
    return sent[0] ?? null;
  }

  test('has more than 60 methods for which the facts list betas', () => {
    expect(baked.size).toBeGreaterThan(100);
    const known = betaMethods.filter(({ operation }) => baked.has(operation.name));
    expect(known.length).toBeGreaterThan(60);
  });

  test.each(betaMethods)('$name sends the beta that the facts list', async (method) => {
    expect(await headerOf(method, {})).toBe(baked.get(method.operation.name) ?? null);
  });

  test.each(betaMethods)('$name adds the betas of the caller, each once', async (method) => {
    const own = baked.get(method.operation.name);
    const again = own === undefined ? [] : [own];
    const isAccepting = method.operation.takesBetas;
    const header = await headerOf(method, {
      betas: ['client-2030-01-01', ...again],
      params: isAccepting ? { betas: [...again, 'call-2030-01-01', 'client-2030-01-01'] } : {},
      options: { headers: { 'Anthropic-Beta': ['header-2030-01-01', ...again].join(', ') } },
    });
    const ofCall = isAccepting ? ['call-2030-01-01'] : [];
    const expected = [...again, ...ofCall, 'client-2030-01-01', 'header-2030-01-01'];
    expect(header).toBe(expected.join(','));
  });

  test.each(betaMethods.filter(({ operation }) => baked.has(operation.name)))(
    '$name leaves out betas in omitBetas',
    async (method) => {
      const own = baked.get(method.operation.name);
      expect(await headerOf(method, { options: { omitBetas: [own] } })).toBeNull();
    },
  );

  test.each(stableMethods)('$name sends no betas', async (method) => {
    expect(await headerOf(method, {})).toBeNull();
  });
});
