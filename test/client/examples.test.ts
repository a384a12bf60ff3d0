/** Documented examples compile, and the curl commands send the same requests as the client. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EmittedFile } from '../../generator/files.js';
import type { Gate, Operation } from '../../generator/ir/api.js';
import { SHIPPED_SPEC } from '../../generator/load/package.js';
import { UNIFIED_SPEC } from '../support/unified.js';
import { compile } from '../support/compilers.js';
import { type CurlCommand, parseCurl } from '../support/curl.js';
import { loadClient, makeTestClient, sourcesOf, writeClient } from '../support/emitted.js';
import {
  type Block,
  blocksOf,
  commentExamples,
  exampleModule,
  examplesOfBetas,
} from '../support/examples.js';
import type { Sources } from '../support/memory.js';
import { type MockServer, startMockServer } from '../support/mock-server.js';
import { describeOfficial, OFFICIAL_SPEC } from '../support/official.js';
import { planClient } from '../support/planned.js';
import { selects } from '../../templates/runtime/betas/gates.js';
import { type Exchange, recordingFetch, runExample } from './calls.js';
import { documentedMethods } from './documented.js';

type ClientClass = new (options: object) => object;

const KEY = 'key';
/** The parts of a request that must be equal for curl and the client. */
interface Sent {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Returns the headers that the API reads, without multipart content types, which contain a random boundary. */
function comparable(headers: Headers): Readonly<Record<string, string>> {
  const read = /^(anthropic-|x-api-key$|authorization$|content-type$)/;
  return Object.fromEntries(
    [...headers].filter(([name, value]) => read.test(name) && !value.startsWith('multipart/')),
  );
}

function bodyOf(body: BodyInit | null | undefined): unknown {
  if (body instanceof FormData) {
    return [...body].map(([name, value]) => [name, value instanceof File ? value.name : value]);
  }
  return typeof body === 'string' ? JSON.parse(body) : body;
}

function sentBy({ method, path, query, headers, body }: Exchange): Sent {
  return { method, address: path + query, headers: comparable(headers), body: bodyOf(body) };
}

function sentByCurl({ method, url, headers, body }: CurlCommand): Sent {
  const { pathname, search } = new URL(url);
  const all = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
  const entries = headers.map(([name]) => name);
  expect(new Set(entries).size).toBe(entries.length);
  return {
    method,
    address: pathname + search,
    headers: comparable(all),
    body: bodyOf(body ?? null),
  };
}

function testExamples(spec: string, version: string): void {
  const planned = planClient(spec, version);
  const methods = new Map(documentedMethods(spec, version).map((one) => [one.name, one.operation]));
  const accepted = new Set([...methods.values()].flatMap(({ acceptedBetas }) => acceptedBetas));
  const ofBetas = examplesOfBetas(planned);
  let files: readonly EmittedFile[] = [];
  let sources: Sources = {};
  let folder = '';
  let server: MockServer;
  let Client: ClientClass;

  beforeAll(async () => {
    server = await startMockServer(spec);
    const client = await makeTestClient({ spec, apiVersion: version });
    files = client.files;
    sources = sourcesOf(client);
    folder = await writeClient(client);
    Client = (await loadClient(folder))['default'] as ClientClass;
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const gatesOf = (id: string): readonly Gate[] =>
    planned.api.gates.filter((gate) => gate.in === 'request' && gate.betas.includes(id));

  /** Returns whether the body has a field that the beta opens. True if the beta opens no fields. */
  function isShown(id: string, body: unknown): boolean {
    const gates = gatesOf(id);
    return gates.length === 0 || gates.some(({ selector }) => selects(selector, body));
  }

  const blocks = (document: string): readonly Block[] => blocksOf(sources[document] ?? '');

  function operationOf(example: string): Operation {
    const [, name = ''] = /(client\.[\w.]+)\(/.exec(example) ?? [];
    const operation = methods.get(name);
    if (!operation) throw new Error(`${name} is not a method`);
    return operation;
  }

  async function exchangeOf(example: string): Promise<Exchange | undefined> {
    const { result, namespace } = operationOf(example);
    const isStreamed = result.kind === 'json-or-sse' && example.includes(`${result.when}: true`);
    const answer = isStreamed ? ({ kind: 'sse', event: result.event } as const) : result;
    const exchanges: Exchange[] = [];
    const fetch = recordingFetch(exchanges, answer);
    await runExample(example, new Client({ apiKey: KEY, baseURL: server.urls[namespace], fetch }));
    expect(exchanges).toHaveLength(1);
    return exchanges[0];
  }

  test('has examples that compile', async () => {
    const inReadme = blocks('README.md').filter(({ language }) => language === 'ts');
    const inComments = files.filter(({ path }) => path.endsWith('.ts')).flatMap(commentExamples);
    expect(inReadme.length).toBeGreaterThanOrEqual(5);
    expect(ofBetas.size).toBe(accepted.size);
    expect(inComments.length).toBeGreaterThanOrEqual(methods.size);
    const examples = [
      ...inReadme.map(({ text }) => text),
      ...Array.from(ofBetas.values(), ({ TypeScript = '' }) => TypeScript),
      ...inComments,
    ];
    const program = { ...sources, 'examples.ts': exampleModule(examples, 'Claude') };
    expect(await compile(program, '5.9', 'nodenext', { noUnusedLocals: false })).toBe('');
  });

  test('sends the calls in README.md so that the server accepts them', async () => {
    const calls = blocks('README.md').filter(({ text }) => text.includes('await '));
    expect(calls.length).toBeGreaterThanOrEqual(4);
    for (const { text } of calls) {
      const exchange = await exchangeOf(text);
      expect([text, exchange?.complaint]).toEqual([text, '']);
    }
  });

  test('sends the examples of betas so that the server accepts them, and curl sends the same requests', async () => {
    expect([...accepted].filter((id) => gatesOf(id).length > 0).length).toBeGreaterThan(10);
    expect(new Set(ofBetas.keys())).toEqual(accepted);
    for (const [id, { TypeScript: code = '', curl: command = '' }] of ofBetas) {
      const exchange = await exchangeOf(code);
      expect([id, exchange?.complaint]).toEqual([id, '']);
      const curl = parseCurl(command, { ANTHROPIC_API_KEY: KEY });
      expect([id, sentByCurl(curl)]).toEqual([id, exchange && sentBy(exchange)]);
      const betas = new Headers(Object.fromEntries(curl.headers)).get('anthropic-beta');
      expect(betas?.split(',')).toContain(id);
      expect([id, isShown(id, sentByCurl(curl).body)]).toEqual([id, true]);

      const { pathname, search } = new URL(curl.url);
      const response = await fetch(server.urls[operationOf(code).namespace] + pathname + search, {
        method: curl.method,
        headers: Object.fromEntries(curl.headers),
        ...(curl.body !== undefined && { body: curl.body }),
      });
      expect([id, response.status, await complaintOf(response)]).toEqual([id, 200, '']);
    }
  });
}

async function complaintOf(response: Response): Promise<string> {
  const text = await response.text();
  return response.ok ? '' : text;
}

describe('the client of the shipped spec', () => {
  testExamples(SHIPPED_SPEC, '2026-10-21');
});

describe('the client of a unified spec', () => {
  testExamples(UNIFIED_SPEC, '2026-10-21');
});

describeOfficial('the client of the official spec', () => {
  testExamples(OFFICIAL_SPEC, '2023-06-01');
});
