/** The loop of a tool runner: calls the model, runs the tools and sends their results. Loaded late. */
import { APIUserAbortError, ClaudeError } from '../../api/errors.js';
import type { onAbort } from '../../request/deadline.js';
import type { Operation } from '../../request/operation.js';
import type { RequestOptions } from '../../request/options.js';
import { needsCompaction, summaryParams } from './compaction.js';
import { isSame, lastReply, UNFINISHED, withContainer, withdrawnTools } from './conversation.js';
import type { streamMessage } from '../stream/message-stream.js';
import { runTools, type ToolRun } from './run-tools.js';
import { checkToolNames, copiesOf, requestBody } from './runner-request.js';
import type { RunnerFields, RunnerState } from './runner-state.js';
import { isFields, nameOf, type MessageLike, type Sender } from '../shapes.js';
import type { Runnable } from './tools.js';

/** Functions that the client has loaded already. Importing them here would add a file to the bundle for each module. */
interface LoadedFirst {
  readonly onAbort: typeof onAbort;
  readonly streamMessage: typeof streamMessage;
}

type Signal = RequestOptions['signal'];

/** The message of a turn, and the messages in the request of the turn. */
interface Turn {
  readonly message: MessageLike;
  readonly sent: readonly unknown[];
}

/** Messages are untyped here; the runner types them. */
export class ToolLoop {
  readonly #client: Sender;
  readonly #operation: Operation;
  readonly #state: RunnerState;
  readonly #loaded: LoadedFirst;
  readonly #runs = new Map<string, ToolRun>();
  /** Aborts the requests and tools of the current run of the loop. */
  #controller = new AbortController();
  #settle!: { resolve(message: MessageLike): void; reject(error: unknown): void };
  #done: Promise<MessageLike>;
  #phase: 'new' | 'running' | 'failed' | 'over' = 'new';
  #requests = 0;
  /** The message of the latest request. Undefined before the first request, and if the latest request failed. */
  #message: Promise<MessageLike> | undefined;
  #last: MessageLike | undefined;
  #stream: { readonly errored: boolean; readonly aborted: boolean } | undefined;
  /** The turn that has not been added to the conversation. A run after an error continues with this turn. */
  #turn: Turn | undefined;

  constructor(client: Sender, operation: Operation, state: RunnerState, loaded: LoadedFirst) {
    this.#client = client;
    this.#operation = operation;
    this.#state = state;
    this.#loaded = loaded;
    this.#done = this.#open();
    this.#setMessages(copiesOf(state.params.messages));
  }

  /** The last message of the conversation. Rejects if the latest run fails, or if the caller leaves the run. */
  get done(): Promise<MessageLike> {
    return this.#done;
  }

  #open(): Promise<MessageLike> {
    const done = new Promise<MessageLike>((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    done.catch(() => undefined);
    return done;
  }

  /** Runs the remaining tool calls of the latest message. Resolves to all results as a message; null without calls. */
  async toolResponse(signal: Signal = this.#state.options.signal): Promise<unknown> {
    const message = (await this.#message?.catch(() => undefined)) ?? lastReply(this.#params);
    return message === undefined ? null : this.#respond(message, signal);
  }

  /** Runs all remaining turns, or waits for the current run. Resolves to the last message. */
  async runUntilDone(): Promise<MessageLike> {
    if (this.#phase === 'new' || this.#phase === 'failed') {
      const turns = this.run();
      while ((await turns.next()).done !== true);
    }
    return this.#done;
  }

  /**
   * Runs the loop, and yields the message or the stream of each turn. After an error, a second run continues with the
   * turn that failed. Throws a `ClaudeError` if an earlier run is not over, was left, or reached the end.
   */
  async *run(): AsyncGenerator<unknown, void> {
    if (this.#phase === 'failed') {
      this.#done = this.#open();
      this.#controller = new AbortController();
    } else if (this.#phase !== 'new') {
      throw new ClaudeError('A tool runner can be iterated over once.');
    }
    this.#phase = 'running';
    try {
      yield* this.#turns();
      if (this.#last === undefined) throw new ClaudeError('max_iterations allows no request.');
      this.#phase = 'over';
      this.#settle.resolve(this.#last);
    } catch (error) {
      this.#phase = 'failed';
      this.#settle.reject(error);
      throw error;
    } finally {
      // The error of a stream is thrown in the caller's loop over the stream. The caller then leaves this generator.
      if (this.#stream?.errored === true && !this.#stream.aborted) this.#phase = 'failed';
      // Stops requests and tools that still run because the caller left the loop.
      this.#abort();
      this.#settle.reject(this.#controller.signal.reason);
    }
  }

  async *#turns(): AsyncGenerator<unknown, void> {
    for (;;) {
      const { signal } = this.#state.options;
      const unsubscribe = signal && this.#loaded.onAbort(signal, this.#abort);
      try {
        if (this.#turn === undefined) {
          if (this.#requests >= (this.#params.max_iterations ?? Infinity)) return;
          this.#requests++;
          const sent = [...this.#params.messages];
          const { turn, message } = this.#send();
          yield await turn;
          this.#turn = { message: await message, sent };
        }
        const { message } = this.#turn;
        const goesOn = await this.#advance(this.#turn);
        this.#turn = undefined;
        if (!goesOn) return;
        await this.#compact(message);
      } finally {
        unsubscribe?.();
      }
    }
  }

  /** Sends the request of one turn. `turn` is the value for the caller: the message, or the stream of the message. */
  #send(): { turn: unknown; message: Promise<MessageLike> } {
    checkToolNames(this.#tools);
    const body = requestBody(this.#params);
    const options = this.#options;
    const client = this.#client;
    const operation = this.#operation;
    let response: unknown;
    this.#stream = undefined;
    if (this.#params.stream === true) {
      const { streamMessage } = this.#loaded;
      const stream = streamMessage<MessageLike, unknown, null>(client, operation, body, options);
      this.#stream = stream;
      response = stream.finalMessage();
    } else {
      response = client.call<unknown>(operation, { ...body, stream: false }, options);
    }
    const message = this.#check(response);
    this.#message = message;
    message.catch(() => (this.#message = undefined));
    return { turn: this.#stream ?? message, message };
  }

  async #check(response: unknown): Promise<MessageLike> {
    const message = await response;
    if (!isMessage(message)) throw new ClaudeError('The response is not a message.');
    this.#last = message;
    this.#runs.clear();
    return message;
  }

  /** Adds the turn and its tool results, unless the caller changed the conversation. Returns false at the end. */
  async #advance({ message, sent }: Turn): Promise<boolean> {
    this.#state.params = withContainer(this.#params, message);
    if (!isSame(this.#params.messages, sent)) return this.#advanceChanged();
    const { content, stop_reason: reason } = message;
    const response = reason === 'tool_use' ? await this.#respond(message) : null;
    // A tool can also change the conversation.
    if (!isSame(this.#params.messages, sent)) return true;
    const turn = { role: 'assistant', content };
    this.#setMessages(response === null ? [...sent, turn] : [...sent, turn, response]);
    return response !== null || UNFINISHED.includes(reason);
  }

  /** Adds the results of the tool calls at the end of a conversation that the caller changed, if it has such calls. */
  async #advanceChanged(): Promise<boolean> {
    const sent = [...this.#params.messages];
    const reply = lastReply(this.#params);
    const response = reply === undefined ? null : await this.#respond(reply);
    if (response !== null && isSame(this.#params.messages, sent)) {
      this.#setMessages([...sent, response]);
    }
    return true;
  }

  /** Runs the tools that `message` calls. Resolves to a message with the results; null if `message` calls no tool. */
  async #respond(
    message: MessageLike,
    signal: Signal = this.#state.options.signal,
  ): Promise<unknown> {
    const { onAbort } = this.#loaded;
    const withdrawn = withdrawnTools(this.#params.messages);
    const tools = this.#tools.filter((tool) => !withdrawn.has(nameOf(tool)));
    const controller = new AbortController();
    const stop = (): void => {
      controller.abort(new APIUserAbortError());
    };
    // The caller may have set another signal after the turn began.
    const subscriptions: (() => void)[] = [];
    for (const each of [this.#controller.signal, signal]) {
      if (each) subscriptions.push(onAbort(each, stop));
    }
    try {
      const content = await runTools(message, tools, controller.signal, this.#runs);
      return content.length === 0 ? null : { role: 'user', content };
    } finally {
      for (const unsubscribe of subscriptions) unsubscribe();
    }
  }

  async #compact(message: MessageLike): Promise<void> {
    const { compactionControl: control, messages } = this.#params;
    if (!needsCompaction(message, control)) return;
    const body = summaryParams(requestBody(this.#params), control);
    const { content } = await this.#client.call<MessageLike>(this.#operation, body, this.#options);
    if (content[0]?.type !== 'text') {
      throw new ClaudeError('The summary of the conversation is not a text.');
    }
    if (this.#params.messages === messages) this.#setMessages([{ role: 'user', content }]);
  }

  get #params(): RunnerFields {
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
    this.#controller.abort(new APIUserAbortError());
  };
}

function isMessage(value: unknown): value is MessageLike {
  return isFields(value) && Array.isArray(value['content']);
}
