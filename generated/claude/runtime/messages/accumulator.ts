// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** A message out of the events of its stream; what is unknown in them is kept. */
import type { ErrorClasses } from './errors.js';
import { PartialJSON } from './partial-json.js';
import { isFields, setOwn, type Fields } from './shapes.js';

/** A message that is being put together. */
export interface Draft extends Fields {
  readonly content: Fields[];
}

type Fault = new (message: string, options?: ErrorOptions) => Error;

export class MessageAccumulator {
  /** Undefined until the message starts. */
  message: Draft | undefined;
  readonly #Fault: Fault;
  #isComplete = false;
  readonly #inputs = new Map<unknown, PartialJSON>();

  /** @param Fault thrown for an event that cannot come where it does. */
  constructor(fault: ErrorClasses['MessageStreamError']) {
    this.#Fault = fault;
  }

  /** Takes the next event. The block that it is about, if it grows or ends one. */
  add(event: Readonly<Fields>): Fields | undefined {
    switch (event['type']) {
      case 'content_block_delta':
        return this.#grow(event);
      case 'content_block_stop':
        this.#inputs.delete(event['index']);
        return this.#block(event);
      case 'content_block_start':
        this.#startBlock(event);
        return undefined;
      case 'message_start':
        this.#start(event['message']);
        return undefined;
      case 'message_delta':
        this.#update(event);
        return undefined;
      case 'message_stop':
        if (this.message === undefined) throw this.#outOfOrder(event);
        this.#isComplete = true;
        return undefined;
      default:
        return undefined;
    }
  }

  /** The message, once all of its events are here. */
  finish(): Draft {
    const { message } = this;
    if (message !== undefined && this.#isComplete) return message;
    const where = message === undefined ? 'without' : 'inside';
    throw new this.#Fault(`The stream ended ${where} a message.`);
  }

  #block(event: Readonly<Fields>): Fields {
    const { index } = event;
    const block = typeof index === 'number' ? this.message?.content[index] : undefined;
    if (block === undefined) throw this.#outOfOrder(event);
    return block;
  }

  #start(message: unknown): void {
    if (this.message !== undefined) throw new this.#Fault('A second message starts in the stream.');
    if (!isFields(message) || !Array.isArray(message['content'])) {
      throw new this.#Fault('message_start holds no message.');
    }
    // Copied, since whoever iterates over the events gets this one as it came.
    this.message = { ...message, content: [...(message['content'] as Fields[])] };
    if (isFields(message['usage'])) this.message['usage'] = { ...message['usage'] };
  }

  #startBlock(event: Readonly<Fields>): void {
    const block = event['content_block'];
    if (event['index'] !== this.message?.content.length || !isFields(block)) {
      throw this.#outOfOrder(event);
    }
    this.message?.content.push({ ...block });
  }

  #grow(event: Readonly<Fields>): Fields {
    const block = this.#block(event);
    const delta = event['delta'];
    if (!isFields(delta)) throw new this.#Fault('content_block_delta holds no delta.');
    switch (delta['type']) {
      case 'text_delta':
        block['text'] = append(block['text'], delta['text']);
        break;
      case 'input_json_delta':
        this.#growInput(block, delta['partial_json'], event['index']);
        break;
      case 'citations_delta':
        block['citations'] = append(block['citations'], [delta['citation']]);
        break;
      case 'signature_delta':
        block['signature'] = delta['signature'];
        break;
      default:
        for (const [name, value] of Object.entries(delta)) {
          if (name !== 'type') setOwn(block, name, append(block[name], value));
        }
    }
    return block;
  }

  #growInput(block: Fields, text: unknown, index: unknown): void {
    if (typeof text !== 'string') return;
    let input = this.#inputs.get(index);
    if (input === undefined) this.#inputs.set(index, (input = new PartialJSON()));
    try {
      input.push(text);
    } catch (cause) {
      const message = `The input of ${JSON.stringify(block['name'])} is not JSON: ${String(cause)}`;
      throw new this.#Fault(message, { cause });
    } finally {
      if (input.value !== undefined) block['input'] = input.value;
    }
  }

  #update(event: Readonly<Fields>): void {
    const { message } = this;
    if (message === undefined) throw this.#outOfOrder(event);
    const { delta, usage, ...others } = event;
    if (isFields(delta)) assign(message, delta, true);
    assign(message, others, false);
    const counts = message['usage'];
    if (isFields(counts) && isFields(usage)) assign(counts, usage, false);
    else if (usage !== undefined) message['usage'] = usage;
  }

  #outOfOrder({ type, index }: Readonly<Fields>): Error {
    const place = index === undefined ? '' : ` of block ${JSON.stringify(index)}`;
    return new this.#Fault(`${String(type)}${place} comes out of order.`);
  }
}

/** What a delta adds: text to text, items to items; anything else replaces what was there, except by nothing. */
function append(before: unknown, added: unknown): unknown {
  if (typeof before === 'string' && typeof added === 'string') return before + added;
  if (Array.isArray(before) && Array.isArray(added))
    return [...(before as unknown[]), ...(added as unknown[])];
  return added ?? before;
}

function assign(target: Fields, source: Fields, withNull: boolean): void {
  for (const [name, value] of Object.entries(source)) {
    if (name === 'type') continue;
    if (withNull || value !== null) setOwn(target, name, value);
  }
}
