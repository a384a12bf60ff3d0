/** Builds the request for a turn of a tool runner. */
import { ClaudeError } from '../../api/errors.js';
import type { RunnerFields } from './runner-state.js';
import { nameOf, type Fields } from '../shapes.js';
import type { Runnable } from './tools.js';

/**
 * Returns the params of the request, without `max_iterations` and `compactionControl`, and without `run`, `parse` and
 * `betas` of the tools. `betas` of the params also has the betas of the tools, unless it is `'auto'`.
 */
export function requestBody(params: RunnerFields): Fields {
  const { tools, betas } = params;
  const all = new Set<unknown>();
  if (Array.isArray(betas)) for (const beta of betas) all.add(beta);
  else if (betas !== undefined && betas !== null) all.add(betas);
  tools?.forEach((tool) => {
    tool.betas?.forEach((beta) => {
      all.add(beta);
    });
  });
  return {
    ...without(params, ['max_iterations', 'compactionControl', 'betas']),
    ...(tools !== undefined && {
      tools: tools.map<object>((tool) => without(tool, ['run', 'parse', 'betas'])),
    }),
    ...(betas === 'auto' ? { betas } : all.size > 0 && { betas: [...all] }),
  };
}

/** Throws a `ClaudeError` if two tools have the same name. */
export function checkToolNames(tools: readonly Runnable[]): void {
  const names = new Set<unknown>();
  for (const tool of tools) {
    const name = nameOf(tool);
    if (names.has(name)) throw new ClaudeError(`Two tools have the name ${JSON.stringify(name)}.`);
    if (name !== undefined) names.add(name);
  }
}

function without(fields: object, names: readonly string[]): object {
  const kept: Fields = { ...fields };
  for (const name of names) Reflect.deleteProperty(kept, name);
  return kept;
}

/**
 * Returns a shallow copy of each message, so that properties that the caller later sets on a message have no effect on
 * the runner. A loop is cheaper to type-check than `map`.
 */
export function copiesOf(messages: readonly unknown[]): readonly unknown[] {
  const copies: unknown[] = [];
  for (const message of messages) copies.push({ ...(message as object) });
  return copies;
}
