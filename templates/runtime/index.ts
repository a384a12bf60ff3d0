/** The runtime's public surface. */
export { AI_PROMPT, APIClient, APIResource, HUMAN_PROMPT } from './client.js';
export { APIPromise, type ResultWithResponse, type WithRequestID } from './promise.js';
export {
  AbstractPage,
  BidirectionalPageCursor,
  Page,
  PageCursor,
  PagePromise,
  type PageConstructor,
  type PageCursorParams,
  type PageCursorResponse,
  type PageParams,
  type PageRequest,
  type PageResponse,
} from './pages.js';
export { Stream, type StreamIf } from './stream.js';
export { json, type BodyEncoder, type EncodedBody } from './body.js';
export {
  multipart,
  toFile,
  type FileOptions,
  type FileStream,
  type ToFileInput,
  type Uploadable,
} from './uploads.js';
export {
  binary,
  decodeJSON,
  jsonl,
  sse,
  sseWhen,
  type JSONLStream,
  type ResultDecoder,
} from './decode.js';
export type { Gate, HttpMethod, Operation } from './operation.js';
export type {
  ApiKeySetter,
  AuthScheme,
  ClientOptions,
  ClientSpec,
  Fetch,
  FetchOptions,
  Query,
  RawRequestOptions,
  RequestOptions,
} from './options.js';
export type { HeadersLike } from './headers.js';
export { watchModels, type Logger, type LogLevel, type ModelWatch } from './log.js';
export type { ModelEnd, ModelTable } from './model-ends.js';
export type { APIRequest, Middleware, MiddlewareContext, MiddlewareNext } from './middleware.js';
export {
  betaSupport,
  unlistedBeta,
  type BetaInfo,
  type BetaSpec,
  type BetaSupport,
  type BetaTables,
  type GateTable,
  type UnlistedBeta,
} from './betas.js';
export type {
  BetaChoice,
  Betas,
  ConflictingBetas,
  Exclusive,
  Open,
  OpenValue,
  RequiresBeta,
  ValueRequiresBeta,
} from './beta-types.js';
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
  UnprocessableEntityError,
  UnsupportedBetaError,
  type RefusedBeta,
} from './errors.js';
