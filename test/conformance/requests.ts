/** Calls a method of the client and of the SDK with the same arguments, and compares the requests that they send. */
import { isDeepStrictEqual } from 'node:util';
import type { Method } from './methods.js';
import type { Program, Side } from './program.js';
import { argumentsFor, type Extent } from './samples.js';
import type { Part } from './types.js';

/** The parts of a request by name, such as `verb` and `body`. Equal requests have equal parts. */
type Sent = Readonly<Record<string, unknown>>;

/** Returns the names of the parts that differ. Compares the requests of the next page only if the first are equal. */
function differingParts(ours: Exchange, theirs: Exchange): readonly string[] {
  // If the SDK sends no request, the call counts as different, even if the client fails in the same way.
  if ('failure' in theirs.request)
    return [`failure of the SDK: ${String(theirs.request['failure'])}`];
  const parts = new Set([...Object.keys(ours.request), ...Object.keys(theirs.request)]);
  const differing = [...parts].filter(
    (part) => !isDeepStrictEqual(ours.request[part], theirs.request[part]),
  );
  if (differing.length > 0) return differing;
  return isDeepStrictEqual(ours.next, theirs.next) ? [] : ['next page'];
}

type Client = Readonly<Record<string, unknown>>;
export type ClientClass = new (options: object) => Client;
type Caller = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * Headers that describe the sender, its platform, and the formats that it accepts. The content type of a form contains
 * a random boundary. The betas are compared as a separate part.
 */
const NOT_COMPARED = /^(x-stainless-|user-agent$|accept|content-(length|type)$|anthropic-beta$)/;

/** A response body that has a cursor for each kind of page. */
const RESPONSE = {
  id: 'x',
  data: [{ id: 'a' }, { id: 'b' }],
  has_more: true,
  first_id: 'first',
  last_id: 'last',
  next_page: 'next',
  processing_status: 'ended',
  // The address of the results, as the API returns it for the batch `x`.
  results_url: 'https://api.example.com/v1/messages/batches/x/results',
};

/** Returns the parts of the request in which the clients differ. */
export async function compareCall(
  clients: Readonly<Record<Side, ClientClass>>,
  path: string,
  args: readonly unknown[],
): Promise<readonly string[]> {
  const [ours, theirs] = await Promise.all([
    exchange(clients.Ours, path, args),
    exchange(clients.Theirs, path, args),
  ]);
  return differingParts(ours, theirs);
}

/** Each method is called with the required params only, and with all params. */
const EXTENTS: readonly Extent[] = ['required', 'all'];

/** Compares the requests of methods that both clients have. The arguments are made from the types of the SDK. */
export async function compareRequests(
  clients: Readonly<Record<Side, ClientClass>>,
  methods: readonly Method[],
  program: Program,
): Promise<Part> {
  const differing: string[] = [];
  for (const { path, signature } of methods) {
    for (const extent of EXTENTS) {
      const args = argumentsFor(signature, program.checker, extent);
      const parts = await compareCall(clients, path, args);
      if (parts.length > 0) differing.push(`${path} with ${extent} params: ${parts.join(', ')}`);
    }
  }
  const all = methods.flatMap(({ path }) =>
    EXTENTS.map((extent) => `${path} with ${extent} params`),
  );
  return { all, differing };
}

/** The request of a call, and the request of the next page if the response is a page. */
interface Exchange {
  readonly request: Sent;
  readonly next: Sent | undefined;
}

/** Calls the method at `path` of a new client. Returns its request; if it sends none, the error as part `failure`. */
async function exchange(
  ClientOf: ClientClass,
  path: string,
  args: readonly unknown[],
): Promise<Exchange> {
  const sent: Sent[] = [];
  const client = new ClientOf({
    apiKey: 'key',
    baseURL: 'https://api.example.com',
    maxRetries: 0,
    logLevel: 'off',
    timeout: 60_000,
    fetch: async (input: string | URL | Request, init?: RequestInit) => {
      const request = new Request(input, init);
      sent.push(await readRequest(request));
      return respond(request);
    },
  });
  const [result, failure] = await settle(call(client, path, args));
  const request = sent.at(-1) ?? { failure };
  if (!isPage(result)) return { request, next: undefined };
  const before = sent.length;
  const [, nextFailure] = await settle(result.getNextPage());
  return { request, next: sent.length > before ? sent.at(-1) : { failure: nextFailure } };
}

function call(client: Client, path: string, args: readonly unknown[]): Promise<unknown> {
  const names = path.split('.');
  const name = names.pop() ?? '';
  let owner: Client | undefined = client;
  for (const one of names) owner = owner?.[one] as Client | undefined;
  const method = owner?.[name] as Caller | undefined;
  if (!method) return Promise.reject(new Error(`there is no ${path}`));
  return (async () => method.call(owner, ...args))();
}

async function settle<T>(promise: Promise<T>): Promise<[T | undefined, string]> {
  try {
    return [await promise, 'nothing was sent'];
  } catch (error) {
    return [undefined, String(error)];
  }
}

interface Page {
  getNextPage(): Promise<unknown>;
}

function isPage(value: unknown): value is Page {
  return typeof value === 'object' && value !== null && 'getNextPage' in value;
}

function respond(request: Request): Response {
  const accepted = request.headers.get('accept') ?? '';
  if (!accepted.includes('text/event-stream')) return Response.json(RESPONSE);
  return new Response('', { headers: { 'content-type': 'text/event-stream' } });
}

async function readRequest(request: Request): Promise<Sent> {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.sort();
  const headers = [...request.headers].filter(([name]) => !NOT_COMPARED.test(name));
  return {
    verb: request.method,
    path: `${pathname}?${searchParams.toString()}`,
    betas: (request.headers.get('anthropic-beta') ?? '').split(/,\s*/),
    headers: Object.fromEntries(headers),
    body: await readBody(request),
  };
}

async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) {
    const parts = [...(await request.formData())];
    return parts.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);
  }
  const text = await request.text();
  return type.startsWith('application/json') ? JSON.parse(text) : text;
}
