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
/** The first argument of a listener; `Parameters` would ask of all listeners whether they are functions. */
export type FirstArgument<L> = L extends (...args: infer Args) => void ? Args[0] : never;

type Listener = (...args: readonly unknown[]) => void;

interface Entry {
  readonly listener: Listener;
  readonly once: boolean;
}

type News = readonly [name: StreamEventName, field: string, whole?: string];

/** For each kind of delta: its event, the field with what is new, and the block's with the whole so far. */
const NEWS = new Map<unknown, News>();
NEWS.set('text_delta', ['text', 'text', 'text']);
NEWS.set('input_json_delta', ['inputJson', 'partial_json', 'input']);
NEWS.set('thinking_delta', ['thinking', 'thinking', 'thinking']);
NEWS.set('signature_delta', ['signature', 'signature']);
NEWS.set('citations_delta', ['citation', 'citation', 'citations']);
NEWS.set('compaction_delta', ['compaction', 'content', 'content']);

/** The message stream gives listeners their types; here they are functions of anything. */
export class MessageEmitter {
  /** Someone will be told of an error. */
  protected isWatched = false;
  /** Someone listens to something. */
  protected isHeard = false;
  readonly #listeners = new Map<StreamEventName, Entry[]>();

  add(name: StreamEventName, listener: unknown, once = false): void {
    this.#add(name, listener as Listener, once);
  }

  remove(name: StreamEventName, listener: unknown): void {
    const entries = this.#listeners.get(name);
    if (entries === undefined) return;
    const left: Entry[] = [];
    for (const entry of entries) if (entry.listener !== listener) left.push(entry);
    this.#listeners.set(name, left);
  }

  /** The first argument of the next event of this name. Rejects if the stream fails before. */
  emitted(name: StreamEventName): Promise<unknown> {
    return new Promise<unknown>((resolve, reject) => {
      if (name !== 'error') this.#add('error', reject, true);
      if (name !== 'abort') this.#add('abort', reject, true);
      this.#add(name, resolve, true);
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
    const entries = this.#listeners.get(name);
    const entry: Entry = { listener, once };
    // Another array: who is being told of an event just now is told in the order of before.
    this.#listeners.set(name, entries === undefined ? [entry] : [...entries, entry]);
  }
}
