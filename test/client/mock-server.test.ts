/** The documented calls of an emitted client, sent to a server that checks each request against the spec. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Operation } from '../../generator/ir/api.js';
import { shippedSpec } from '../../generator/load/package.js';
import { loadClient, makeTestClient, writeClient } from '../support/emitted.js';
import { describeOfficial, OFFICIAL_SPEC } from '../support/official.js';
import { UNIFIED_SPEC } from '../support/unified.js';
import { planClient } from '../support/planned.js';
import { type MockServer, startMockServer } from '../support/mock-server.js';
import { type Exchange, examplePath, recordingFetch, runExample } from './calls.js';
import { type Documented, documentedMethods } from './documented.js';

type ClientClass = new (options: object) => object;

function testCalls(spec: string, version: string, count: number, only?: readonly string[]): void {
  const documented: readonly Documented[] = documentedMethods(spec, version, only);
  let server: MockServer;
  let folder = '';
  let Client: ClientClass;

  beforeAll(async () => {
    server = await startMockServer(spec);
    folder = await writeClient(
      await makeTestClient({ spec, apiVersion: version, ...(only && { only }) }),
    );
    Client = (await loadClient(folder))['default'] as ClientClass;
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function exchangesOf({ operation, example }: Documented): Promise<readonly Exchange[]> {
    const exchanges: Exchange[] = [];
    const fetch = recordingFetch(exchanges, operation.result);
    const baseURL = server.urls[operation.namespace];
    const client = new Client({ apiKey: 'key', baseURL, fetch, maxRetries: 0 });
    await runExample(example, client);
    return exchanges;
  }

  test(`gives a client with ${String(count)} operations`, () => {
    expect(documented).toHaveLength(count);
  });

  test.each(documented)('accepts the documented call of $name', async (method) => {
    const { operation } = method;
    const [exchange, ...others] = await exchangesOf(method);
    expect(others).toEqual([]);
    expect(exchange).toMatchObject({
      method: operation.method,
      path: expect.stringMatching(examplePath(operation)) as string,
      complaint: '',
      status: 200,
    });
    const sent = Object.fromEntries(new URLSearchParams(exchange?.query));
    expect(sent).toMatchObject(operation.fixedQuery);
    expect(Object.keys(sent).sort()).toEqual(requiredQuery(operation));
    const headers = exchange?.headers;
    expect(headers?.get('anthropic-version')).toBe(version);
    expect(headers?.get('anthropic-beta')).toBe(operation.bakedBetas.join(',') || null);
    expect(headers?.get('x-api-key') ?? headers?.get('authorization')).toMatch(/^(Bearer )?key$/);
    expect(exchange?.body !== null).toBe(operation.body?.required ?? false);
  });
}

/** Returns the sorted names of the query parameters that every call must send. */
function requiredQuery({ fixedQuery, queryParameters }: Operation): readonly string[] {
  const required = queryParameters.filter((parameter) => parameter.required);
  return [...Object.keys(fixedQuery), ...required.map(({ name }) => name)].sort();
}

describe('the shipped spec of 2026-10-21', () => {
  testCalls(shippedSpec('2026-10-21'), '2026-10-21', 400);
});

describe('the shipped spec of 2023-06-01', () => {
  testCalls(shippedSpec('2023-06-01'), '2023-06-01', 337);
});

describe('a unified spec', () => {
  testCalls(UNIFIED_SPEC, '2026-10-21', 30);
});

describeOfficial('the official spec', () => {
  testCalls(OFFICIAL_SPEC, '2023-06-01', 97);
});

describeOfficial('a part of the official spec', () => {
  const only = ['messages', 'beta.messages'];
  testCalls(OFFICIAL_SPEC, '2023-06-01', 16, only);

  test('gives a client with only the types that its methods use', () => {
    const part = planClient(OFFICIAL_SPEC, '2023-06-01', only);
    const whole = planClient(OFFICIAL_SPEC, '2023-06-01');
    const names = [...part.types.keys()];
    expect(names).toEqual(
      expect.arrayContaining(['Message', 'BetaMessage', 'BetaRawMessageStreamEvent']),
    );
    expect(
      names.filter((name) => /ManagedAgents|Vault|FileMetadata|UserProfile/.test(name)),
    ).toEqual([]);
    expect(names.length).toBeLessThan(whole.types.size * 0.7);
  });
});
