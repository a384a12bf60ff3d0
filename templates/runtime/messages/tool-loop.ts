/** The loop of a tool runner: calls the model, runs its tools, and sends their results. Loaded late, with the first runner. */
import type { onAbort } from '../request/deadline.js';
import type { Operation } from '../request/operation.js';
import { needsCompaction, summaryParams } from './compaction.js';
import type { ErrorClasses } from './errors.js';
import type { streamMessage } from './message-stream.js';
import { runTools } from './run-tools.js';
import type { RunnerFields, RunnerState } from './runner-state.js';
import { isFields, nameOf, type Fields, type MessageLike, type Sender } from './shapes.js';
import type { Runnable } from './tools.js';

/** What this late part receives instead of importing it. The reason is given at `ERRORS` in `../errors.ts`. */
interface LateImports extends ErrorClasses {
  readonly onAbort: typeof onAbort;
  readonly streamMessage: typeof streamMessage;
}

const NONE: readonly Runnable[] = [];

/** Messages are untyped here; the runner types them. */
export class ToolLoop {
  /** Resolves to the last message when the conversation is over. */
  readonly done: Promise<MessageLike>;
  readonly #client: Sender;
  readonly #operation: Operation;
  readonly #state: RunnerState;
  readonly #imports: LateImports;
  readonly #controller = new AbortController();
  #settle: { resolve(message: MessageLike): void; reject(error: unknown): void } | undefined;
  #isStarted = false;
  #message: Promise<MessageLike> | undefined;
  #toolResponse: Promise<unknown> | undefined;

  constructor(client: Sender, operation: Operation, state: RunnerState, imports: LateImports) {
    this.#client = client;
    this.#operation = operation;
    this.#state = state;
    this.#imports = imports;
    this.done = new Promise<MessageLike>((resolve, reject) => (this.#settle = { resolve, reject }));
    this.done.catch(() => undefined);
  }

  /** Runs the tools that the latest message calls, once. Resolves to the message with their results, or null without calls. */
  async toolResponse(): Promise<unknown> {
    const message = await this.#message;
    if (message === undefined) return null;
    this.#toolResponse ??= this.#runTools(message);
    return this.#toolResponse;
  }

  /** Runs all remaining turns. */
  async runUntilDone(): Promise<MessageLike> {
    if (!this.#isStarted) {
      const turns = this.run();
      while ((await turns.next()).done !== true);
    }
    return this.done;
  }

  async *run(): AsyncGenerator<unknown, void> {
    const { ClaudeError } = this.#imports;
    if (this.#isStarted) throw new ClaudeError('A tool runner can be iterated over once.');
    this.#isStarted = true;
    try {
      yield* this.#turns();
      if (this.#message === undefined) throw new ClaudeError('The tool runner sent no request.');
      this.#settle?.resolve(await this.#message);
    } catch (error) {
      this.#settle?.reject(error);
      throw error;
    } finally {
      // Has no effect at the end of the conversation. If the loop was left, stops requests and tools that are still running.
      this.#abort();
      this.#settle?.reject(this.#controller.signal.reason);
    }
  }

  async *#turns(): AsyncGenerator<unknown, void> {
    for (let turn = 0; turn < (this.#params.max_iterations ?? Infinity); turn++) {
      const { signal } = this.#state.options;
      const unsubscribe = signal && this.#imports.onAbort(signal, this.#abort);
      try {
        const before = this.#params.messages;
        const { turn: current, message } = this.#send();
        yield await current;
        const complete = await message;
        if (!(await this.#advance(complete, before))) return;
        await this.#compact(complete);
      } finally {
        unsubscribe?.();
      }
    }
  }

  /** Sends the request of one turn. `turn` is what the caller receives: the message, or its stream. */
  #send(): { turn: unknown; message: Promise<MessageLike> } {
    this.#checkToolNames();
    const body = this.#body();
    const options = this.#options;
    const [client, operation] = [this.#client, this.#operation];
    let turn: unknown;
    let message: Promise<MessageLike>;
    if (this.#params.stream === true) {
      const { streamMessage } = this.#imports;
      const stream = streamMessage<MessageLike, unknown, null>(client, operation, body, options);
      turn = stream;
      message = this.#check(stream.finalMessage());
    } else {
      const sent = { ...body, stream: false };
      message = this.#check(client.call<unknown>(operation, sent, options));
      turn = message;
    }
    message.catch(() => undefined);
    this.#message = message;
    this.#toolResponse = undefined;
    return { turn, message };
  }

  async #check(response: unknown): Promise<MessageLike> {
    const message = await response;
    if (isMessage(message)) return message;
    throw new this.#imports.ClaudeError('The response is not a message.');
  }

  /** Adds the turn to the conversation, unless the caller changed its messages. Returns false if the conversation is over. */
  async #advance(message: MessageLike, before: readonly unknown[]): Promise<boolean> {
    if (this.#params.messages !== before) return true;
    const response = await this.toolResponse();
    if (this.#params.messages !== before) return true;
    const turn = { role: 'assistant', content: message.content };
    this.#setMessages(response === null ? [...before, turn] : [...before, turn, response]);
    return response !== null || message.stop_reason === 'pause_turn';
  }

  async #runTools(message: MessageLike): Promise<unknown> {
    const content = await runTools(message, this.#tools, this.#controller.signal);
    return content.length === 0 ? null : { role: 'user', content };
  }

  async #compact(message: MessageLike): Promise<void> {
    const { compactionControl: control, messages } = this.#params;
    if (!needsCompaction(message, control)) return;
    const body = summaryParams(this.#body(), control);
    const { content } = await this.#client.call<MessageLike>(this.#operation, body, this.#options);
    if (content[0]?.type !== 'text') {
      throw new this.#imports.ClaudeError('The summary of the conversation is not a text.');
    }
    if (this.#params.messages === messages) this.#setMessages([{ role: 'user', content }]);
  }

  #checkToolNames(): void {
    const names = new Set<unknown>();
    for (const tool of this.#tools) {
      const name = nameOf(tool);
      if (names.has(name)) {
        throw new this.#imports.ClaudeError(`Two tools have the name ${JSON.stringify(name)}.`);
      }
      if (name !== undefined) names.add(name);
    }
  }

  #body(): Fields {
    const { tools, betas } = this.#params;
    const all = new Set<unknown>();
    if (Array.isArray(betas)) for (const beta of betas) all.add(beta);
    else if (betas !== undefined && betas !== null) all.add(betas);
    for (const tool of this.#tools) for (const beta of tool.betas ?? []) all.add(beta);
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
    this.#controller.abort(new this.#imports.APIUserAbortError());
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
