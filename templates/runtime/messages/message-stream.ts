/** A message that is followed while the model writes it: here all that can be asked of it, and who answers it. */
import { ignoreFailure } from '../errors.js';
import { loadOnce } from '../late.js';
import { onAbort } from '../request/deadline.js';
import type { Operation } from '../request/operation.js';
import type { RequestOptions } from '../request/options.js';
import { LateIterator, Stream } from '../read/stream.js';
import { ERRORS } from './errors.js';
import type { FirstArgument, MessageStreamEvents, StreamEventName } from './emitter.js';
import type { Answered, Connection, Follower } from './follower.js';
import { takeFormat } from './output.js';
import type { OutputFormat } from './output-format.js';
import type { Sender, WithParsedOutput } from './shapes.js';

const loadFollower = /* @__PURE__ */ loadOnce(() => import('./follower.js'));

/** What a stream knows besides its events. */
interface Setting<T, P> {
  /** The conversation that the message goes on with. */
  readonly messages?: readonly P[] | undefined;
  readonly format?: OutputFormat<T> | undefined;
  readonly signal?: AbortSignal | null | undefined;
}

/**
 * Reads at once and to its end, whether or not someone listens. The follower that does so is loaded while the request is
 * on its way, since most programs follow no message; until then, what is asked of it waits.
 */
export class MessageStream<M, E, T = null, P = object> {
  /** Ends the request. */
  readonly controller: AbortController = new AbortController();
  /** The conversation; the message joins it once it is whole. */
  readonly messages: P[];
  /** The message, once it is whole. */
  readonly receivedMessages: WithParsedOutput<M, T>[] = [];
  readonly #loading: Promise<Follower>;
  #follower: Follower | undefined;

  constructor(
    connect: (controller: AbortController) => Promise<Connection>,
    { messages = [], format, signal }: Setting<T, P> = {},
  ) {
    this.messages = [...messages];
    const connection = connect(this.controller);
    ignoreFailure(connection);
    this.#loading = loadFollower().then<Follower>(({ Follower }) => {
      const given = { onAbort, ...ERRORS };
      this.#follower = new Follower(this, connection, given, format, signal);
      this.#follower.start();
      return this.#follower;
    });
    // Whoever awaits something hears of it if nothing could be loaded.
    ignoreFailure(this.#loading);
  }

  /** The counterpart of {@link toReadableStream}, for the other end of the line. */
  static fromReadableStream<M, E, P = object>(
    readable: ReadableStream<Uint8Array>,
  ): MessageStream<M, E, null, P> {
    return new MessageStream<M, E, null, P>((controller) => {
      const data = Stream.fromReadableStream<unknown>(readable, controller);
      return Promise.resolve({ data, request_id: null });
    });
  }

  get ended(): boolean {
    return this.#follower?.ended ?? false;
  }
  /** True also after an abort. */
  get errored(): boolean {
    return this.#follower?.error !== undefined;
  }
  get aborted(): boolean {
    return this.#follower?.aborted ?? false;
  }
  /** Undefined until the stream is connected. */
  get response(): Response | undefined {
    return this.#follower?.connected?.response;
  }
  get request_id(): string | null | undefined {
    return this.#follower?.connected?.request_id;
  }
  /** What has been received so far, also after an error. It grows. */
  get currentMessage(): M | undefined {
    return this.#follower?.message as M | undefined;
  }

  on<K extends StreamEventName>(name: K, listener: MessageStreamEvents<M, E, T>[K]): this {
    return this.#tell('add', name, listener);
  }
  /** Like `on`, for the next event only. */
  once<K extends StreamEventName>(name: K, listener: MessageStreamEvents<M, E, T>[K]): this {
    return this.#tell('add', name, listener, true);
  }
  off<K extends StreamEventName>(name: K, listener: MessageStreamEvents<M, E, T>[K]): this {
    return this.#tell('remove', name, listener);
  }
  /** The first argument of the next event of this name. Rejects if the stream fails before. */
  emitted<K extends StreamEventName>(
    name: K,
  ): Promise<FirstArgument<MessageStreamEvents<M, E, T>[K]>> {
    const given = this.#ask<unknown>((follower) => follower.emitted(name));
    return given as Promise<FirstArgument<MessageStreamEvents<M, E, T>[K]>>;
  }

  /** Settles when the stream has ended; rejects if it did so with an error or was aborted. */
  async done(): Promise<void> {
    await this.#ask((follower) => follower.done());
  }
  abort(): void {
    this.controller.abort();
  }
  /** The message, once it is whole. */
  async finalMessage(): Promise<WithParsedOutput<M, T>> {
    await this.done();
    return this.receivedMessages[0] as WithParsedOutput<M, T>;
  }
  /** The text blocks of the message, with a space between them. */
  async finalText(): Promise<string> {
    return this.#ask<string>((follower) => follower.finalText());
  }
  /** This stream with its response, as soon as it is connected. */
  async withResponse(): Promise<{
    data: MessageStream<M, E, T, P>;
    response: Response;
    request_id: string | null;
  }> {
    return { data: this, ...(await this.#ask<Answered>((follower) => follower.withResponse())) };
  }

  /** The events from now on. Leaving the loop ends the request. */
  [Symbol.asyncIterator](): AsyncIterator<E, undefined> {
    return this.#read();
  }
  /** The events as UTF-8 JSON, one a line: to send them on to a browser. */
  toReadableStream(): ReadableStream<Uint8Array> {
    return new Stream<E>(() => this.#read(), this.controller).toReadableStream();
  }

  #read(): LateIterator<E> {
    const events = this.#ask<unknown>((follower) => follower.read());
    return new LateIterator<E>(events as Promise<AsyncIterator<E>>);
  }

  async #ask<R>(question: (follower: Follower) => R | Promise<R>): Promise<R> {
    return question(this.#follower ?? (await this.#loading));
  }

  #tell(order: 'add' | 'remove', ...what: Parameters<Follower['add']>): this {
    const tell = (follower: Follower): void => {
      follower[order](...what);
    };
    if (this.#follower) tell(this.#follower);
    else ignoreFailure(this.#loading.then<unknown>(tell));
    return this;
  }
}

/** Sends an operation that can stream, and follows its message. */
export function streamMessage<M, E, T, P = object>(
  client: Sender,
  operation: Operation,
  params: object,
  options?: RequestOptions,
): MessageStream<M, E, T, P> {
  const { body, format } = takeFormat<T>(params);
  return new MessageStream<M, E, T, P>(
    ({ signal }) =>
      client
        .call<Stream<unknown>>(operation, { ...body, stream: true }, { ...options, signal })
        .withResponse(),
    { format, messages: (params as { messages?: P[] }).messages, signal: options?.signal },
  );
}
