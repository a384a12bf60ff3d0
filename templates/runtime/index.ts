/** The public exports of the runtime. */
export { APIClient, APIResource } from './client.js';
export { APIPromise, type ResultWithResponse, type WithRequestID } from './read/promise.js';
export {
  AbstractPage,
  BidirectionalPageCursor,
  Page,
  PageCursor,
  PagePromise,
  ReportPageCursor,
  type PageConstructor,
  type PageCursorParams,
  type PageCursorResponse,
  type PageParams,
  type PageRequest,
  type PageResponse,
} from './read/pages.js';
export { Stream, type StreamIf } from './read/stream.js';
export { bodyParam, json, type BodyEncoder, type EncodedBody } from './request/body.js';
export {
  jsonParts,
  multipart,
  toFile,
  type FileOptions,
  type FileStream,
  type ToFileInput,
  type Uploadable,
} from './request/uploads.js';
export { binary, decodeJSON, jsonl, sse, sseWhen, type JSONLStream } from './read/decode.js';
export type { ResultDecoder } from './request/decoder.js';
export type { Destination, HttpMethod, Operation } from './request/operation.js';
export { ownServer } from './request/url.js';
export type { BetaSupport, ClientSpec, ModelWatch } from './request/client-spec.js';
export type {
  APIRequest,
  ClientOptions,
  Fetch,
  FetchOptions,
  Middleware,
  MiddlewareContext,
  MiddlewareNext,
  Query,
  RawRequestOptions,
  RequestOptions,
} from './request/options.js';
export type { HeadersLike } from './request/headers.js';
export type { Logger, LogLevel } from './request/log.js';
export { watchModels } from './send/model-watch.js';
export type { ModelEnd, ModelTable } from './send/model-ends.js';
export * from './api/index.js';
export {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  ClaudeError,
  ConflictError,
  InternalServerError,
  InvalidResponseError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  StreamIdleTimeoutError,
  UnprocessableEntityError,
} from './errors.js';
