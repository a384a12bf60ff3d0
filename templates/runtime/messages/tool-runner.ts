/** The conversation between a model and the tools it uses: what can be asked of it, and changed between its turns. */
import { follow } from '../exchange.js';
import { late } from '../late.js';
import type { Operation } from '../operation.js';
import type { RequestOptions } from '../options.js';
import type { CompactionControl } from './compaction.js';
import { ERRORS } from './errors.js';
import { streamMessage, type MessageStream } from './message-stream.js';
import type { MessageLike, Sender } from './shapes.js';
import type { ToolLoop } from './tool-loop.js';
import type { Runnable } from './tools.js';

const loadLoop = /* @__PURE__ */ late(() => import('./tool-loop.js'));

/** The params of a message, as a runner takes them. */
export type ToolRunnerParams<P extends { readonly tools?: readonly unknown[] }> = Omit<
  P,
  'tools'
> & {
  /** Those with a `run` are run here. */
  tools?: (NonNullable<P['tools']>[number] & Runnable)[];
  /** How many requests may be sent. No limit by default. */
  max_iterations?: number;
  /** Sums up the conversation when it gets long. The API does so itself with an edit of type `compact_20260112`. */
  compactionControl?: CompactionControl;
};

/** What a runner reads of its params. */
export interface RunnerFields {
  readonly messages: readonly unknown[];
  readonly tools?: readonly Runnable[];
  readonly max_iterations?: number;
  readonly compactionControl?: CompactionControl;
  readonly stream?: boolean;
  readonly betas?: unknown;
}

/** What may change between the turns. */
export interface RunnerState<P> {
  params: P;
  options: RequestOptions;
}

/** What one turn answers with. */
export type Turn<M extends MessageLike, E, P extends RunnerFields, S> = S extends true
  ? MessageStream<M, E, null, P['messages'][number]>
  : M;

type Updated<T> = T | ((before: T) => T);

/**
 * Iterate over it for the message of each turn, or await it for the last one. Between the turns it adds the message and
 * the tools' answers to the params, unless their messages have been changed by then.
 */
export class ToolRunner<
  M extends MessageLike,
  E,
  P extends RunnerFields,
  S extends boolean = false,
> implements PromiseLike<M> {
  readonly #client: Sender;
  readonly #operation: Operation;
  readonly #state: RunnerState<P>;
  #loop: Promise<ToolLoop> | undefined;

  constructor(client: Sender, operation: Operation, params: P, options: RequestOptions = {}) {
    this.#client = client;
    this.#operation = operation;
    this.#state = { params: { ...params, messages: [...params.messages] }, options };
  }

  /** The params of the next request. */
  get params(): Readonly<P> {
    return this.#state.params;
  }
  /** Replaces the params of the requests to come. */
  setMessagesParams(params: Updated<P>): void {
    this.#state.params = typeof params === 'function' ? params(this.params) : params;
  }
  /** Replaces the options of the requests to come. */
  setRequestOptions(options: Updated<RequestOptions>): void {
    const { options: before } = this.#state;
    this.#state.options = typeof options === 'function' ? options(before) : options;
  }
  /** Adds to the conversation; the runner then adds nothing to this turn itself. */
  pushMessages(...messages: readonly P['messages'][number][]): void {
    this.#state.params = { ...this.params, messages: [...this.params.messages, ...messages] };
  }

  /** Runs the tools that the latest message asks for, once; null if it asks for none. */
  async generateToolResponse(): Promise<P['messages'][number] | null> {
    const answer = (await (await this.#late()).answer()) as P['messages'][number] | null;
    return answer;
  }
  /** The last message, when the conversation is over. Does not start it. */
  async done(): Promise<M> {
    return (await (
      await this.#late()
    ).done) as M;
  }
  /** Goes through all turns that are left. */
  async runUntilDone(): Promise<M> {
    return (await (await this.#late()).runUntilDone()) as M;
  }
  then<A = M, B = never>(
    onFulfilled?: ((message: M) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.runUntilDone().then<A, B>(onFulfilled, onRejected);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Awaited<Turn<M, E, P, S>>, void> {
    for await (const turn of (await this.#late()).run()) yield turn as Awaited<Turn<M, E, P, S>>;
  }

  /** What goes through the turns is loaded when it is needed: most programs run no tools. */
  #late(): Promise<ToolLoop> {
    this.#loop ??= loadLoop().then<ToolLoop>(
      ({ ToolLoop }) =>
        new ToolLoop(this.#client, this.#operation, this.#state, {
          follow,
          streamMessage,
          ...ERRORS,
        }),
    );
    return this.#loop;
  }
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
