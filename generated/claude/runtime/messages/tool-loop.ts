// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Goes through the turns of a tool runner: asks the model, runs its tools, tells it what they answer. */
import type { onAbort } from '../request/deadline.js';
import type { Operation } from '../request/operation.js';
import { isDue, summarize } from './compaction.js';
import type { ErrorClasses } from './errors.js';
import type { streamMessage } from './message-stream.js';
import { runTools } from './run-tools.js';
import { isFields, nameOf, type Fields, type MessageLike, type Sender } from './shapes.js';
import type { RunnerFields, RunnerState } from './runner-state.js';
import type { Runnable } from './tools.js';

/** What of the runtime it is given, for the reason that {@link ErrorClasses} are. */
interface Given extends ErrorClasses {
  readonly onAbort: typeof onAbort;
  readonly streamMessage: typeof streamMessage;
}

const NONE: readonly Runnable[] = [];

/** Knows nothing of the messages of its client: the runner gives them their types. */
export class ToolLoop {
  /** The last message, when the conversation is over. */
  readonly done: Promise<MessageLike>;
  readonly #client: Sender;
  readonly #operation: Operation;
  readonly #state: RunnerState;
  readonly #given: Given;
  readonly #controller = new AbortController();
  #settle: { resolve(message: MessageLike): void; reject(error: unknown): void } | undefined;
  #isStarted = false;
  #message: Promise<MessageLike> | undefined;
  #answer: Promise<unknown> | undefined;

  constructor(client: Sender, operation: Operation, state: RunnerState, given: Given) {
    this.#client = client;
    this.#operation = operation;
    this.#state = state;
    this.#given = given;
    this.done = new Promise<MessageLike>((resolve, reject) => (this.#settle = { resolve, reject }));
    this.done.catch(() => undefined);
  }

  /** Runs the tools that the latest message asks for, once; null if it asks for none. */
  async answer(): Promise<unknown> {
    const message = await this.#message;
    if (message === undefined) return null;
    this.#answer ??= this.#runTools(message);
    return this.#answer;
  }

  /** Goes through all turns that are left. */
  async runUntilDone(): Promise<MessageLike> {
    if (!this.#isStarted) {
      const turns = this.run();
      while ((await turns.next()).done !== true);
    }
    return this.done;
  }

  async *run(): AsyncGenerator<unknown, void> {
    const { ClaudeError } = this.#given;
    if (this.#isStarted) throw new ClaudeError('A tool runner can be iterated over only once.');
    this.#isStarted = true;
    try {
      yield* this.#turns();
      if (this.#message === undefined) throw new ClaudeError('The tool runner sent no request.');
      this.#settle?.resolve(await this.#message);
    } catch (error) {
      this.#settle?.reject(error);
      throw error;
    } finally {
      // Settled already unless the loop was left; what is still running then is of no use.
      this.#abort();
      this.#settle?.reject(this.#controller.signal.reason);
    }
  }

  async *#turns(): AsyncGenerator<unknown, void> {
    for (let turn = 0; turn < (this.#params.max_iterations ?? Infinity); turn++) {
      const { signal } = this.#state.options;
      const unsubscribe = signal && this.#given.onAbort(signal, this.#abort);
      try {
        const before = this.#params.messages;
        const { answer, message } = this.#ask();
        yield await answer;
        const whole = await message;
        if (!(await this.#goOn(whole, before))) return;
        await this.#compact(whole);
      } finally {
        unsubscribe?.();
      }
    }
  }

  /** Sends the request of one turn. */
  #ask(): { answer: unknown; message: Promise<MessageLike> } {
    this.#refuseTwins();
    const body = this.#body();
    const options = this.#options;
    const [client, operation] = [this.#client, this.#operation];
    let answer: unknown;
    let message: Promise<MessageLike>;
    if (this.#params.stream === true) {
      const { streamMessage } = this.#given;
      const stream = streamMessage<MessageLike, unknown, null>(client, operation, body, options);
      answer = stream;
      message = this.#check(stream.finalMessage());
    } else {
      const sent = { ...body, stream: false };
      message = this.#check(client.call<unknown>(operation, sent, options));
      answer = message;
    }
    message.catch(() => undefined);
    this.#message = message;
    this.#answer = undefined;
    return { answer, message };
  }

  async #check(answer: unknown): Promise<MessageLike> {
    const message = await answer;
    if (isMessage(message)) return message;
    throw new this.#given.ClaudeError('The answer is no message.');
  }

  /** Adds a turn to the conversation, unless someone else has. False if it is over. */
  async #goOn(message: MessageLike, before: readonly unknown[]): Promise<boolean> {
    if (this.#params.messages !== before) return true;
    const answer = await this.answer();
    if (this.#params.messages !== before) return true;
    const turn = { role: 'assistant', content: message.content };
    this.#setMessages(answer === null ? [...before, turn] : [...before, turn, answer]);
    return answer !== null || message.stop_reason === 'pause_turn';
  }

  async #runTools(message: MessageLike): Promise<unknown> {
    const content = await runTools(message, this.#tools, this.#controller.signal);
    return content.length === 0 ? null : { role: 'user', content };
  }

  async #compact(message: MessageLike): Promise<void> {
    const { compactionControl: control, messages } = this.#params;
    if (!isDue(message, control)) return;
    const body = summarize(this.#body(), control);
    const { content } = await this.#client.call<MessageLike>(this.#operation, body, this.#options);
    if (content[0]?.type !== 'text') {
      throw new this.#given.ClaudeError('The summary of the conversation is no text.');
    }
    if (this.#params.messages === messages) this.#setMessages([{ role: 'user', content }]);
  }

  #refuseTwins(): void {
    const names = new Set<unknown>();
    for (const tool of this.#tools) {
      const name = nameOf(tool);
      if (names.has(name)) {
        throw new this.#given.ClaudeError(`Two tools are called ${JSON.stringify(name)}.`);
      }
      if (name !== undefined) names.add(name);
    }
  }

  #body(): Fields {
    const { tools, betas } = this.#params;
    const all = new Set<unknown>();
    if (Array.isArray(betas)) for (const beta of betas) all.add(beta);
    else if (betas !== undefined && betas !== null) all.add(betas);
    for (const tool of this.#tools) tool.betas?.forEach((beta) => all.add(beta));
    return {
      ...without(this.#params, ['max_iterations', 'compactionControl', 'betas']),
      ...(tools !== undefined && {
        tools: this.#tools.map<object>((tool) => without(tool, ['run', 'parse', 'betas'])),
      }),
      ...(betas === 'auto' ? { betas } : all.size > 0 && { betas: [...all] }),
    };
  }

  get #params(): RunnerFields {
    return this.#state.params;
  }
  #setMessages(messages: readonly unknown[]): void {
    this.#state.params = { ...this.#params, messages };
  }
  get #tools(): readonly Runnable[] {
    return this.#params.tools ?? NONE;
  }
  get #options(): object {
    return { ...this.#state.options, signal: this.#controller.signal };
  }
  readonly #abort = (): void => {
    this.#controller.abort(new this.#given.APIUserAbortError());
  };
}

function isMessage(value: unknown): value is MessageLike {
  return isFields(value) && Array.isArray(value['content']);
}

function without(fields: object, names: readonly string[]): object {
  const kept: Fields = { ...fields };
  for (const name of names) Reflect.deleteProperty(kept, name);
  return kept;
}
