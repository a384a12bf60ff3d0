// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** What there is to say of models that are about to stop answering, or have stopped. Loaded with the first call. */
import type { Log } from '../request/log.js';

/** What is known of a model's end. */
export interface ModelEnd {
  /** The day, as `YYYY-MM-DD`. */
  readonly retires: string;
  readonly replacement?: string;
}

/** What the generated client knows of the ends of models, by their ids. */
export interface ModelTable {
  readonly models: Readonly<Record<string, ModelEnd>>;
}

/** Models that were looked up: one warning is enough for as long as the program runs. */
const seen = new Set<string>();

/** Warns of the end of the models in the params of a call. */
export function warnOfEnds(params: unknown, log: Log, load: () => Promise<ModelTable>): void {
  if (typeof params !== 'object' || params === null) return;
  const { model, requests } = params as { model?: unknown; requests?: unknown };
  // A batch has the params of each of its requests.
  if (Array.isArray(requests)) {
    for (const request of requests as readonly ({ params?: unknown } | null | undefined)[])
      warnOfEnds(request?.params, log, load);
  }
  if (typeof model !== 'string' || seen.has(model)) return;
  seen.add(model);
  warnOfEnd(model, log, load).catch(() => seen.delete(model));
}

async function warnOfEnd(model: string, log: Log, load: () => Promise<ModelTable>): Promise<void> {
  const { models } = await load();
  const end = Object.hasOwn(models, model) ? models[model] : undefined;
  if (end === undefined) return;
  const { retires, replacement } = end;
  const isOver = retires <= new Date().toISOString().slice(0, 10);
  const advice = replacement === undefined ? 'move to a newer one' : `use ${replacement}`;
  log.warn?.(
    `The model ${model} ${isOver ? 'stopped' : 'stops'} answering on ${retires}; ${advice}.`,
  );
}
