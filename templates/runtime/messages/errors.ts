/** The errors of the helpers around messages, besides those of every request. */
import { APIUserAbortError, ClaudeError, type ErrorCause } from '../errors.js';

/** The events of a stream are not those of a message, or end early. `currentMessage` holds what arrived before. */
export class MessageStreamError extends ClaudeError {
  override name = 'MessageStreamError';
}

/** A tool input that the model did not write as JSON. */
export interface InvalidInput {
  /** What the model wrote. */
  readonly text: string;
  readonly error: MessageStreamError;
}

/**
 * Why the input of a streamed tool call is not what the model meant: its text is not JSON, or ends early. `input` then
 * holds what could be read before the fault. Undefined if the input is JSON.
 */
export function invalidInputOf(block: object): InvalidInput | undefined {
  return (block as { readonly invalid_input?: InvalidInput }).invalid_input;
}

/** A difference between a value and its schema, or a fault in a schema. */
export interface SchemaIssue {
  readonly message: string;
  /** The keys from the root to the place. Empty for the root. */
  readonly path: readonly PropertyKey[];
}

/** The API does not support a schema of an output format or a tool. */
export class SchemaError extends ClaudeError {
  override name = 'SchemaError';
  readonly issues: readonly SchemaIssue[];

  constructor(what: string, issues: readonly SchemaIssue[]) {
    super(`${what}: ${describeIssues(issues)}`);
    this.issues = issues;
  }
}

/** The text of a message does not fit the output format. */
export class OutputParseError extends ClaudeError {
  override name = 'OutputParseError';
  /** The text of the model. */
  readonly text: string;
  /** The differences from the schema. Empty if the text is not JSON. */
  readonly issues: readonly SchemaIssue[];
  /** The message with the text. */
  received: unknown;

  constructor(
    reason: string,
    text: string,
    issues: readonly SchemaIssue[] = [],
    options?: ErrorCause,
  ) {
    super(`The output does not fit its format: ${reason}`, options);
    this.text = text;
    this.issues = issues;
  }
}

/** Throw it in a tool to send a text of your own, or content blocks, to the model as the error. */
export class ToolError extends ClaudeError {
  override name = 'ToolError';
  readonly content: string | readonly object[];

  constructor(content: string | readonly object[]) {
    super(typeof content === 'string' ? content : 'The tool failed.');
    this.content = content;
  }
}

/** Formats issues: `a.0.b: too short; c: is missing`. */
export function describeIssues(issues: readonly SchemaIssue[]): string {
  const texts: string[] = [];
  for (const { path, message } of issues) {
    texts.push(path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`);
  }
  return texts.join('; ');
}

/** The classes that late parts of the helpers throw. */
export interface ErrorClasses {
  readonly APIUserAbortError: typeof APIUserAbortError;
  readonly ClaudeError: typeof ClaudeError;
  readonly MessageStreamError: typeof MessageStreamError;
  readonly OutputParseError: typeof OutputParseError;
}

/** Passed to the parts that are loaded late. The reason is given at `ERRORS` in `../errors.ts`. */
export const ERRORS: ErrorClasses = {
  APIUserAbortError,
  ClaudeError,
  MessageStreamError,
  OutputParseError,
};
