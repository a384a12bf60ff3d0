/** Requests that no method covers. `build.ts` builds them. */
import { ClaudeError } from '../errors.js';
import { loadOnce } from '../late.js';
import { decodeJSON, sse } from '../read/decode.js';
import { json, streamOf } from '../request/body.js';
import type { PreparedRequest, RequestBuilder } from '../request/build.js';
import type { Config } from '../request/config.js';
import { findHeader } from '../request/headers.js';
import type { HttpMethod } from '../request/operation.js';
import type { RawRequest, RawRequestOptions } from '../request/options.js';
import type { LateImports } from './build.js';

const loadRaw = /* @__PURE__ */ loadOnce(() => import('./build.js'));

const IMPORTS: LateImports = { ClaudeError, decodeJSON, findHeader, json, sse, streamOf };

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

/** Loads the part that builds the request, and calls it. */
export async function buildRaw(
  config: Config,
  builder: RequestBuilder,
  request: RawRequest,
): Promise<PreparedRequest> {
  // A file stream emits its error at once, which ends the process if nothing listens. Reading the stream throws it again.
  (request.body as NodeStream | null | undefined)?.on?.('error', () => undefined);
  return (await loadRaw()).buildRaw(config, builder, request, IMPORTS);
}
