/** Requests that no method covers. `describe.ts` describes them as operations. */
import { loadRarelyUsed } from '../late.js';
import { decodeJSON, sse } from '../read/decode.js';
import { json } from '../request/body.js';
import type { PreparedRequest, RequestBuilder } from '../request/build.js';
import { findHeader } from '../request/headers.js';
import type { HttpMethod } from '../request/operation.js';
import type { RawRequest, RawRequestOptions } from '../request/options.js';
import type { LoadedFirst } from './describe.js';

const LOADED: LoadedFirst = { decodeJSON, findHeader, json, sse };

/** The part of a stream of Node that is used. */
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

/** Loads the part that describes the request, and builds it. */
export async function buildRaw(
  builder: RequestBuilder,
  request: RawRequest,
): Promise<PreparedRequest> {
  // A file stream emits its error at once, which ends the process if nothing listens. Reading the stream throws it again.
  (request.body as NodeStream | null | undefined)?.on?.('error', () => undefined);
  const { describeRaw } = await loadRarelyUsed();
  const { operation, options } = describeRaw(request, builder.config.options, LOADED);
  const { path, body } = request;
  return builder.build(operation, { path, query: {}, headers: {}, params: {}, body }, options);
}
