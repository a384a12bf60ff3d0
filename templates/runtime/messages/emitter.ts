/** The events of a message stream, and who listens to them. */
import type { APIUserAbortError, ClaudeError } from '../errors.js';
import type { BlockOf, CitationOf, Fields, WithParsedOutput } from './shapes.js';

/** What listeners are called with. A snapshot is the whole so far; it grows, so copy what you want to keep as it is. */
export interface MessageStreamEvents<M, E, T> {
  /** The answer has begun. */
  connect: () => void;
  /** Every event, of a kind that is known or not. */
  streamEvent: (event: E, snapshot: M) => void;
  text: (delta: string, snapshot: string) => void;
  citation: (citation: CitationOf<M>, snapshot: CitationOf<M>[]) => void;
  /** Part of a tool's input; in the snapshot is what of it is whole. */
  inputJson: (partialJson: string, snapshot: unknown) => void;
  thinking: (delta: string, snapshot: string) => void;
  signature: (signature: string) => void;
  compaction: (content: string | null, snapshot: string | null) => void;
  contentBlock: (block: BlockOf<M>) => void;
  message: (message: WithParsedOutput<M, T>) => void;
  finalMessage: (message: WithParsedOutput<M, T>) => void;
  error: (error: ClaudeError) => void;
  abort: (error: APIUserAbortError) => void;
  /** The last one, however the stream ends. */
  end: () => void;
}

export type StreamEventName = keyof MessageStreamEvents<never, never, never>;
type Listener = (...args: readonly unknown[]) => void;

/** For each kind of delta: its event, the field with what is new, and the block's with the whole so far. */
const NEWS: ReadonlyMap<unknown, readonly [name: StreamEventName, field: string, whole?: string]> =
  new Map([
    ['text_delta', ['text', 'text', 'text']],
    ['input_json_delta', ['inputJson', 'partial_json', 'input']],
    ['thinking_delta', ['thinking', 'thinking', 'thinking']],
    ['signature_delta', ['signature', 'signature']],
    ['citations_delta', ['citation', 'citation', 'citations']],
    ['compaction_delta', ['compaction', 'content', 'content']],
  ]);

export class MessageEmitter<M, E, T> {
  /** Someone will be told of an error. */
  protected isWatched = false;
  /** Someone listens to something. */
  protected isHeard = false;
  readonly #listeners = new Map<
    StreamEventName,
    readonly { listener: Listener; once: boolean }[]
  >();

  add<K extends StreamEventName>(
    name: K,
    listener: MessageStreamEvents<M, E, T>[K],
    once = false,
  ): void {
    this.#add(name, listener as unknown as Listener, once);
  }

  remove(name: StreamEventName, listener: unknown): void {
    const left = this.#listeners.get(name)?.filter((entry) => entry.listener !== listener);
    this.#listeners.set(name, left ?? []);
  }

  /** The first argument of the next event of this name. Rejects if the stream fails before. */
  emitted<K extends StreamEventName>(
    name: K,
  ): Promise<Parameters<MessageStreamEvents<M, E, T>[K]>[0]> {
    return new Promise((resolve, reject) => {
      if (name !== 'error') this.#add('error', reject, true);
      if (name !== 'abort') this.#add('abort', reject, true);
      this.#add(name, resolve as Listener, true);
    });
  }

  protected emit(name: StreamEventName, ...args: readonly unknown[]): void {
    const entries = this.#listeners.get(name);
    if (entries === undefined) return;
    for (const { listener, once } of entries) {
      if (once) this.remove(name, listener);
      listener(...args);
    }
  }

  protected emitDelta(delta: Readonly<Fields>, block: Readonly<Fields>): void {
    const news = NEWS.get(delta['type']);
    if (news === undefined) return;
    const [name, field, whole] = news;
    if (whole === undefined) this.emit(name, delta[field]);
    else this.emit(name, delta[field], block[whole]);
  }

  #add(name: StreamEventName, listener: Listener, once: boolean): void {
    if (name === 'error' || name === 'abort') this.isWatched = true;
    this.isHeard = true;
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), { listener, once }]);
  }
}
