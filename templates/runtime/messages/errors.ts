/** The errors that only the message helpers and tools throw. */
import { ClaudeError, type MessageStreamError, type SchemaIssue } from '../api/errors.js';

export { MessageStreamError, OutputParseError, type SchemaIssue } from '../api/errors.js';

/** A tool input that is not valid JSON, or is incomplete. */
export interface InvalidInput {
  /** The text that the model wrote. */
  readonly text: string;
  readonly error: MessageStreamError;
}

/**
 * Returns the text and the error of a streamed tool call whose input is not valid JSON, or is incomplete. `input` of
 * the block then holds the values before the error. Returns undefined if the input is valid JSON.
 */
export function invalidInputOf(block: object): InvalidInput | undefined {
  return (block as { readonly invalid_input?: InvalidInput }).invalid_input;
}

/** The API does not support the schema of an output format or tool, or its library cannot convert it to JSON Schema. */
export class SchemaError extends ClaudeError {
  override name = 'SchemaError';
  readonly issues: readonly SchemaIssue[];

  constructor(what: string, issues: readonly SchemaIssue[]) {
    super(`${what}: ${describeIssues(issues)}`);
    this.issues = issues;
  }
}

/**
 * Throw this error in `run` of a tool to choose the text, or the content blocks, that the model receives as the error.
 */
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
