// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** A message out of the events of its stream; what is unknown in them is kept. */
import { MessageStreamError } from './errors.js';
import type { OutputFormat } from './output.js';
import { addOutput } from './parsed-output.js';
import { PartialJSON } from './partial-json.js';
import { isFields, setOwn, type Fields } from './shapes.js';

/** A message that is being put together. */
export interface Draft extends Fields {
  readonly content: Fields[];
}

export class MessageAccumulator {
  /** Undefined until the message starts. */
  message: Draft | undefined;
  #isComplete = false;
  readonly #inputs = new Map<unknown, PartialJSON>();

  /** Takes the next event. Throws a {@link MessageStreamError} if it cannot come here. */
  add(event: Readonly<Fields>): void {
    switch (event['type']) {
      case 'content_block_delta':
        this.#grow(this.block(event), event['delta'], event['index']);
        return;
      case 'message_start':
        this.#start(event['message']);
        return;
      case 'content_block_start':
        this.#startBlock(event);
        return;
      case 'content_block_stop':
        this.block(event);
        this.#inputs.delete(event['index']);
        return;
      case 'message_delta':
        this.#update(event);
        return;
      case 'message_stop':
        if (this.message === undefined) throw outOfOrder(event);
        this.#isComplete = true;
        return;
      default:
    }
  }

  /** The message, once all of its events are here, with the value of its text. */
  async finish(format: OutputFormat<unknown> | undefined): Promise<Draft> {
    const { message } = this;
    if (message === undefined || !this.#isComplete) {
      throw new MessageStreamError(
        `The stream ended ${message === undefined ? 'without' : 'inside'} a message.`,
      );
    }
    await addOutput(message, format);
    return message;
  }

  /** The block that an event is about. */
  block(event: Readonly<Fields>): Fields {
    const block = this.message?.content[event['index'] as number];
    if (block === undefined) throw outOfOrder(event);
    return block;
  }

  #start(message: unknown): void {
    if (this.message !== undefined) {
      throw new MessageStreamError('A second message starts in the stream.');
    }
    if (!isFields(message) || !Array.isArray(message['content'])) {
      throw new MessageStreamError('message_start holds no message.');
    }
    // Copied, since whoever iterates over the events gets this one as it came.
    this.message = { ...message, content: [...(message['content'] as Fields[])] };
    if (isFields(message['usage'])) this.message['usage'] = { ...message['usage'] };
  }

  #startBlock(event: Readonly<Fields>): void {
    const block = event['content_block'];
    if (event['index'] !== this.message?.content.length || !isFields(block)) {
      throw outOfOrder(event);
    }
    this.message?.content.push({ ...block });
  }

  #grow(block: Fields, delta: unknown, index: unknown): void {
    if (!isFields(delta)) throw new MessageStreamError('content_block_delta holds no delta.');
    switch (delta['type']) {
      case 'text_delta':
        block['text'] = append(block['text'], delta['text']);
        return;
      case 'input_json_delta':
        this.#growInput(block, String(delta['partial_json']), index);
        return;
      case 'citations_delta':
        block['citations'] = append(block['citations'], [delta['citation']]);
        return;
      case 'signature_delta':
        block['signature'] = delta['signature'];
        return;
      default:
        for (const [name, value] of Object.entries(delta)) {
          if (name !== 'type') setOwn(block, name, append(block[name], value));
        }
    }
  }

  #growInput(block: Fields, text: string, index: unknown): void {
    let input = this.#inputs.get(index);
    if (input === undefined) this.#inputs.set(index, (input = new PartialJSON()));
    try {
      input.push(text);
    } catch (cause) {
      const message = `The input of ${JSON.stringify(block['name'])} is not JSON: ${String(cause)}`;
      throw new MessageStreamError(message, { cause });
    } finally {
      if (input.value !== undefined) block['input'] = input.value;
    }
  }

  #update(event: Readonly<Fields>): void {
    const { message } = this;
    if (message === undefined) throw outOfOrder(event);
    const { delta, usage, ...others } = event;
    if (isFields(delta)) assign(message, delta, true);
    assign(message, others, false);
    const counts = message['usage'];
    if (isFields(counts) && isFields(usage)) assign(counts, usage, false);
    else if (usage !== undefined) message['usage'] = usage;
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
    if (withNull || (value !== null && value !== undefined)) setOwn(target, name, value);
  }
}

function outOfOrder(event: Readonly<Fields>): MessageStreamError {
  const { type, index } = event;
  return new MessageStreamError(
    `${String(type)}${index === undefined ? '' : ` of block ${JSON.stringify(index)}`} comes out of order.`,
  );
}
