/** The types that the helpers need to know about the client's messages. */
import type { APIClient } from '../client.js';

/** The part of the client that sends requests. */
export type Sender = Pick<APIClient, 'call'>;

export interface BlockLike {
  readonly type: string;
}

export interface MessageLike {
  readonly content: readonly BlockLike[];
  readonly stop_reason?: unknown;
}

/** The content blocks of a message type. */
export type BlockOf<M> = M extends { readonly content: readonly (infer Block)[] } ? Block : never;

/** The citations in the text blocks of a message type. */
export type CitationOf<M> =
  BlockOf<M> extends infer Block
    ? Block extends { readonly type: 'text'; citations?: readonly (infer Citation)[] | null }
      ? Citation
      : never
    : never;

interface ParsedOutput<T> {
  parsed_output: T | null;
}

/** A message with `parsed_output`: its own is that of its first text block. Null without an output format. */
export type WithParsedOutput<M, T> = ParsedOutput<T> & {
  [K in keyof M]: K extends 'content' ? WithOutput<BlockOf<M>, T>[] : M[K];
};

/** A content block: text has its `parsed_output`. */
export type WithOutput<Block, T> = Block extends { readonly type: 'text' }
  ? Block & ParsedOutput<T>
  : Block;

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The name of a tool. Undefined for a toolset. */
export function nameOf(tool: object): unknown {
  return 'name' in tool ? tool.name : undefined;
}

/** Sets a property of any name. An assignment to `__proto__` would set the prototype. */
export function setOwn(target: object, key: string, value: unknown): void {
  if (key !== '__proto__') (target as Record<string, unknown>)[key] = value;
  else
    Object.defineProperty(target, key, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
}
