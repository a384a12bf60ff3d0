// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** A sign of life, at any time; to be ignored. */
export interface PingEvent {
  type: 'ping';
}

/** The stream breaks off. */
export interface ErrorEvent {
  type: 'error';
  error: ErrorObject;
  request_id?: string | null;
}

/** What the model asks of its memory; the input of a call. */
export type MemoryTool20250818Command =
  | MemoryTool20250818ViewCommand
  | MemoryTool20250818CreateCommand
  | MemoryTool20250818StrReplaceCommand
  | MemoryTool20250818InsertCommand
  | MemoryTool20250818DeleteCommand
  | MemoryTool20250818RenameCommand;

/** Show a file or a folder. */
export interface MemoryTool20250818ViewCommand {
  command: 'view';
  path: string;
  /** First and last line, from 1. */
  view_range?: number[];
}

/** Write a file. */
export interface MemoryTool20250818CreateCommand {
  command: 'create';
  file_text: string;
  path: string;
}

/** Replace a text that occurs once. */
export interface MemoryTool20250818StrReplaceCommand {
  command: 'str_replace';
  new_str: string;
  old_str: string;
  path: string;
}

/** Insert lines. */
export interface MemoryTool20250818InsertCommand {
  command: 'insert';
  /** The line to insert at. */
  insert_line: number;
  insert_text: string;
  path: string;
}

/** Delete a file or a folder. */
export interface MemoryTool20250818DeleteCommand {
  command: 'delete';
  path: string;
}

/** Move a file or a folder. */
export interface MemoryTool20250818RenameCommand {
  command: 'rename';
  new_path: string;
  old_path: string;
}

/** An answer that is an error. */
export interface ErrorResponse {
  type: 'error';
  error: ErrorObject;
  /** To name in a question to support. */
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

/** The request is not as it must be (400). */
export interface InvalidRequestErrorObject {
  type: 'invalid_request_error';
  message: string;
}

/** The key or token is missing or wrong (401). */
export interface AuthenticationErrorObject {
  type: 'authentication_error';
  message: string;
}

/** The account cannot pay (402). */
export interface BillingErrorObject {
  type: 'billing_error';
  message: string;
}

/** The key may not do this (403). */
export interface PermissionErrorObject {
  type: 'permission_error';
  message: string;
}

/** There is no such thing (404). */
export interface NotFoundErrorObject {
  type: 'not_found_error';
  message: string;
}

/** Too many requests or tokens (429). */
export interface RateLimitErrorObject {
  type: 'rate_limit_error';
  message: string;
}

/** The request took too long (504). */
export interface GatewayTimeoutErrorObject {
  type: 'timeout_error';
  message: string;
}

/** A fault of the API (500). */
export interface APIErrorObject {
  type: 'api_error';
  message: string;
}

/** The API is busy (529). */
export interface OverloadedErrorObject {
  type: 'overloaded_error';
  message: string;
}
