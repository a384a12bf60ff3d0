// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** The conversation between a model and the tools it uses: what can be asked of it, and changed between its turns. */
import { loadOnce } from '../late.js';
import { onAbort } from '../request/deadline.js';
import type { Operation } from '../request/operation.js';
import type { RequestOptions } from '../request/options.js';
import type { CompactionControl } from './compaction.js';
import { ERRORS } from './errors.js';
import { streamMessage, type MessageStream } from './message-stream.js';
import type { RunnerFields, RunnerState } from './runner-state.js';
import type { Sender } from './shapes.js';
import type { ToolLoop } from './tool-loop.js';
import type { Runnable } from './tools.js';

/** The params of a message, as a runner takes them. */
export type ToolRunnerParams<P> = { [K in keyof P as Exclude<K, 'tools'>]: P[K] } & {
  /** Those with a `run` are run here. */
  tools?: (ToolOf<P> & Runnable)[];
  /** How many requests may be sent. No limit by default. */
  max_iterations?: number;
  /** Sums up the conversation when it gets long. The API does so itself with an edit of type `compact_20260112`. */
  compactionControl?: CompactionControl;
};

type ToolOf<P> = P extends { readonly tools?: readonly (infer Tool)[] } ? Tool : never;

/** The messages that a runner's params hold. */
type ParamOf<P> = P extends { readonly messages: readonly (infer Param)[] } ? Param : never;

/** What one turn answers with. */
export type Turn<M, E, P, S> = S extends true ? MessageStream<M, E, null, ParamOf<P>> : M;

type Updated<T> = T | ((before: T) => T);

/**
 * Iterate over it for the message of each turn, or await it for the last one. Between the turns it adds the message and
 * the tools' answers to the params, unless their messages have been changed by then.
 */
export class ToolRunner<M, E, P, S extends boolean = false> {
  readonly #state: RunnerState;
  /** What goes through the turns is loaded when it is needed: most programs run no tools. */
  readonly #loop: () => Promise<ToolLoop>;

  constructor(client: Sender, operation: Operation, params: P, options: RequestOptions = {}) {
    const fields = params as RunnerFields;
    const state = { params: { ...fields, messages: [...fields.messages] }, options };
    this.#state = state;
    this.#loop = loadOnce(async () => {
      const { ToolLoop } = await import('./tool-loop.js');
      return new ToolLoop(client, operation, state, { onAbort, streamMessage, ...ERRORS });
    });
  }

  /** The params of the next request. */
  get params(): Readonly<P> {
    return this.#state.params as P;
  }
  /** Replaces the params of the requests to come. */
  setMessagesParams(params: Updated<P>): void {
    this.#state.params = update<P>(params, this.params) as RunnerFields;
  }
  /** Replaces the options of the requests to come. */
  setRequestOptions(options: Updated<RequestOptions>): void {
    this.#state.options = update<RequestOptions>(options, this.#state.options);
  }
  /** Adds to the conversation; the runner then adds nothing to this turn itself. */
  pushMessages(...messages: readonly ParamOf<P>[]): void {
    const { params } = this.#state;
    this.#state.params = { ...params, messages: [...params.messages, ...messages] };
  }

  /** Runs the tools that the latest message asks for, once; null if it asks for none. */
  async generateToolResponse(): Promise<ParamOf<P> | null> {
    const answer = (await (await this.#loop()).answer()) as ParamOf<P> | null;
    return answer;
  }
  /** The last message, when the conversation is over. Does not start it. */
  async done(): Promise<M> {
    return (await (
      await this.#loop()
    ).done) as M;
  }
  /** Goes through all turns that are left. */
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

function update<T>(given: Updated<T>, before: T): T {
  return typeof given === 'function' ? (given as (before: T) => T)(before) : given;
}

/** Makes the runner of an operation that answers with messages. */
export function runWithTools<M, E, P, S extends boolean>(
  client: Sender,
  operation: Operation,
  params: P,
  options?: RequestOptions,
): ToolRunner<M, E, P, S> {
  return new ToolRunner<M, E, P, S>(client, operation, params, options);
}
