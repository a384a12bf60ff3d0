/** Builds a message from the events of a stream. Keeps fields that this client's types do not contain. */
import { MessageStreamError } from '../../api/errors.js';
import { isFields, setOwn, type Fields } from '../shapes.js';
import { ToolInput } from './tool-input.js';

/** A message that may be incomplete. */
export interface PartialMessage extends Fields {
  readonly content: Fields[];
}

export class MessageAccumulator {
  /** Undefined before `message_start`. */
  message: PartialMessage | undefined;
  #isComplete = false;
  readonly #inputs = new Map<unknown, ToolInput>();

  /**
   * Adds the next event. Returns the block that the event extends or ends, or undefined for other events. Throws a
   * `MessageStreamError` if the event is out of order or lacks its content. Ignores events after `message_stop`.
   */
  add(event: Readonly<Fields>): Fields | undefined {
    if (this.#isComplete) return undefined;
    switch (event['type']) {
      case 'content_block_delta':
        return this.#extendBlock(event);
      case 'content_block_stop':
        return this.#endBlock(event);
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

  /** Returns the complete message. Throws a `MessageStreamError` if the stream had no `message_stop`. */
  finish(): PartialMessage {
    const { message } = this;
    if (message !== undefined && this.#isComplete) return message;
    const when =
      message === undefined ? 'before its message started' : 'before its message was complete';
    throw new MessageStreamError(`The stream ended ${when}.`);
  }

  #block(event: Readonly<Fields>): Fields {
    const { index } = event;
    const block = typeof index === 'number' ? this.message?.content[index] : undefined;
    if (block === undefined) throw this.#outOfOrder(event);
    return block;
  }

  #start(message: unknown): void {
    if (this.message !== undefined)
      throw new MessageStreamError('The stream has a second message_start.');
    if (!isFields(message) || !Array.isArray(message['content'])) {
      throw new MessageStreamError('message_start has no message with a `content` array.');
    }
    // Copies the message, since loops over the events must receive the event unchanged.
    this.message = { ...message, content: [...(message['content'] as Fields[])] };
    if (isFields(message['usage'])) this.message['usage'] = { ...message['usage'] };
  }

  #startBlock(event: Readonly<Fields>): void {
    const block = event['content_block'];
    if (this.message === undefined || event['index'] !== this.message.content.length) {
      throw this.#outOfOrder(event);
    }
    if (!isFields(block))
      throw new MessageStreamError('The content_block of content_block_start is not an object.');
    this.message.content.push({ ...block });
    // After a `fallback` block, another model continues the message. `model` then names that model.
    const to = block['type'] === 'fallback' ? block['to'] : undefined;
    if (isFields(to) && typeof to['model'] === 'string') this.message['model'] = to['model'];
  }

  #extendBlock(event: Readonly<Fields>): Fields {
    const block = this.#block(event);
    const delta = event['delta'];
    if (!isFields(delta))
      throw new MessageStreamError('The delta of content_block_delta is not an object.');
    switch (delta['type']) {
      case 'text_delta':
        block['text'] = append(block['text'], delta['text']);
        break;
      case 'input_json_delta':
        this.#extendInput(block, delta['partial_json'], event['index']);
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

  #extendInput(block: Fields, text: unknown, index: unknown): void {
    if (typeof text !== 'string') return;
    const input = this.#inputs.get(index) ?? new ToolInput();
    this.#inputs.set(index, input);
    input.push(text);
    if (input.value !== undefined) block['input'] = input.value;
  }

  #endBlock(event: Readonly<Fields>): Fields {
    const block = this.#block(event);
    this.#inputs.get(event['index'])?.finish(block);
    this.#inputs.delete(event['index']);
    return block;
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
    const block = index === undefined ? '' : ` of block ${JSON.stringify(index)}`;
    return new MessageStreamError(`${String(type)}${block} is out of order.`);
  }
}

/**
 * Appends a string to a string, and an array to an array. Any other value replaces `before`, unless the value is null
 * or undefined.
 */
function append(before: unknown, added: unknown): unknown {
  if (typeof before === 'string' && typeof added === 'string') return before + added;
  if (Array.isArray(before) && Array.isArray(added))
    return [...(before as unknown[]), ...(added as unknown[])];
  return added ?? before;
}

function assign(target: Fields, source: Fields, withNull: boolean): void {
  for (const [name, value] of Object.entries(source)) {
    if (name === 'type') continue;
    // `message_start` contains the container; `message_delta` may contain null instead.
    if ((withNull && name !== 'container') || value !== null) setOwn(target, name, value);
  }
}
