/** Emits the events of a message stream to its listeners. */
import type { APIUserAbortError, ClaudeError } from '../../api/errors.js';
import type { BlockOf, CitationOf, Fields, WithParsedOutput } from '../shapes.js';

/**
 * The listeners of a message stream. Later events change the objects in a snapshot in place: copy the snapshot to keep
 * it.
 */
export interface MessageStreamEvents<M, E, T> {
  /** The response headers have arrived. */
  connect: () => void;
  /** Called for every event from `message_start` on, including events of a type that this client does not declare. */
  streamEvent: (event: E, snapshot: M) => void;
  text: (delta: string, snapshot: string) => void;
  citation: (citation: CitationOf<M>, snapshot: CitationOf<M>[]) => void;
  /**
   * Part of the JSON input of a tool call. The snapshot is the input so far, without a string or number that is
   * incomplete.
   */
  inputJson: (partialJson: string, snapshot: unknown) => void;
  thinking: (delta: string, snapshot: string) => void;
  signature: (signature: string) => void;
  compaction: (content: string | null, snapshot: string | null) => void;
  contentBlock: (block: BlockOf<M>) => void;
  message: (message: WithParsedOutput<M, T>) => void;
  finalMessage: (message: WithParsedOutput<M, T>) => void;
  error: (error: ClaudeError) => void;
  abort: (error: APIUserAbortError) => void;
  /** Always the last event, even after an error or an abort. */
  end: () => void;
}

export type StreamEventName = keyof MessageStreamEvents<never, never, never>;
/**
 * The first argument of a listener. Cheaper to type-check than `Parameters`, whose constraint the compiler checks for
 * all listeners.
 */
export type FirstArgument<L> = L extends (...args: infer Args) => void ? Args[0] : never;

type Listener = (...args: readonly unknown[]) => void;

interface Entry {
  readonly listener: Listener;
  readonly once: boolean;
}

type DeltaEvent = readonly [name: StreamEventName, deltaField: string, blockField?: string];

/**
 * For each type of delta: the event to emit, the field of the delta, and the field of the block with the snapshot, if
 * any.
 */
const DELTA_EVENTS = new Map<unknown, DeltaEvent>();
DELTA_EVENTS.set('text_delta', ['text', 'text', 'text']);
DELTA_EVENTS.set('input_json_delta', ['inputJson', 'partial_json', 'input']);
DELTA_EVENTS.set('thinking_delta', ['thinking', 'thinking', 'thinking']);
DELTA_EVENTS.set('signature_delta', ['signature', 'signature']);
DELTA_EVENTS.set('citations_delta', ['citation', 'citation', 'citations']);
DELTA_EVENTS.set('compaction_delta', ['compaction', 'content', 'content']);

/** Listeners are untyped here; the public methods of the message stream type them. */
export class MessageEmitter {
  /** True if a listener or a promise reports the error of the stream to the caller. */
  protected isErrorHandled = false;
  protected hasListeners = false;
  readonly #listeners = new Map<StreamEventName, Entry[]>();

  add(name: StreamEventName, listener: unknown, once = false): void {
    this.#add(name, listener as Listener, once);
  }

  remove(name: StreamEventName, listener: unknown): void {
    const entries = this.#listeners.get(name);
    if (entries === undefined) return;
    const remaining: Entry[] = [];
    for (const entry of entries) if (entry.listener !== listener) remaining.push(entry);
    this.#listeners.set(name, remaining);
  }

  /**
   * Resolves to the first argument of the next event `name`. Rejects if the stream fails before this event, and remains
   * pending if the stream ends without this event.
   */
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
    const event = DELTA_EVENTS.get(delta['type']);
    if (event === undefined) return;
    const [name, deltaField, blockField] = event;
    if (blockField === undefined) this.emit(name, delta[deltaField]);
    else this.emit(name, delta[deltaField], block[blockField]);
  }

  #add(name: StreamEventName, listener: Listener, once: boolean): void {
    if (name === 'error' || name === 'abort') this.isErrorHandled = true;
    this.hasListeners = true;
    const entries = this.#listeners.get(name);
    const entry: Entry = { listener, once };
    // A new array, so that a running loop in `emit` is not affected.
    this.#listeners.set(name, entries === undefined ? [entry] : [...entries, entry]);
  }
}
