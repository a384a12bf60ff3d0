/**
 * Reads the events of a message stream, builds the message, and passes the events to listeners and loops. Loaded with
 * the first message stream.
 */
import { APIUserAbortError, ClaudeError, MessageStreamError } from '../../api/errors.js';
import type { ResponseIDs } from '../../api/ids.js';
import type { Stream } from '../../read/stream.js';
import type { onAbort } from '../../request/deadline.js';
import { MessageAccumulator } from './accumulator.js';
import { MessageEmitter } from './emitter.js';
import type { OutputFormat } from '../output/output-format.js';
import { addOutput } from '../output/parsed-output.js';
import { isFields, type Fields } from '../shapes.js';
import { Subscription } from './subscription.js';

/** A stream of events, and the response that it reads. A stream from `fromReadableStream` has no response. */
export interface Connection extends Partial<StreamResponse> {
  readonly data: Stream<unknown>;
}

export interface StreamResponse extends ResponseIDs {
  readonly response: Response;
}

/** Used in place of an event that is not an object: listeners receive the event, the message does not change. */
const EMPTY: Readonly<Fields> = {};

/** The fields of the message stream that the processor uses: it aborts the controller and adds the complete message. */
interface Target {
  readonly controller: AbortController;
  readonly messages: unknown[];
  readonly receivedMessages: unknown[];
}

export class StreamProcessor extends MessageEmitter {
  readonly #stream: Target;
  readonly #connection: Promise<Connection>;
  readonly #format: OutputFormat<unknown> | undefined;
  readonly #unsubscribe: (() => void) | undefined;
  readonly #accumulator: MessageAccumulator;
  readonly #readers: Subscription[] = [];
  #early: Subscription | undefined;
  #done: Promise<void> | undefined;
  connected: Connection | undefined;
  ended = false;
  error: Error | undefined;

  constructor(
    stream: Target,
    connection: Promise<Connection>,
    subscribe: typeof onAbort,
    format: OutputFormat<unknown> | undefined,
    signal: AbortSignal | null | undefined,
  ) {
    super();
    this.#stream = stream;
    this.#connection = connection;
    this.#format = format;
    this.#accumulator = new MessageAccumulator();
    const abort = (): void => {
      stream.controller.abort();
    };
    this.#unsubscribe = signal ? subscribe(signal, abort) : undefined;
  }

  get aborted(): boolean {
    return this.error instanceof APIUserAbortError;
  }
  get message(): Fields | undefined {
    return this.#accumulator.message;
  }

  start(): void {
    this.#done = this.#run();
    this.#done.catch(() => undefined);
  }
  async done(): Promise<void> {
    this.isErrorHandled = true;
    return this.#done;
  }
  async finalMessage(): Promise<unknown> {
    await this.done();
    return this.message;
  }
  async finalText(): Promise<string> {
    await this.done();
    const texts: string[] = [];
    this.#accumulator.message?.content.forEach(({ type, text }) => {
      if (type === 'text') texts.push(String(text));
    });
    if (texts.length > 0) return texts.join(' ');
    const reason = String(this.message?.['stop_reason']);
    throw new MessageStreamError(
      `The message has no text (stop_reason ${reason}); use finalMessage().`,
    );
  }
  async withResponse(): Promise<StreamResponse> {
    this.isErrorHandled = true;
    // Buffers the events until the caller reads the stream.
    this.#early ??= this.#subscribe();
    const { response, request_id = null, workspace_id = null } = await this.#connection;
    if (response !== undefined) return { response, request_id, workspace_id };
    throw new MessageStreamError(
      'A stream from fromReadableStream has no response; use finalMessage().',
    );
  }

  /**
   * Iterates over the events that arrive from now on. The first call after `withResponse` also iterates over the events
   * that arrived since `withResponse` was called.
   */
  read(): Subscription {
    this.isErrorHandled = true;
    const reader = this.#early ?? this.#subscribe();
    this.#early = undefined;
    return reader;
  }

  #subscribe(): Subscription {
    const reader = new Subscription(() => {
      this.#stream.controller.abort();
    });
    if (this.ended) reader.end(this.error);
    else this.#readers.push(reader);
    return reader;
  }

  async #run(): Promise<void> {
    try {
      // Waits for the queued microtasks that register the listeners that were added while this part was loaded.
      await Promise.resolve();
      await this.#readMessage();
    } catch (error) {
      this.error = this.#asClaudeError(error);
    }
    this.#unsubscribe?.();
    this.ended = true;
    for (const reader of this.#readers) reader.end(this.error);
    if (this.error !== undefined) {
      // No listener or promise handles the error: report an unhandled rejection.
      if (!this.isErrorHandled) void Promise.reject(this.error);
      this.emit(this.aborted ? 'abort' : 'error', this.error);
    }
    this.emit('end');
    if (this.error !== undefined) throw this.error;
  }

  async #readMessage(): Promise<void> {
    this.connected = await this.#connection;
    this.emit('connect');
    const add = (event: unknown): Promise<void> | undefined => {
      this.#add(event);
      // Without this wait, listeners would receive all events of a chunk before a loop receives the first event.
      return this.hasListeners ? this.#inStep() : undefined;
    };
    await this.connected.data.forEach(add, () => this.#waitForReaders());
    if (this.#stream.controller.signal.aborted) throw new APIUserAbortError();
    const message = this.#accumulator.finish();
    await addOutput(message, this.#format);
    this.#stream.messages.push({ role: message['role'], content: message.content });
    this.#stream.receivedMessages.push(message);
    this.emit('message', message);
    this.emit('finalMessage', message);
  }

  #add(event: unknown): void {
    const fields = isFields(event) ? event : EMPTY;
    const block = this.#accumulator.add(fields);
    for (const reader of this.#readers) reader.push(event);
    const { message } = this;
    if (!this.hasListeners || message === undefined) return;
    this.emit('streamEvent', event, message);
    if (block === undefined) return;
    if (fields['type'] === 'content_block_stop') this.emit('contentBlock', block);
    else this.emitDelta(fields['delta'] as Fields, block);
  }

  /** Waits until a loop that handles an event requests the next event. Does not wait for slow loops. */
  #inStep(): Promise<void> | undefined {
    for (const reader of this.#readers) if (reader.isBusy) return reader.askedAgain();
    return undefined;
  }

  /** Waits until a loop that is behind has read its buffered events. Does not wait for slow loops. */
  #waitForReaders(): Promise<void> | undefined {
    for (const reader of this.#readers) if (reader.isBehind) return reader.caughtUp();
    return undefined;
  }

  /** Converts an error that ended the stream, such as the error of a listener, to a `ClaudeError`. */
  #asClaudeError(cause: unknown): Error {
    if (cause instanceof ClaudeError) return cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    return new MessageStreamError(message, { cause });
  }
}
