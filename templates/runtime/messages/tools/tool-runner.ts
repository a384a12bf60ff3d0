/** The public side of a tool runner. `tool-loop.ts` does the work. */
import { loadOnce } from '../../late.js';
import { onAbort } from '../../request/deadline.js';
import type { Operation } from '../../request/operation.js';
import type { RequestOptions } from '../../request/options.js';
import type { CompactionControl } from './compaction.js';
import { streamMessage, type MessageStream } from '../stream/message-stream.js';
import type { RunnerFields, RunnerState } from './runner-state.js';
import type { Sender } from '../shapes.js';
import type { ToolLoop } from './tool-loop.js';
import type { Runnable } from './tools.js';

/** The params of a tool runner: those of a message, with tools that can run. */
export type ToolRunnerParams<P> = { [K in keyof P as Exclude<K, 'tools'>]: P[K] } & {
  /** The runner runs the tools that have a `run` function. */
  tools?: (ToolOf<P> & Runnable)[];
  /** The maximum number of requests. Default: no limit. */
  max_iterations?: number;
  /** Summarizes a long conversation. The API does this itself with the context edit `compact_20260112`. */
  compactionControl?: CompactionControl;
};

type ToolOf<P> = P extends { readonly tools?: readonly (infer Tool)[] } ? Tool : never;

/** The type of the messages in the params. */
type ParamOf<P> = P extends { readonly messages: readonly (infer Param)[] } ? Param : never;

/** The result of one turn: a message, or its stream if the params have `stream: true`. */
export type Turn<M, E, P, S> = S extends true ? MessageStream<M, E, null, ParamOf<P>> : M;

/** Written as a method, so that a runner with some gates open fits a type with all gates open. */
interface Updater<T> {
  update(before: T): T;
}

type Updated<T> = T | Updater<T>['update'];

/**
 * Runs a conversation with tools. Use `for await` for the message of each turn, or `await` for the last message. After
 * each turn the runner adds the message and the tool results to the params, unless you changed their messages. After an
 * error, `for await` or `await` once more goes on with the turn that failed.
 */
export class ToolRunner<M, E, P, S extends boolean = false> {
  readonly #state: RunnerState;
  /** Loaded late, since most programs run no tools. */
  readonly #loop: () => Promise<ToolLoop>;

  constructor(client: Sender, operation: Operation, params: P, options: RequestOptions = {}) {
    const fields = params as RunnerFields;
    const state = { params: { ...fields, messages: [...fields.messages] }, options };
    this.#state = state;
    this.#loop = loadOnce(async () => {
      const { ToolLoop } = await import('./tool-loop.js');
      return new ToolLoop(client, operation, state, { onAbort, streamMessage });
    });
  }

  /** The params of the next request. */
  get params(): Readonly<P> {
    return this.#state.params as P;
  }
  /** Sets the params of the next requests. A function may also change the params that it receives. */
  setMessagesParams(params: Updated<P>): void {
    const before = this.params;
    const next =
      typeof params === 'function'
        ? ((params as (before: P) => P | undefined)(before) ?? before)
        : params;
    this.#state.params = next as RunnerFields;
  }
  /** Sets options of the next requests and of tools that run next. Those that are not in `options` stay, unless it is a function: that returns all. */
  setRequestOptions(options: Updated<RequestOptions>): void {
    const before = this.#state.options;
    this.#state.options =
      typeof options === 'function' ? options(before) : { ...before, ...options };
  }
  /** Adds messages to the conversation. The runner then adds neither message nor tool results of this turn. */
  pushMessages(...messages: readonly ParamOf<P>[]): void {
    const { params } = this.#state;
    this.#state.params = { ...params, messages: [...params.messages, ...messages] };
  }

  /**
   * Runs the tools that the latest message calls, once: that of the model, or the last one of the params. Resolves to the
   * message with their results, or null without calls. Default of `signal`: that of the request options.
   */
  async generateToolResponse(signal?: AbortSignal | null): Promise<ParamOf<P> | null> {
    const response = (await (await this.#loop()).toolResponse(signal)) as ParamOf<P> | null;
    return response;
  }
  /** Resolves to the last message when the conversation is over. Does not start it. */
  async done(): Promise<M> {
    return (await (
      await this.#loop()
    ).done) as M;
  }
  /** Runs all remaining turns. Resolves to the last message. */
  async runUntilDone(): Promise<M> {
    return (await (await this.#loop()).runUntilDone()) as M;
  }
  then<A = M, B = never>(
    onFulfilled?: ((message: M) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.runUntilDone().then<A, B>(onFulfilled, onRejected);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Awaited<Turn<M, E, P, S>>, void> {
    for await (const turn of (await this.#loop()).run()) yield turn as Awaited<Turn<M, E, P, S>>;
  }
}

/** Makes the tool runner of an operation that returns messages. */
export function runWithTools<M, E, P, S extends boolean>(
  client: Sender,
  operation: Operation,
  params: P,
  options?: RequestOptions,
): ToolRunner<M, E, P, S> {
  return new ToolRunner<M, E, P, S>(client, operation, params, options);
}
