/**
 * Calls 30 operations of public documents, chosen at random among those with unusual parameters or bodies, and compares
 * each request with the request that OpenAPI requires.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { parseSurface } from '../../generator/ir/surface/surface.js';
import type { Fact } from '../../generator/ir/surface/facts.js';
import type { Seen } from '../runtime/server.js';
import { randomNumbers } from '../support/random.js';
import { call, readRequest } from '../wire/calling.js';
import { chooserOf, type Choose, type Json } from '../wire/documents.js';
import { type Expected, expectedFor, valueOf, type Values, valuesFor } from '../wire/expected.js';
import { type Candidate, contentOf, findCandidates } from './operations.js';

export interface Settings {
  /** The folder of the documents. */
  readonly documents: string;
  /** Names of documents, in the order in which they are read. */
  readonly names: readonly string[];
  readonly seed: number;
  readonly count: number;
  /** The path of the generator's command. */
  readonly cli: string;
}

/** The number of documents from which operations are chosen. */
const SAMPLE = 100;

/** The size limit of a document in characters: larger documents take minutes. */
const MAX_SIZE = 2 ** 20;

/** Prints a line per operation. Returns the number of requests that differ. */
export async function proveWire(settings: Settings): Promise<number> {
  const choose = chooserOf(randomNumbers(settings.seed));
  const chosen = chooseOperations(settings, choose);
  const { server, seen } = await listen();
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const apis = new Map<string, Api | string | undefined>();
  let compared = 0;
  let different = 0;
  for (const one of chosen) {
    const { document, verb, path, reasons } = one;
    if (!apis.has(document)) apis.set(document, await open(settings, document, baseURL));
    const api = apis.get(document);
    // A refused document has no client.
    if (api === undefined || compared >= settings.count) continue;
    const problem = typeof api === 'string' ? api : await compare(api, one, seen, choose);
    compared += 1;
    if (problem !== undefined) different += 1;
    const verdict = problem === undefined ? 'equal' : `DIFFERENT\n${problem}`;
    console.log(`${document} ${verb.toUpperCase()} ${path} [${reasons.join('; ')}]: ${verdict}`);
  }
  server.close();
  console.log(`${compared} operations, seed ${settings.seed}: ${different} differ`);
  return different;
}

/**
 * Returns more operations than are compared, since some documents are refused. Takes one operation for each reason in
 * turn, so that rare reasons occur, and at most two operations of a document.
 */
function chooseOperations(settings: Settings, choose: Choose): readonly Candidate[] {
  const byReason = new Map<string, Candidate[]>();
  for (const name of settings.names.slice(0, SAMPLE)) {
    const text = readFileSync(join(settings.documents, `${name}.json`), 'utf8');
    if (text.length > MAX_SIZE) continue;
    for (const candidate of findCandidates(name, JSON.parse(text) as Json))
      for (const reason of candidate.reasons)
        byReason.set(reason, [...(byReason.get(reason) ?? []), candidate]);
  }
  const chosen: Candidate[] = [];
  const reasons = [...byReason.keys()].sort();
  for (let round = 0; chosen.length < 2 * settings.count && round < 200; round += 1) {
    const open = byReason.get(reasons[round % reasons.length] ?? '') ?? [];
    const fitting = open.filter(
      (one) =>
        !chosen.includes(one) &&
        chosen.filter(({ document }) => document === one.document).length < 2,
    );
    if (fitting.length > 0) chosen.push(choose(fitting));
  }
  return chosen;
}

async function listen(): Promise<{ server: Server; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(chunks) });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, seen };
}

interface Api {
  readonly client: Json;
  readonly facts: readonly Fact[];
}

/**
 * Returns the client of a document. Returns undefined if the generator refuses the document, and a text after any other
 * failure.
 */
async function open(
  { documents, cli }: Settings,
  document: string,
  baseURL: string,
): Promise<Api | string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'wire-'));
  try {
    writeFileSync(join(folder, 'betas.yaml'), 'api: { auth: [] }\n');
    const out = join(folder, 'out');
    const flags = ['--client-name', 'Api', '--quiet', '--no-reference', '--prettier', 'none'];
    const spec = join(documents, `${document}.json`);
    const args = [
      cli,
      '--spec',
      spec,
      '--betas',
      join(folder, 'betas.yaml'),
      '--out',
      out,
      ...flags,
    ];
    const made = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (made.status === 2) return undefined;
    if (made.status !== 0) return `not generated: ${made.stderr.slice(0, 500)}`;
    const facts = parseSurface(readFileSync(join(out, 'surface.txt'), 'utf8'));
    if ('message' in facts) return facts.message;
    const outfile = join(folder, 'client.mjs');
    const entryPoints = [join(out, 'index.ts')];
    await build({ entryPoints, outfile, bundle: true, format: 'esm', logLevel: 'error' });
    const { Api } = (await import(outfile)) as { Api: new (options: object) => Json };
    return { client: new Api({ baseURL, maxRetries: 0 }), facts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns the sent and the required request if they differ, or else undefined. */
async function compare(
  { client, facts }: Api,
  { verb, path, operation }: Candidate,
  seen: Seen[],
  choose: Choose,
): Promise<string | undefined> {
  const [mediaType = ''] = mediaTypes(operation);
  const made = valuesFor(withMedia(operation, mediaType), choose);
  const values = inPathOrder(
    path,
    IS_FILE.test(mediaType) ? { ...made, body: aFile(choose) } : made,
  );
  seen.length = 0;
  // The response is not what the operation returns.
  const failure = await call(client, facts, `${verb.toUpperCase()} ${path}`, values).catch(String);
  const [request] = seen;
  if (!request) return `no request: ${String(failure)}\n${JSON.stringify(values)}`;
  const sent = request.headers['content-type']?.split(';')[0] ?? '';
  const listed = mediaTypes(operation).find((type) => matches(type, sent));
  const described = withMedia(operation, listed ?? mediaType, listed && sent);
  const want = expectedFor(verb, path, described, values);
  const got = await readRequest(request, want);
  if (isDeepStrictEqual(normal(got), normal(want))) return undefined;
  return `want ${JSON.stringify(want)}\ngot  ${JSON.stringify(got)}`;
}

/** Returns the request with its JSON body as a value, so that JSON is compared by value. */
function normal({ body, ...request }: Expected): unknown {
  if (!body || typeof body.content !== 'string' || !body.mediaType.endsWith('json'))
    return { ...request, body };
  return { ...request, body: { ...body, content: JSON.parse(body.content) as unknown } };
}

/** Bodies of these types are bytes, whatever their schema is. */
const IS_FILE = /^(?:application\/octet-stream|(?:image|audio|video)\/)/;

function aFile(choose: Choose): unknown {
  return valueOf({ format: 'binary' }, [], choose);
}

function mediaTypes(operation: Json): readonly string[] {
  return Object.keys(contentOf(operation['requestBody'] as Json | undefined));
}

/** Returns true if a media type belongs to a range, such as `text/*`. */
function matches(range: string, mediaType: string): boolean {
  const [type = '', subtype] = range.split('/');
  if (subtype !== '*') return range === mediaType;
  return type === '*' || mediaType.startsWith(`${type}/`);
}

/** Returns the operation with `mediaType` as its only media type, under the name `sent`. */
function withMedia(operation: Json, mediaType: string, sent = mediaType): Json {
  const body = operation['requestBody'] as Json | undefined;
  const media = contentOf(body)[mediaType];
  return media ? { ...operation, requestBody: { content: { [sent]: media } } } : operation;
}

/**
 * Returns the values with the path parameters in the order of the path: methods take the last parameter as a separate
 * argument.
 */
function inPathOrder(path: string, values: Values): Values {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name);
  return { ...values, path: Object.fromEntries(names.map((name) => [name, values.path[name]])) };
}
