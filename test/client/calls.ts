/** Runs documented examples of an emitted client, and records their requests. */
import { format } from 'node:util';
import { runInThisContext } from 'node:vm';
import type { Operation, Result } from '../../generator/ir/api.js';

/** A request of the client, and the response of the server. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
  readonly body: BodyInit | null;
  readonly status: number;
  /** The body of an error response; empty if the server accepted the request. */
  readonly complaint: string;
}

type Fetch = typeof fetch;

/** Makes an event stream of the mock server's JSON if the API streams. Makes each page the last page of its list. */
async function makeRealistic(response: Response, result: Result): Promise<Response> {
  if (!response.headers.get('content-type')?.includes('application/json')) return response;
  const body = (await response.json()) as Record<string, unknown>;
  if (result.kind === 'sse') {
    const type = typeof body['type'] === 'string' ? body['type'] : 'message';
    const headers = { 'content-type': 'text/event-stream' };
    return new Response(`event: ${type}\ndata: ${JSON.stringify(body)}\n\n`, { headers });
  }
  const ended = result.kind === 'page' ? { ...body, has_more: false, next_page: null } : body;
  return Response.json(ended, { status: response.status });
}

/** Returns a `fetch` that adds each request and its response to `exchanges`. */
export function recordingFetch(exchanges: Exchange[], result: Result): Fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const response = await fetch(input, init);
    exchanges.push({
      method: init?.method ?? 'GET',
      path: url.pathname,
      query: url.search,
      headers: new Headers(init?.headers),
      body: init?.body ?? null,
      status: response.status,
      complaint: response.ok ? '' : await response.clone().text(),
    });
    return makeRealistic(response, result);
  };
}

type Example = (client: unknown, console: unknown) => Promise<void>;

/** Runs an example. Resolves to the lines that the example printed. */
export async function runExample(example: string, client: unknown): Promise<readonly string[]> {
  const printed: string[] = [];
  const log = (...values: unknown[]) => printed.push(format(...values));
  const run = runInThisContext(`async (client, console) => {\n${example}\n}`) as Example;
  await run(client, { log });
  return printed;
}

/** Returns a pattern for the path in an example: `/v1/files/{file_id}` -> `/^\/v1\/files\/[^/]+$/`. */
export function examplePath({ path }: Operation): RegExp {
  const parts = path.split(/\{[^}]+\}/).map((part) => part.replace(/[^\w/-]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}
