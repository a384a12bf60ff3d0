/** The runtime's public surface. */
export { AI_PROMPT, APIClient, APIResource, HUMAN_PROMPT } from './client.js';
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
  ApiKeySetter,
  AuthScheme,
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
export { betaSupport } from './betas/support.js';
export { unlistedBeta, type UnlistedBeta } from './betas/unlisted.js';
export type { BetaInfo, BetaSpec, BetaTables, Gate, GateTable } from './betas/tables.js';
export type {
  BetaChoice,
  Betas,
  BetasParams,
  ConflictingBetas,
  Exclusive,
  Open,
  OpenValue,
  RequiresBeta,
  ValueRequiresBeta,
} from './betas/types.js';
export {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  BetaConflictError,
  ClaudeError,
  ConflictError,
  InternalServerError,
  InvalidResponseError,
  MissingBetaError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  StreamIdleTimeoutError,
  UnprocessableEntityError,
  UnsupportedBetaError,
} from './errors.js';
export type { RefusedBeta } from './betas/refused.js';
