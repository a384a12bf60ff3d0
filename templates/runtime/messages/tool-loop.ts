/** Goes through the turns of a tool runner: asks the model, runs its tools, tells it what they answer. */
import type { follow } from '../exchange.js';
import type { Operation } from '../operation.js';
import { isDue, summarize } from './compaction.js';
import type { ErrorClasses } from './errors.js';
import type { streamMessage } from './message-stream.js';
import { runTools } from './run-tools.js';
import { isFields, nameOf, type Fields, type MessageLike, type Sender } from './shapes.js';
import type { RunnerFields, RunnerState, Turn } from './tool-runner.js';
import type { Runnable } from './tools.js';

/** What of the runtime it is given, for the reason that {@link ErrorClasses} are. */
interface Given extends ErrorClasses {
  readonly follow: typeof follow;
  readonly streamMessage: typeof streamMessage;
}

export class ToolLoop<M extends MessageLike, E, P extends RunnerFields, S extends boolean> {
  /** The last message, when the conversation is over. */
  readonly done: Promise<M>;
  readonly #client: Sender;
  readonly #operation: Operation;
  readonly #state: RunnerState<P>;
  readonly #given: Given;
  readonly #controller = new AbortController();
  #settle: { resolve(message: M): void; reject(error: unknown): void } | undefined;
  #isStarted = false;
  #message: Promise<M> | undefined;
  #answer: Promise<P['messages'][number] | null> | undefined;

  constructor(client: Sender, operation: Operation, state: RunnerState<P>, given: Given) {
    this.#client = client;
    this.#operation = operation;
    this.#state = state;
    this.#given = given;
    this.done = new Promise<M>((resolve, reject) => (this.#settle = { resolve, reject }));
    this.done.catch(() => undefined);
  }

  /** Runs the tools that the latest message asks for, once; null if it asks for none. */
  async answer(): Promise<P['messages'][number] | null> {
    const message = await this.#message;
    if (message === undefined) return null;
    this.#answer ??= this.#runTools(message);
    return this.#answer;
  }

  /** Goes through all turns that are left. */
  async runUntilDone(): Promise<M> {
    if (!this.#isStarted) {
      const turns = this.run();
      while ((await turns.next()).done !== true);
    }
    return this.done;
  }

  async *run(): AsyncGenerator<Turn<M, E, P, S>, void> {
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

  async *#turns(): AsyncGenerator<Turn<M, E, P, S>, void> {
    for (let turn = 0; turn < (this.#params.max_iterations ?? Infinity); turn++) {
      const { signal } = this.#state.options;
      const unfollow = signal && this.#given.follow(signal, this.#abort);
      try {
        const before = this.#params.messages;
        const { answer, message } = this.#ask();
        yield (await answer) as Turn<M, E, P, S>;
        const whole = await message;
        if (!(await this.#goOn(whole, before))) return;
        await this.#compact(whole);
      } finally {
        unfollow?.();
      }
    }
  }

  /** Sends the request of one turn. */
  #ask(): { answer: unknown; message: Promise<M> } {
    this.#refuseTwins();
    const body = this.#body();
    const options = this.#options;
    const isStream = this.#params.stream === true;
    const [client, operation] = [this.#client, this.#operation];
    const stream = isStream
      ? this.#given.streamMessage<M, E, null>(client, operation, body, options)
      : undefined;
    const message = (
      (stream?.finalMessage() ??
        client.call<M>(operation, { ...body, stream: false }, options)) as Promise<M>
    ).then((whole) => this.#check(whole));
    message.catch(() => undefined);
    this.#message = message;
    this.#answer = undefined;
    return { answer: stream ?? message, message };
  }

  #check(message: M): M {
    if (isFields(message) && Array.isArray(message['content'])) return message;
    throw new this.#given.ClaudeError('The answer is no message.');
  }

  /** Adds a turn to the conversation, unless someone else has. False if it is over. */
  async #goOn(message: M, before: readonly unknown[]): Promise<boolean> {
    if (this.#params.messages !== before) return true;
    const answer = await this.answer();
    if (this.#params.messages !== before) return true;
    const turn = { role: 'assistant', content: message.content };
    this.#setMessages([...before, turn, ...(answer === null ? [] : [answer])]);
    return answer !== null || (message as Fields)['stop_reason'] === 'pause_turn';
  }

  async #runTools(message: M): Promise<P['messages'][number] | null> {
    const content = await runTools(message, this.#tools, this.#controller.signal);
    return content.length === 0 ? null : { role: 'user', content };
  }

  async #compact(message: M): Promise<void> {
    const { compactionControl: control, messages } = this.#params;
    if (!isDue(message, control)) return;
    const body = summarize(this.#body(), control);
    const { content } = await this.#client.call<M>(this.#operation, body, this.#options);
    if (content[0]?.type !== 'text') {
      throw new this.#given.ClaudeError('The summary of the conversation is no text.');
    }
    if (this.#params.messages === messages) this.#setMessages([{ role: 'user', content }]);
  }

  #refuseTwins(): void {
    const names = this.#tools.map(nameOf).filter((name) => name !== undefined);
    const twin = names.find((name, at) => names.indexOf(name) !== at);
    if (twin === undefined) return;
    throw new this.#given.ClaudeError(`Two tools are called ${JSON.stringify(twin)}.`);
  }

  #body(): Fields {
    const { tools, betas } = this.#params;
    const asked = betas === undefined || betas === null ? [] : [betas].flat();
    const needed = this.#tools.flatMap((tool) => tool.betas ?? []);
    const all = betas === 'auto' ? betas : [...new Set<unknown>([...asked, ...needed])];
    return {
      ...without(this.#params, ['max_iterations', 'compactionControl', 'betas']),
      ...(tools !== undefined && {
        tools: this.#tools.map((tool) => without(tool, ['run', 'parse', 'betas'])),
      }),
      ...(all.length > 0 && { betas: all }),
    };
  }

  get #params(): P {
    return this.#state.params;
  }
  #setMessages(messages: readonly unknown[]): void {
    this.#state.params = { ...this.#params, messages };
  }
  get #tools(): readonly Runnable[] {
    return this.#params.tools ?? [];
  }
  get #options(): object {
    return { ...this.#state.options, signal: this.#controller.signal };
  }
  readonly #abort = (): void => {
    this.#controller.abort(new this.#given.APIUserAbortError());
  };
}

function without(fields: object, names: readonly string[]): object {
  const kept: Fields = { ...fields };
  for (const name of names) Reflect.deleteProperty(kept, name);
  return kept;
}
