/** The public class of message streams. `stream-processor.ts`, which is loaded late, reads the events. */
import { loadOnce } from '../../late.js';
import { LateIterator, Stream } from '../../read/stream.js';
import { onAbort } from '../../request/deadline.js';
import { ignoreFailure } from '../../request/failure.js';
import type { Operation } from '../../request/operation.js';
import type { RequestOptions } from '../../request/options.js';
import type { FirstArgument, MessageStreamEvents, StreamEventName } from './emitter.js';
import type { OutputFormat } from '../output/output-format.js';
import { resolveFormat } from '../output/output.js';
import type { Sender, WithParsedOutput } from '../shapes.js';
import type { Connection, StreamProcessor, StreamResponse } from './stream-processor.js';

const loadProcessor = /* @__PURE__ */ loadOnce(() => import('./stream-processor.js'));

interface StreamSettings<T, P> {
  /** The messages of the conversation before the streamed message. */
  readonly messages?: readonly P[] | undefined;
  readonly format?: OutputFormat<T> | undefined;
  readonly signal?: AbortSignal | null | undefined;
}

/**
 * A message that is received as a stream. The stream reads all events immediately, even without listeners. The code
 * that reads the events is loaded while the request is sent, since most programs do not stream messages.
 */
export class MessageStream<M, E, T = null, P = object> {
  /** Aborts the request. */
  readonly controller: AbortController = new AbortController();
  /** The messages of the conversation. The streamed message is added when it is complete. */
  readonly messages: P[];
  /** Holds the message when it is complete, and is empty before. */
  readonly receivedMessages: WithParsedOutput<M, T>[] = [];
  readonly #loading: Promise<StreamProcessor>;
  #processor: StreamProcessor | undefined;

  constructor(
    connect: (controller: AbortController) => Promise<Connection>,
    { messages = [], format, signal }: StreamSettings<T, P> = {},
  ) {
    this.messages = [...messages];
    const connection = connect(this.controller);
    ignoreFailure(connection);
    this.#loading = loadProcessor().then<StreamProcessor>(({ StreamProcessor }) => {
      this.#processor = new StreamProcessor(this, connection, onAbort, format, signal);
      this.#processor.start();
      return this.#processor;
    });
    // The methods that await the promise report its failure.
    ignoreFailure(this.#loading);
  }

  /** Makes a message stream from the output of {@link toReadableStream} of another message stream. */
  static fromReadableStream<M, E, P = object>(
    readable: ReadableStream<Uint8Array>,
  ): MessageStream<M, E, null, P> {
    return new MessageStream<M, E, null, P>((controller) => {
      const data = Stream.fromReadableStream<unknown>(readable, controller);
      return Promise.resolve<Connection>({ data });
    });
  }

  get ended(): boolean {
    return this.#processor?.ended ?? false;
  }
  /** True after an error or an abort. */
  get errored(): boolean {
    return this.#processor?.error !== undefined;
  }
  get aborted(): boolean {
    return this.#processor?.aborted ?? false;
  }
  /** Undefined until the response headers have arrived, and for a stream from {@link fromReadableStream}. */
  get response(): Response | undefined {
    return this.#processor?.connected?.response;
  }
  get request_id(): string | null | undefined {
    return this.#processor?.connected?.request_id;
  }
  get workspace_id(): string | null | undefined {
    return this.#processor?.connected?.workspace_id;
  }
  /**
   * The part of the message that has arrived, even after an error. Undefined before `message_start`. Later events
   * change the object in place.
   */
  get currentMessage(): M | undefined {
    return this.#processor?.message as M | undefined;
  }

  /**
   * Adds a listener. Without a listener for `error` or `abort`, the error of a stream that the program neither awaits
   * nor reads is an unhandled rejection.
   */
  on<K extends StreamEventName>(name: K, listener: MessageStreamEvents<M, E, T>[K]): this {
    return this.#changeListeners('add', name, listener);
  }
  /** Adds a listener for the next event only. */
  once<K extends StreamEventName>(name: K, listener: MessageStreamEvents<M, E, T>[K]): this {
    return this.#changeListeners('add', name, listener, true);
  }
  /** Removes a listener, even if it was added several times. */
  off<K extends StreamEventName>(name: K, listener: MessageStreamEvents<M, E, T>[K]): this {
    return this.#changeListeners('remove', name, listener);
  }
  /**
   * Resolves to the first argument of the next event `name`. Rejects if the stream fails before this event, and remains
   * pending if the stream ends without this event.
   */
  emitted<K extends StreamEventName>(
    name: K,
  ): Promise<FirstArgument<MessageStreamEvents<M, E, T>[K]>> {
    const emitted = this.#whenLoaded<unknown>((processor) => processor.emitted(name));
    return emitted as Promise<FirstArgument<MessageStreamEvents<M, E, T>[K]>>;
  }

  /** Resolves when the stream has ended. Rejects after an error or an abort. */
  async done(): Promise<void> {
    await this.#whenLoaded((processor) => processor.done());
  }
  abort(): void {
    this.controller.abort();
  }
  /** Resolves to the message when it is complete. Rejects after an error or an abort. */
  async finalMessage(): Promise<WithParsedOutput<M, T>> {
    const message = this.#whenLoaded<unknown>((processor) => processor.finalMessage());
    return message as Promise<WithParsedOutput<M, T>>;
  }
  /**
   * Resolves to the text blocks of the complete message, joined with a space. Rejects after an error or an abort, and
   * if the message has no text block.
   */
  async finalText(): Promise<string> {
    return this.#whenLoaded<string>((processor) => processor.finalText());
  }
  /**
   * Resolves to this stream and its response, when the response headers have arrived. Rejects if the request fails, and
   * for a stream from {@link fromReadableStream}.
   */
  async withResponse(): Promise<{
    data: MessageStream<M, E, T, P>;
    response: Response;
    request_id: string | null;
    workspace_id: string | null;
  }> {
    const response = this.#whenLoaded<StreamResponse>((processor) => processor.withResponse());
    return { data: this, ...(await response) };
  }

  /**
   * Iterates over the events that arrive from now on. The first loop after {@link withResponse} also iterates over the
   * events that arrived since {@link withResponse} was called. Leaving the loop aborts the request.
   */
  [Symbol.asyncIterator](): AsyncIterator<E, undefined> {
    return this.#read();
  }
  /** Returns the events as JSON Lines in UTF-8, to forward them to a browser. See {@link fromReadableStream}. */
  toReadableStream(): ReadableStream<Uint8Array> {
    return new Stream<E>(() => this.#read(), this.controller).toReadableStream();
  }

  #read(): LateIterator<E> {
    const events = this.#whenLoaded<unknown>((processor) => processor.read());
    return new LateIterator<E>(events as Promise<AsyncIterator<E>>);
  }

  async #whenLoaded<R>(use: (processor: StreamProcessor) => R | Promise<R>): Promise<R> {
    return use(this.#processor ?? (await this.#loading));
  }

  #changeListeners(
    change: 'add' | 'remove',
    ...args: [name: StreamEventName, listener: unknown, once?: boolean]
  ): this {
    const apply = (processor: StreamProcessor): void => {
      processor[change](...args);
    };
    if (this.#processor) apply(this.#processor);
    else ignoreFailure(this.#loading.then<unknown>(apply));
    return this;
  }
}

/** Sends an operation with `stream: true`, and returns the stream of its message. */
export function streamMessage<M, E, T, P = object>(
  client: Sender,
  operation: Operation,
  params: object,
  options?: RequestOptions,
): MessageStream<M, E, T, P> {
  const { body, format } = resolveFormat<T>(params);
  return new MessageStream<M, E, T, P>(
    ({ signal }) =>
      client
        .call<Stream<unknown>>(operation, { ...body, stream: true }, { ...options, signal })
        .withResponse(),
    { format, messages: (params as { messages?: P[] }).messages, signal: options?.signal },
  );
}
