/** The parts of the client and its message types that the helpers use, and functions for them. */
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

/**
 * A message whose text blocks have `parsed_output`. `parsed_output` of the message is the first of these values that is
 * not null, or else null.
 */
export type WithParsedOutput<M, T> = ParsedOutput<T> & {
  [K in keyof M]: K extends 'content' ? WithOutput<BlockOf<M>, T>[] : M[K];
};

/** The type `Block` of a content block, with `parsed_output` if it is a text block. */
export type WithOutput<Block, T> = Block extends { readonly type: 'text' }
  ? Block & ParsedOutput<T>
  : Block;

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the name of a tool. Returns undefined for an entry of `tools` that has no name, such as a toolset. */
export function nameOf(tool: object): unknown {
  return 'name' in tool ? tool.name : undefined;
}

/** Sets an own property. An assignment to `__proto__` would set the prototype instead. */
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
