// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** The conversation between a model and the tools it uses, turn by turn. */
import { APIUserAbortError, ClaudeError } from '../errors.js';
import type { Operation } from '../operation.js';
import type { RequestOptions } from '../options.js';
import { follow } from './abort.js';
import { streamMessage, type MessageStream } from './message-stream.js';
import { nameOf, type Fields, type MessageLike, type Sender } from './shapes.js';
import type { Runnable } from './tools.js';

/** The params of a message, as a runner takes them. */
export type ToolRunnerParams<P extends { readonly tools?: readonly unknown[] }> = Omit<
  P,
  'tools'
> & {
  /** Those with a `run` are run here. */
  tools?: (NonNullable<P['tools']>[number] & Runnable)[];
  /** How many requests may be sent. No limit by default. */
  max_iterations?: number;
};

/** What a runner reads of its params. */
interface RunnerFields {
  readonly messages: readonly unknown[];
  readonly tools?: readonly Runnable[];
  readonly max_iterations?: number;
  readonly stream?: boolean;
  readonly betas?: unknown;
}

type Updated<T> = T | ((before: T) => T);

/**
 * Iterate over it for the message of each turn, or await it for the last one. Between the turns it adds the message and
 * the tools' answers to the params, unless their messages have been changed by then.
 */
export class ToolRunner<M extends MessageLike, E, P extends RunnerFields, S extends boolean = false>
  implements AsyncIterable<S extends true ? MessageStream<M, E> : M>, PromiseLike<M>
{
  readonly #client: Sender;
  readonly #operation: Operation;
  readonly #controller = new AbortController();
  readonly #done: Promise<M>;
  #settle: { resolve(message: M): void; reject(error: unknown): void } | undefined;
  #params: P;
  #options: RequestOptions;
  #isStarted = false;
  #message: Promise<M> | undefined;
  #response: Promise<P['messages'][number] | null> | undefined;

  constructor(client: Sender, operation: Operation, params: P, options: RequestOptions = {}) {
    this.#client = client;
    this.#operation = operation;
    this.#params = { ...params, messages: [...params.messages] };
    this.#options = options;
    this.#done = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.#done.catch(() => undefined);
    refuseTwins(this.#tools);
  }

  /** The params of the next request. */
  get params(): Readonly<P> {
    return this.#params;
  }
  /** Replaces the params of the requests to come. */
  setMessagesParams(params: Updated<P>): void {
    this.#params = typeof params === 'function' ? params(this.#params) : params;
    refuseTwins(this.#tools);
  }
  /** Replaces the options of the requests to come. */
  setRequestOptions(options: Updated<RequestOptions>): void {
    this.#options = typeof options === 'function' ? options(this.#options) : options;
  }
  /** Adds to the conversation; the runner then adds nothing to this turn itself. */
  pushMessages(...messages: readonly P['messages'][number][]): void {
    this.#params = { ...this.#params, messages: [...this.#params.messages, ...messages] };
  }

  /** Runs the tools that the latest message asks for, once; null if it asks for none. */
  async generateToolResponse(): Promise<P['messages'][number] | null> {
    const message = await this.#message;
    if (message === undefined) return null;
    this.#response ??= this.#runTools(message);
    return this.#response;
  }

  async #runTools(message: M): Promise<P['messages'][number] | null> {
    // Loaded with the first tool that is run: most programs run none.
    const { runTools } = await import('./run-tools.js');
    const content = await runTools(message, this.#tools, this.#controller.signal);
    return content.length === 0 ? null : { role: 'user', content };
  }

  /** The last message, when the conversation is over. Does not start it. */
  done(): Promise<M> {
    return this.#done;
  }
  /** Goes through all turns that are left. */
  async runUntilDone(): Promise<M> {
    if (!this.#isStarted) {
      const turns = this[Symbol.asyncIterator]();
      while ((await turns.next()).done !== true);
    }
    return this.#done;
  }
  then<A = M, B = never>(
    onFulfilled?: ((message: M) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.runUntilDone().then(onFulfilled, onRejected);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<S extends true ? MessageStream<M, E> : M, void> {
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
      this.#settle?.reject(new APIUserAbortError());
      this.#controller.abort();
    }
  }

  async *#turns(): AsyncGenerator<S extends true ? MessageStream<M, E> : M, void> {
    for (let turn = 0; turn < (this.#params.max_iterations ?? Infinity); turn++) {
      const unfollow = follow(this.#options.signal, this.#controller);
      try {
        const before = this.#params.messages;
        const { answer, message } = this.#ask();
        yield (await answer) as S extends true ? MessageStream<M, E> : M;
        if (!(await this.#goOn(await message, before))) return;
      } finally {
        unfollow();
      }
    }
  }

  /** Sends the request of one turn. */
  #ask(): { answer: Promise<M> | MessageStream<M, E>; message: Promise<M> } {
    const options = { ...this.#options, signal: this.#controller.signal };
    const body = this.#body();
    const stream =
      this.#params.stream === true
        ? streamMessage<M, E, null>(this.#client, this.#operation, body, options)
        : undefined;
    const message: Promise<M> =
      stream?.finalMessage() ??
      Promise.resolve(this.#client.call<M>(this.#operation, { ...body, stream: false }, options));
    message.catch(() => undefined);
    this.#message = message;
    this.#response = undefined;
    return { answer: stream ?? message, message };
  }

  /** Adds a turn to the conversation, unless someone else has. False if it is over. */
  async #goOn(message: M, before: readonly unknown[]): Promise<boolean> {
    if (this.#params.messages !== before) return true;
    const response = await this.generateToolResponse();
    if (this.#params.messages !== before) return true;
    this.pushMessages({ role: 'assistant', content: message.content });
    if (response !== null) this.pushMessages(response);
    return response !== null || (message as Fields)['stop_reason'] === 'pause_turn';
  }

  #body(): object {
    const { tools, betas } = this.#params;
    const asked = betas === undefined || betas === null ? [] : [betas].flat();
    const needed = this.#tools.flatMap((tool) => tool.betas ?? []);
    const all = betas === 'auto' ? betas : [...new Set([...asked, ...needed])];
    return {
      ...without(this.#params, ['max_iterations', 'betas']),
      ...(tools !== undefined && {
        tools: this.#tools.map((tool) => without(tool, ['run', 'parse', 'betas'])),
      }),
      ...(all.length > 0 && { betas: all }),
    };
  }

  get #tools(): readonly Runnable[] {
    return this.#params.tools ?? [];
  }
}

function without(fields: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

function refuseTwins(tools: readonly Runnable[]): void {
  const names = tools.map(nameOf).filter((name) => name !== undefined);
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin !== undefined) throw new ClaudeError(`Two tools are called ${JSON.stringify(twin)}.`);
}

/** Makes the runner of an operation that answers with messages. */
export function runWithTools<M extends MessageLike, E, P extends RunnerFields, S extends boolean>(
  client: Sender,
  operation: Operation,
  params: P,
  options?: RequestOptions,
): ToolRunner<M, E, P, S> {
  return new ToolRunner<M, E, P, S>(client, operation, params, options);
}
