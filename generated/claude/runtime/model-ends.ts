// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** What there is to say of models that are about to stop answering, or have stopped. */

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

/** What to tell whoever uses a model; undefined if its end is not known. */
export function describeEnd(model: string, models: ModelTable['models']): string | undefined {
  const end = Object.hasOwn(models, model) ? models[model] : undefined;
  if (end === undefined) return undefined;
  const { retires, replacement } = end;
  const isOver = retires <= new Date().toISOString().slice(0, 10);
  const advice = replacement === undefined ? 'move to a newer one' : `use ${replacement}`;
  return `The model ${model} ${isOver ? 'stopped' : 'stops'} answering on ${retires}; ${advice}.`;
}
