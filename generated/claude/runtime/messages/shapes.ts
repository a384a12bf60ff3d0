// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** The little that the helpers know of the types of the client they serve. */
import type { APIClient } from '../client.js';

/** What sends a request: the client. */
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

/** The citations that a text block of a message type can hold. */
export type CitationOf<M> =
  BlockOf<M> extends infer Block
    ? Block extends { readonly type: 'text'; citations?: readonly (infer Citation)[] | null }
      ? Citation
      : never
    : never;

interface ParsedOutput<T> {
  parsed_output: T | null;
}

/** A message with the value that its text stands for, here and at each text; null where no output format was asked for. */
export type WithParsedOutput<M, T> = ParsedOutput<T> & {
  [K in keyof M]: K extends 'content' ? WithOutput<BlockOf<M>, T>[] : M[K];
};

type WithOutput<Block, T> = Block extends { readonly type: 'text' }
  ? Block & ParsedOutput<T>
  : Block;

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The name by which the model calls a tool; a set of tools has none. */
export function nameOf(tool: object): unknown {
  return 'name' in tool ? tool.name : undefined;
}

/** Sets a property under any name; an assignment to `__proto__` would set the prototype. */
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
