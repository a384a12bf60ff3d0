// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Warns of models that are about to stop answering, or have stopped. */
import type { Log } from './log.js';

/** What is known of a model's end. */
export interface ModelEnd {
  /** The day, as `YYYY-MM-DD`. */
  readonly retires: string;
  readonly replacement?: string;
}

/** Looks at the params of a call. */
export type ModelWatch = (params: object | null | undefined, log: Log) => void;

/** Models that a warning was given for: once is enough for as long as the program runs. */
const warned = new Set<string>();

/** Warns once per model, in the log of the client that first asks for it. */
export function watchModels(ends: Readonly<Record<string, ModelEnd>>): ModelWatch {
  return (params, log) => {
    if (!params || !log.warn || !('model' in params)) return;
    const { model } = params;
    if (typeof model !== 'string' || !Object.hasOwn(ends, model) || warned.has(model)) return;
    warned.add(model);
    const end = ends[model];
    if (end) log.warn(describeEnd(model, end, new Date()));
  };
}

function describeEnd(model: string, { retires, replacement }: ModelEnd, now: Date): string {
  const isOver = retires <= now.toISOString().slice(0, 10);
  const advice = replacement === undefined ? 'move to a newer one' : `use ${replacement}`;
  return `The model ${model} ${isOver ? 'stopped' : 'stops'} answering on ${retires}; ${advice}.`;
}
