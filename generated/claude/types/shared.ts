// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Keeps the connection alive; ignore it. */
export interface PingEvent {
  type: 'ping';
}

/** Ends the stream with an error. */
export interface ErrorEvent {
  type: 'error';
  error: ErrorObject;
  /** Id of the request, for questions to support. */
  request_id?: string | null;
}

/** Input of a call of the memory tool. */
export type MemoryTool20250818Command =
  | MemoryTool20250818ViewCommand
  | MemoryTool20250818CreateCommand
  | MemoryTool20250818StrReplaceCommand
  | MemoryTool20250818InsertCommand
  | MemoryTool20250818DeleteCommand
  | MemoryTool20250818RenameCommand;

/** Shows a file, or lists a folder. */
export interface MemoryTool20250818ViewCommand {
  command: 'view';
  path: string;
  /** First and last line to show, counted from 1. By default the whole file. */
  view_range?: number[];
}

/** Creates a file. */
export interface MemoryTool20250818CreateCommand {
  command: 'create';
  file_text: string;
  path: string;
}

/** Replaces text in a file. `old_str` must occur exactly once. */
export interface MemoryTool20250818StrReplaceCommand {
  command: 'str_replace';
  new_str: string;
  old_str: string;
  path: string;
}

/** Inserts text into a file. */
export interface MemoryTool20250818InsertCommand {
  command: 'insert';
  /** Line number to insert at, counted from 1. */
  insert_line: number;
  insert_text: string;
  path: string;
}

/** Deletes a file or folder. */
export interface MemoryTool20250818DeleteCommand {
  command: 'delete';
  path: string;
}

/** Renames or moves a file or folder. */
export interface MemoryTool20250818RenameCommand {
  command: 'rename';
  new_path: string;
  old_path: string;
}

/** Body of a response with an HTTP error status. */
export interface ErrorResponse {
  type: 'error';
  error: ErrorObject;
  /** Id of the request, for questions to support. */
  request_id: string | null;
}

/** What went wrong. */
export type ErrorObject =
  | InvalidRequestErrorObject
  | AuthenticationErrorObject
  | BillingErrorObject
  | PermissionErrorObject
  | NotFoundErrorObject
  | RateLimitErrorObject
  | GatewayTimeoutErrorObject
  | APIErrorObject
  | OverloadedErrorObject;

/** HTTP 400: the request is invalid; `message` says why. */
export interface InvalidRequestErrorObject {
  type: 'invalid_request_error';
  message: string;
}

/** HTTP 401: the API key or token is missing or invalid. */
export interface AuthenticationErrorObject {
  type: 'authentication_error';
  message: string;
}

/** HTTP 402: there is a problem with billing or payment. */
export interface BillingErrorObject {
  type: 'billing_error';
  message: string;
}

/** HTTP 403: the API key has no permission for this request. */
export interface PermissionErrorObject {
  type: 'permission_error';
  message: string;
}

/** HTTP 404: the resource does not exist. */
export interface NotFoundErrorObject {
  type: 'not_found_error';
  message: string;
}

/** HTTP 429: a rate limit was exceeded. Retry after the delay in the `retry-after` header. */
export interface RateLimitErrorObject {
  type: 'rate_limit_error';
  message: string;
}

/** HTTP 504: the request took too long. Use streaming or a batch for long requests. */
export interface GatewayTimeoutErrorObject {
  type: 'timeout_error';
  message: string;
}

/** HTTP 500: an unexpected error inside the API. */
export interface APIErrorObject {
  type: 'api_error';
  message: string;
}

/** HTTP 529: the API is temporarily overloaded. Retry later. */
export interface OverloadedErrorObject {
  type: 'overloaded_error';
  message: string;
}
