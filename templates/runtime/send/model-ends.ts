/** Warns about models that retire. Loaded late. */
import type { Log } from '../request/log.js';

/** The retirement of a model. */
export interface ModelEnd {
  /** The date, as `YYYY-MM-DD`. */
  readonly retires: string;
  /** The id of the model to use instead. */
  readonly replacement?: string;
}

/** The models that retire, by id. */
export interface ModelTable {
  readonly models: Readonly<Record<string, ModelEnd>>;
}

/** The models that have been checked, so that the program warns once per model. */
const seen = new Set<string>();

/** Warns if the params of a call name models that retire. Returns before the table has been loaded. */
export function warnOfEnds(params: unknown, log: Log, load: () => Promise<ModelTable>): void {
  if (typeof params !== 'object' || params === null) return;
  const { model, requests } = params as { model?: unknown; requests?: unknown };
  // A batch contains the params of several requests.
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
  const listed = Object.getOwnPropertyDescriptor(models, model);
  if (listed === undefined) return;
  const { retires, replacement } = listed.value as ModelEnd;
  const isOver = retires <= new Date().toISOString().slice(0, 10);
  const advice = `use ${replacement ?? 'a newer model'} instead`;
  log.warn?.(`The model ${model} ${isOver ? 'retired' : 'retires'} on ${retires}; ${advice}.`);
}
