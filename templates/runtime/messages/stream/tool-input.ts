/** Parses the input of a tool call, which arrives as pieces of JSON. A model can write text that is not JSON. */
import { MessageStreamError } from '../../api/errors.js';
import type { InvalidInput } from '../errors.js';
import { PartialJSON } from './partial-json.js';
import type { Fields } from '../shapes.js';

export class ToolInput {
  readonly #parser = new PartialJSON();
  readonly #pieces: string[] = [];
  #cause: unknown;

  /** The input that has been parsed so far, up to the first syntax error. Undefined before the first value. */
  get value(): unknown {
    return this.#parser.value;
  }

  push(text: string): void {
    this.#pieces.push(text);
    if (this.#cause !== undefined) return;
    try {
      this.#parser.push(text);
    } catch (cause) {
      this.#cause = cause;
    }
  }

  /**
   * Call after the last `push`. Completes `input` of the block, or sets `invalid_input` if the text is not valid JSON.
   */
  finish(block: Fields): void {
    if (this.#cause === undefined && this.#parser.isComplete) return;
    const text = this.#pieces.join('');
    // For a call of a tool without parameters, the model may write no input.
    if (text === '') return;
    try {
      block['input'] = JSON.parse(text);
    } catch (cause) {
      const message = `The input of ${JSON.stringify(block['name'])} is not JSON: ${String(cause)}`;
      const value: InvalidInput = { text, error: new MessageStreamError(message, { cause }) };
      // Not enumerable: the API rejects the field when the block is sent back.
      Object.defineProperty(block, 'invalid_input', { value, configurable: true });
    }
  }
}
