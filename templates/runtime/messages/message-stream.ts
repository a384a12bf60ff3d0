/** A message that is followed while the model writes it: events for each kind of news, promises for what is whole. */
import { APIUserAbortError, ClaudeError } from '../errors.js';
import { sse } from '../decode.js';
import type { Exchange } from '../exchange.js';
import type { Operation } from '../operation.js';
import type { RequestOptions } from '../options.js';
import type { Parser } from '../parsers.js';
import { readStream, Stream } from '../stream.js';
import { follow } from './abort.js';
import type { MessageAccumulator } from './accumulator.js';
import { MessageEmitter } from './emitter.js';
import { MessageStreamError } from './errors.js';
import { takeFormat, type OutputFormat } from './output.js';
import type { Fields, MessageLike, Sender, WithParsedOutput } from './shapes.js';
import { Subscription } from './subscription.js';

/** The stream that, when read, hands over the events; and the response it comes from. */
interface Connection {
  readonly data: AsyncIterable<never>;
  readonly response?: Response;
  readonly request_id: string | null;
}

/** Gets the events, of which the parser it is given takes care. */
type Connect<E> = (
  drain: (parser: Parser<E>) => Promise<Parser<never>>,
  signal: AbortSignal,
) => Promise<Connection>;

/** Reads at once and to its end, whether or not someone listens. */
export class MessageStream<M extends MessageLike, E, T = null>
  extends MessageEmitter<M, E, T>
  implements AsyncIterable<E>
{
  /** Ends the request. */
  readonly controller = new AbortController();
  readonly #format: OutputFormat<T> | undefined;
  readonly #connection: Promise<Connection>;
  readonly #done: Promise<void>;
  #connected: Connection | undefined;
  #draft: MessageAccumulator | undefined;
  readonly #readers: Subscription<E>[] = [];
  #early: Subscription<E> | undefined;
  #ended = false;
  #error: Error | undefined;

  constructor(connect: Connect<E>, format?: OutputFormat<T>, signal?: AbortSignal | null) {
    super();
    this.#format = format;
    const unfollow = follow(signal, this.controller);
    const { signal: own } = this.controller;
    // Loaded while the request is on its way.
    const loaded = import('./draft.js');
    loaded.catch(() => undefined);
    this.#connection = connect(async (parser) => {
      const { DrainingParser, MessageAccumulator } = await loaded;
      const draft = (this.#draft = new MessageAccumulator());
      return new DrainingParser(
        parser,
        (event) => {
          this.#take(event, draft);
        },
        own,
      );
    }, own);
    this.#done = this.#run().finally(unfollow);
    this.#done.catch(() => undefined);
  }

  /** The counterpart of {@link toReadableStream}, for the other end of the line. */
  static fromReadableStream<M extends MessageLike, E>(
    readable: ReadableStream<Uint8Array>,
  ): MessageStream<M, E> {
    return new MessageStream<M, E>((drain, signal) => {
      const controller = new AbortController();
      follow(signal, controller);
      const data = readStream(readable, ({ JSONLParser }) => drain(new JSONLParser()), controller);
      return Promise.resolve({ data, request_id: null });
    });
  }

  get ended(): boolean {
    return this.#ended;
  }
  /** True also after an abort. */
  get errored(): boolean {
    return this.#error !== undefined;
  }
  get aborted(): boolean {
    return this.#error instanceof APIUserAbortError;
  }
  /** Undefined until the stream is connected. */
  get response(): Response | undefined {
    return this.#connected?.response;
  }
  get request_id(): string | null | undefined {
    return this.#connected?.request_id;
  }
  /** What has been received so far, also after an error. It grows. */
  get currentMessage(): M | undefined {
    return this.#draft?.message as M | undefined;
  }

  /** Settles when the stream has ended; rejects if it did so with an error or was aborted. */
  done(): Promise<void> {
    this.isWatched = true;
    return this.#done;
  }
  abort(): void {
    this.controller.abort();
  }
  /** The message, once it is whole. */
  async finalMessage(): Promise<WithParsedOutput<M, T>> {
    await this.done();
    return this.#draft?.message as unknown as WithParsedOutput<M, T>;
  }
  /** The text blocks of the message, with a space between them. */
  async finalText(): Promise<string> {
    const { content } = await this.finalMessage();
    const texts = (content as readonly (Fields & { type: string })[])
      .filter(({ type }) => type === 'text')
      .map(({ text }) => String(text));
    if (texts.length === 0) throw new MessageStreamError('The message holds no text.');
    return texts.join(' ');
  }
  /** This stream with its response, as soon as it is connected. */
  async withResponse(): Promise<{
    data: MessageStream<M, E, T>;
    response: Response;
    request_id: string | null;
  }> {
    this.isWatched = true;
    // Whoever reads the stream next is to find all of it, although it goes on meanwhile.
    this.#early ??= this.#subscribe();
    const { response, request_id } = await this.#connection;
    if (response === undefined) throw new MessageStreamError('The stream comes from no response.');
    return { data: this, response, request_id };
  }

  /** The events from now on. Leaving the loop ends the request. */
  [Symbol.asyncIterator](): AsyncIterator<E, undefined> {
    this.isWatched = true;
    const reader = this.#early ?? this.#subscribe();
    this.#early = undefined;
    return reader;
  }
  /** The events as UTF-8 JSON, one a line: to send them on to a browser. */
  toReadableStream(): ReadableStream<Uint8Array> {
    return new Stream<E>(() => this[Symbol.asyncIterator](), this.controller).toReadableStream();
  }

  #subscribe(): Subscription<E> {
    const reader = new Subscription<E>(() => {
      this.abort();
    });
    if (this.#ended) reader.end(this.#error);
    else this.#readers.push(reader);
    return reader;
  }

  async #run(): Promise<void> {
    try {
      this.#connected = await this.#connection;
      this.emit('connect');
      await this.#connected.data[Symbol.asyncIterator]().next();
      if (this.controller.signal.aborted) throw new APIUserAbortError();
      const message = await this.#draft?.finish(this.#format);
      this.emit('message', message);
      this.emit('finalMessage', message);
    } catch (error) {
      this.#error = asClaudeError(error);
    }
    this.#ended = true;
    for (const reader of this.#readers) reader.end(this.#error);
    if (this.#error !== undefined) {
      // An error that nobody would hear of is not to be lost.
      if (!this.isWatched) void Promise.reject(this.#error);
      this.emit(this.aborted ? 'abort' : 'error', this.#error);
    }
    this.emit('end');
    if (this.#error !== undefined) throw this.#error;
  }

  #take(event: E, draft: MessageAccumulator): void {
    const fields = event as Fields;
    try {
      draft.add(fields);
      for (const reader of this.#readers) reader.push(event);
      if (this.isHeard && draft.message !== undefined) this.#announce(event, fields, draft);
    } catch (error) {
      throw asClaudeError(error);
    }
  }

  #announce(event: E, fields: Fields, draft: MessageAccumulator): void {
    this.emit('streamEvent', event, draft.message);
    if (fields['type'] === 'content_block_stop') {
      this.emit('contentBlock', draft.block(fields));
    } else if (fields['type'] === 'content_block_delta') {
      this.emitDelta(fields['delta'] as Fields, draft.block(fields));
    }
  }
}

/** What a listener throws ends the stream, too. */
function asClaudeError(cause: unknown): ClaudeError {
  if (cause instanceof ClaudeError) return cause;
  return new MessageStreamError(cause instanceof Error ? cause.message : String(cause), { cause });
}

/** Sends an operation that can stream, and follows its message. */
export function streamMessage<M extends MessageLike, E, T>(
  client: Sender,
  operation: Operation,
  params: object,
  options?: RequestOptions,
): MessageStream<M, E, T> {
  const { body, format } = takeFormat<T>(params);
  const connect: Connect<E> = (drain, signal) => {
    const decode = {
      ...sse,
      decode: (exchange: Exchange) =>
        readStream(
          exchange.response.body,
          ({ SSEParser }) => drain(new SSEParser(exchange.response.headers)),
          exchange.controller,
          () => {
            exchange.release();
          },
        ),
    };
    return client
      .call<Stream<never>>(
        { ...operation, decode },
        { ...body, stream: true },
        { ...options, signal },
      )
      .withResponse();
  };
  return new MessageStream<M, E, T>(connect, format, options?.signal);
}
