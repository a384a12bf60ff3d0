/** The public class of tool runners. `tool-loop.ts`, which is loaded late, sends the requests and runs the tools. */
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

/** The params of a tool runner: the params of a message, with tools that can have a `run` function. */
export type ToolRunnerParams<P> = { [K in keyof P as K extends 'tools' ? never : K]: P[K] } & {
  /** The tools of the request. The runner runs a tool with a `run` function when the model calls the tool. */
  tools?: (ToolOf<P> & Runnable)[];
  /** The maximum number of requests, without requests for summaries. Default: no limit. */
  max_iterations?: number;
  /** Summarizes a long conversation. With the context edit `compact_20260112`, the API does this without the runner. */
  compactionControl?: CompactionControl;
};

type ToolOf<P> = P extends { readonly tools?: readonly (infer Tool)[] } ? Tool : never;

/** The type of the messages in the params. */
type ParamOf<P> = P extends { readonly messages: readonly (infer Param)[] } ? Param : never;

/** The result of one turn: a message, or the stream of a message if the params have `stream: true`. */
export type Turn<M, E, P, S> = S extends true ? MessageStream<M, E, null, ParamOf<P>> : M;

/**
 * Declares `update` as a method, since the parameters of methods are bivariant. A runner for some betas is therefore
 * assignable to the type of a runner for all betas.
 */
interface Updater<T> {
  update(before: T): T;
}

type Updated<T> = T | Updater<T>['update'];

/**
 * Runs a conversation with tools. Use `for await` for the message or the stream of each turn, or `await` for the last
 * message. After each turn, the runner adds the message and the tool results to the params, unless you changed
 * `messages` of the params. If you changed `messages` before the tools ran, the runner runs the tools that the last
 * message calls, and adds only their results. After an error, a second `for await` or `await` continues with the turn
 * that failed.
 */
export class ToolRunner<M, E, P, S extends boolean = false> {
  readonly #state: RunnerState;
  /** Loads the loop when it is first needed, since most programs do not run tools. */
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
  /**
   * Sets the params of the next requests. A function receives the current params; it returns new params or changes the
   * current ones.
   */
  setMessagesParams(params: Updated<P>): void {
    const before = this.params;
    const next =
      typeof params === 'function'
        ? ((params as (before: P) => P | undefined)(before) ?? before)
        : params;
    this.#state.params = next as RunnerFields;
  }
  /**
   * Sets options of the next requests and tool runs. An object is merged into the current options; the result of a
   * function replaces all options.
   */
  setRequestOptions(options: Updated<RequestOptions>): void {
    const before = this.#state.options;
    this.#state.options =
      typeof options === 'function' ? options(before) : { ...before, ...options };
  }
  /**
   * Adds messages to the conversation. The runner then does not add the message of the current turn.
   * See {@link ToolRunner} about tool results.
   */
  pushMessages(...messages: readonly ParamOf<P>[]): void {
    const { params } = this.#state;
    this.#state.params = { ...params, messages: [...params.messages, ...messages] };
  }

  /**
   * Runs each tool call of the latest message once. The latest message is the last response, or else the last message
   * of the params. Resolves to a message with the results, or to null if no tool is called. If tools are called,
   * rejects if `signal` fires, or if the loop has ended. Default of `signal`: the signal of the request options.
   */
  async generateToolResponse(signal?: AbortSignal | null): Promise<ParamOf<P> | null> {
    const response = (await (await this.#loop()).toolResponse(signal)) as ParamOf<P> | null;
    return response;
  }
  /**
   * Resolves to the last message when the conversation is over. Does not start the conversation. Rejects if the latest
   * loop fails or the caller leaves it.
   */
  async done(): Promise<M> {
    return (await (
      await this.#loop()
    ).done) as M;
  }
  /** Runs all remaining turns, or waits for the loop that runs. Resolves to the last message. */
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
