/** Reads the messages of a conversation, and adds the container of a turn to the params of the next request. */
import type { RunnerFields } from './runner-state.js';
import { isFields, type Fields, type MessageLike } from '../shapes.js';

/** Stop reasons of an unfinished turn: the API continues the turn when a request sends the turn back. */
export const UNFINISHED: readonly unknown[] = ['pause_turn', 'compaction'];

/** Returns the last message of the conversation if the model wrote it as content blocks, or else undefined. */
export function lastReply({ messages }: RunnerFields): MessageLike | undefined {
  const last = messages[messages.length - 1];
  if (!isFields(last) || last['role'] !== 'assistant') return undefined;
  return Array.isArray(last['content']) ? (last as Fields & MessageLike) : undefined;
}

/** Returns true if the messages are the same objects in the same order. */
export function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((message, index) => message === b[index]);
}

/**
 * Returns the params with the id of the turn's container, so that the next request uses the files of the container.
 * Does not replace the id of a container that the caller set.
 */
export function withContainer<P extends object>(params: P, message: object): P {
  const id: unknown = idOf((message as Fields)['container']);
  const { container: own } = params as { readonly container?: unknown };
  if (id === undefined || typeof own === 'string' || idOf(own) !== undefined) return params;
  return { ...params, container: isFields(own) ? { ...own, id } : id };
}

function idOf(container: unknown): unknown {
  return isFields(container) ? (container['id'] ?? undefined) : undefined;
}

/**
 * Returns the names of the tools that the conversation removed and did not add again, by `tool_removal` in system
 * messages or in the `tool_changes` of compaction blocks.
 */
export function withdrawnTools(messages: readonly unknown[]): Set<unknown> {
  const withdrawn = new Set<unknown>();
  for (const message of messages) {
    if (!isFields(message) || !Array.isArray(message['content'])) continue;
    for (const block of message['content'] as readonly unknown[]) {
      if (!isFields(block)) continue;
      if (message['role'] === 'system') apply(block, withdrawn);
      else if (block['type'] === 'compaction' && Array.isArray(block['tool_changes'])) {
        for (const change of block['tool_changes']) apply(change, withdrawn);
      }
    }
  }
  return withdrawn;
}

function apply(change: unknown, withdrawn: Set<unknown>): void {
  if (!isFields(change) || !isFields(change['tool'])) return;
  const { tool } = change;
  const definition = tool['type'] === 'tool_definition' ? tool['definition'] : tool;
  const name = isFields(definition) ? definition['name'] : undefined;
  if (change['type'] === 'tool_removal') withdrawn.add(name);
  else if (change['type'] === 'tool_addition') withdrawn.delete(name);
}
