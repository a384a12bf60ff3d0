/** Requests that no method covers. `describe.ts`, which is loaded late, converts them to operations. */
import { loadRarelyUsed } from '../late.js';
import { decodeJSON, sse } from '../read/decode.js';
import { json } from '../request/body.js';
import type { PreparedRequest, RequestBuilder } from '../request/build.js';
import { findHeader } from '../request/headers.js';
import type { HttpMethod } from '../request/operation.js';
import type { RawRequest, RawRequestOptions } from '../request/options.js';
import type { LoadedFirst } from './describe.js';

const LOADED: LoadedFirst = { decodeJSON, findHeader, json, sse };

/** The method of a Node stream that the client calls. */
interface NodeStream {
  on?(event: 'error', listener: () => void): unknown;
}

export function rawRequest(
  method: HttpMethod,
  path: string,
  options?: RawRequestOptions,
): RawRequest {
  return { ...options, method, path: options?.path ?? path };
}

/** Loads the code that converts the request to an operation, and builds the request. */
export async function buildRaw(
  builder: RequestBuilder,
  request: RawRequest,
): Promise<PreparedRequest> {
  // Without a listener, an error of a file stream while the code below is loaded would end the process. Reading the
  // stream throws the error again.
  (request.body as NodeStream | null | undefined)?.on?.('error', () => undefined);
  const { describeRaw } = await loadRarelyUsed();
  const { operation, options } = describeRaw(request, builder.config.options, LOADED);
  const { path, body } = request;
  return builder.build(operation, { path, query: {}, headers: {}, params: {}, body }, options);
}
