/** The part of the caller's stream that one model wrote. */
import type { Fields, RefusalDetails, StreamEvent } from './fallback-events.js';

/**
 * Collects the data that the next request needs, and converts the indexes of content blocks to indexes in the whole
 * message.
 */
export class Hop {
  model = '';
  usage: Fields = {};
  /** Set if the model refused and a fallback can go on. */
  refusal: RefusalDetails | undefined;
  /** The index of the next content block in the whole message. */
  next: number;
  readonly #offset: number;
  readonly #blocks = new Map<number, Fields>();
  readonly #open = new Set<number>();

  constructor(offset: number) {
    this.#offset = offset;
    this.next = offset;
  }

  /** Records an event, and returns it with its index in the whole message. */
  take(event: StreamEvent): StreamEvent {
    if (event.type === 'message_start' && event.message) {
      this.model = event.message.model;
      this.addUsage(event.message.usage);
    }
    if (event.index === undefined) return event;
    const index = event.index + this.#offset;
    this.next = Math.max(this.next, index + 1);
    if (event.type === 'content_block_start') {
      this.#open.add(index);
      this.#blocks.set(index, { ...event.content_block });
    }
    if (event.type === 'content_block_stop') this.#open.delete(index);
    const block = this.#blocks.get(index);
    if (block && event.delta) addDelta(block, event.delta);
    return { ...event, index };
  }

  /** Merges the fields that are not null into the usage. */
  addUsage(usage: Fields = {}): void {
    for (const [key, value] of Object.entries(usage)) {
      if (value !== null) this.usage[key] = value;
    }
  }

  /** Returns the events that close the blocks that the refusal cut off. */
  close(): StreamEvent[] {
    const open = [...this.#open];
    this.#open.clear();
    return open.map((index) => ({ type: 'content_block_stop', index }));
  }

  /** Returns the content that has arrived, in the form in which a request sends it back. */
  content(): Fields[] {
    return [...this.#blocks.values()].map(({ partial_json: json, ...block }) =>
      typeof json === 'string' ? { ...block, input: parseOr(json, block['input']) } : block,
    );
  }

  /** Returns an entry of `usage.iterations`. */
  iteration(type: 'message' | 'fallback_message', model: string): Fields {
    const { input_tokens = 0, output_tokens = 0, cache_creation = null } = this.usage;
    const { cache_read_input_tokens = 0, cache_creation_input_tokens = 0 } = this.usage;
    return {
      ...{ type, model, input_tokens, output_tokens, cache_read_input_tokens },
      ...{ cache_creation_input_tokens, cache_creation },
    };
  }
}

/** Fields of deltas that are appended to the field of the block. Other fields replace the field of the block. */
const APPENDED: readonly string[] = ['text', 'thinking', 'partial_json'];

function addDelta(block: Fields, { type, citation, ...fields }: Fields): void {
  if (type === 'citations_delta') {
    block['citations'] = [
      ...((block['citations'] as unknown[] | null | undefined) ?? []),
      citation,
    ];
  }
  for (const [key, value] of Object.entries(fields)) {
    const before = APPENDED.includes(key) ? (block[key] as string | undefined) : undefined;
    block[key] = before === undefined ? value : before + String(value);
  }
}

function parseOr(json: string, fallback: unknown): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return fallback;
  }
}
