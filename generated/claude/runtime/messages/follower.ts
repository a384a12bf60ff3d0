// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Follows a message through its events: puts it together, and tells whoever listens. Loaded with the first stream. */
import type { onAbort } from '../request/deadline.js';
import type { Stream } from '../read/stream.js';
import { MessageAccumulator } from './accumulator.js';
import { MessageEmitter } from './emitter.js';
import type { ErrorClasses } from './errors.js';
import type { OutputFormat } from './output-format.js';
import { addOutput } from './parsed-output.js';
import { isFields, type Fields } from './shapes.js';
import { Subscription } from './subscription.js';

/** The events, and the response they come from. */
export interface Connection {
  readonly data: Stream<unknown>;
  readonly response?: Response;
  readonly request_id: string | null;
}

/** The response, once it is there. */
export interface Answered {
  readonly response: Response;
  readonly request_id: string | null;
}

/** Stands for an event that is no object: it is delivered, and adds nothing. */
const NOTHING: Readonly<Fields> = {};

/** What of a message stream is told of its message. */
interface Followed {
  readonly controller: AbortController;
  readonly messages: unknown[];
  readonly receivedMessages: unknown[];
}

/** What of the runtime it is given, for the reason that {@link ErrorClasses} are. */
interface Given extends ErrorClasses {
  readonly onAbort: typeof onAbort;
}

export class Follower extends MessageEmitter {
  readonly #stream: Followed;
  readonly #connection: Promise<Connection>;
  readonly #errors: ErrorClasses;
  readonly #format: OutputFormat<unknown> | undefined;
  readonly #unsubscribe: (() => void) | undefined;
  readonly #draft: MessageAccumulator;
  readonly #readers: Subscription[] = [];
  #early: Subscription | undefined;
  #done: Promise<void> | undefined;
  connected: Connection | undefined;
  ended = false;
  error: Error | undefined;

  constructor(
    stream: Followed,
    connection: Promise<Connection>,
    { onAbort, ...errors }: Given,
    format: OutputFormat<unknown> | undefined,
    signal: AbortSignal | null | undefined,
  ) {
    super();
    this.#stream = stream;
    this.#connection = connection;
    this.#errors = errors;
    this.#format = format;
    this.#draft = new MessageAccumulator(errors.MessageStreamError);
    const abort = (): void => {
      stream.controller.abort();
    };
    this.#unsubscribe = signal ? onAbort(signal, abort) : undefined;
  }

  get aborted(): boolean {
    return this.error instanceof this.#errors.APIUserAbortError;
  }
  get message(): Fields | undefined {
    return this.#draft.message;
  }

  start(): void {
    this.#done = this.#run();
    this.#done.catch(() => undefined);
  }
  async done(): Promise<void> {
    this.isWatched = true;
    return this.#done;
  }
  async finalText(): Promise<string> {
    await this.done();
    const texts: string[] = [];
    this.#draft.message?.content.forEach(({ type, text }) => {
      if (type === 'text') texts.push(String(text));
    });
    if (texts.length > 0) return texts.join(' ');
    throw new this.#errors.MessageStreamError('The message holds no text.');
  }
  async withResponse(): Promise<Answered> {
    this.isWatched = true;
    // Whoever reads the stream next is to find all of it, although it goes on meanwhile.
    this.#early ??= this.#subscribe();
    const { response, request_id } = await this.#connection;
    if (response !== undefined) return { response, request_id };
    throw new this.#errors.MessageStreamError('The stream comes from no response.');
  }

  /** The events from now on. */
  read(): Subscription {
    this.isWatched = true;
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
      // What was asked of the stream while this was loaded is handed over after it: before that, nothing may happen.
      await Promise.resolve();
      await this.#follow();
    } catch (error) {
      this.error = this.#asClaudeError(error);
    }
    this.#unsubscribe?.();
    this.ended = true;
    for (const reader of this.#readers) reader.end(this.error);
    if (this.error !== undefined) {
      // An error that nobody would hear of is not to be lost.
      if (!this.isWatched) void Promise.reject(this.error);
      this.emit(this.aborted ? 'abort' : 'error', this.error);
    }
    this.emit('end');
    if (this.error !== undefined) throw this.error;
  }

  async #follow(): Promise<void> {
    this.connected = await this.#connection;
    this.emit('connect');
    await this.connected.data.forEach(
      (event) => {
        this.#take(event);
      },
      () => this.#letRead(),
    );
    if (this.#stream.controller.signal.aborted) throw new this.#errors.APIUserAbortError();
    const message = this.#draft.finish();
    await addOutput(message, this.#format, this.#errors.OutputParseError);
    this.#stream.messages.push({ role: message['role'], content: message.content });
    this.#stream.receivedMessages.push(message);
    this.emit('message', message);
    this.emit('finalMessage', message);
  }

  #take(event: unknown): void {
    const fields = isFields(event) ? event : NOTHING;
    const block = this.#draft.add(fields);
    for (const reader of this.#readers) reader.push(event);
    const { message } = this;
    if (!this.isHeard || message === undefined) return;
    this.emit('streamEvent', event, message);
    if (block === undefined) return;
    if (fields['type'] === 'content_block_stop') this.emit('contentBlock', block);
    else this.emitDelta(fields['delta'] as Fields, block);
  }

  /** Events that nobody has read yet are to be read before more of them come: kept, they cost more than read. */
  #letRead(): Promise<void> | undefined {
    for (const reader of this.#readers) if (reader.isBehind) return reader.caughtUp();
    return undefined;
  }

  /** What a listener throws ends the stream, too. */
  #asClaudeError(cause: unknown): Error {
    if (cause instanceof this.#errors.ClaudeError) return cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    return new this.#errors.MessageStreamError(message, { cause });
  }
}
