/** What can go wrong in the helpers around messages, besides what every request can end with. */
import { APIUserAbortError, ClaudeError } from '../errors.js';

/** The events of a stream do not make up a message. What came before can be read from `currentMessage`. */
export class MessageStreamError extends ClaudeError {
  override name = 'MessageStreamError';
}

/** One way in which a value does not fit its schema. */
export interface SchemaIssue {
  readonly message: string;
  /** The keys that lead to the place; empty for the value itself. */
  readonly path: readonly PropertyKey[];
}

/** A schema, or a tool made of it, that the API cannot take. */
export class SchemaError extends ClaudeError {
  override name = 'SchemaError';
  /** All of its faults. */
  readonly issues: readonly SchemaIssue[];

  constructor(what: string, issues: readonly SchemaIssue[]) {
    super(`${what}: ${describeIssues(issues)}`);
    this.issues = issues;
  }
}

/** A message whose text is not what the output format asks for. */
export class OutputParseError extends ClaudeError {
  override name = 'OutputParseError';
  /** The text as the model wrote it. */
  readonly text: string;
  /** How it differs from the schema; empty if it is not JSON at all. */
  readonly issues: readonly SchemaIssue[];
  /** The message that holds the text. */
  received: unknown;

  constructor(
    why: string,
    text: string,
    issues: readonly SchemaIssue[] = [],
    options?: ErrorOptions,
  ) {
    super(`The output does not fit its format: ${why}`, options);
    this.text = text;
    this.issues = issues;
  }
}

/** Thrown by a tool to tell the model what went wrong in its own words, or in content blocks. */
export class ToolError extends ClaudeError {
  override name = 'ToolError';
  readonly content: string | readonly object[];

  constructor(content: string | readonly object[]) {
    super(typeof content === 'string' ? content : 'The tool failed.');
    this.content = content;
  }
}

/** `a.0.b: too short; c: missing`. */
export function describeIssues(issues: readonly SchemaIssue[]): string {
  const texts: string[] = [];
  for (const { path, message } of issues) {
    texts.push(path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`);
  }
  return texts.join('; ');
}

/** Those that helpers may throw. */
export interface ErrorClasses {
  readonly APIUserAbortError: typeof APIUserAbortError;
  readonly ClaudeError: typeof ClaudeError;
  readonly MessageStreamError: typeof MessageStreamError;
  readonly OutputParseError: typeof OutputParseError;
}

/** The helpers' parts that are loaded late are given them; see `ERRORS` of all clients. */
export const ERRORS: ErrorClasses = {
  APIUserAbortError,
  ClaudeError,
  MessageStreamError,
  OutputParseError,
};
