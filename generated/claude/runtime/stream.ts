// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** The stream that a call with `stream: true` answers with. */
import { streamOf } from './body.js';
import { ClaudeError } from './errors.js';
import { JSONLParser } from './jsonl-parser.js';
import { BodyIterator, type Parser } from './reader.js';
import { SSEParser } from './sse-parser.js';

/** Values of a response as they arrive. Can be read once; leaving the loop ends the request. */
export class Stream<T> implements AsyncIterable<T> {
  /** Ends the request: `stream.controller.abort()`. The loop then ends without an error. */
  readonly controller: AbortController;
  readonly #iterate: () => AsyncIterator<T>;
  #used = false;

  constructor(iterate: () => AsyncIterator<T>, controller: AbortController) {
    this.#iterate = iterate;
    this.controller = controller;
  }

  /** The events of a response whose body is server-sent events. */
  static fromSSEResponse<T>(response: Response, controller: AbortController): Stream<T> {
    return readStream<T>(response.body, new SSEParser(response.headers), controller);
  }

  /** The counterpart of {@link toReadableStream}: values as JSON, one a line. */
  static fromReadableStream<T>(
    readable: ReadableStream<Uint8Array>,
    controller: AbortController = new AbortController(),
  ): Stream<T> {
    return readStream<T>(readable, new JSONLParser(), controller);
  }

  [Symbol.asyncIterator](): AsyncIterator<T> {
    if (this.#used) {
      throw new ClaudeError('A stream can be read only once; use tee() to read it twice.');
    }
    this.#used = true;
    return this.#iterate();
  }

  /** Two streams with the same values, each to be read at its own pace; what one has not read yet is kept in memory. Leaving both ends the request. */
  tee(): [Stream<T>, Stream<T>] {
    const source = this[Symbol.asyncIterator]();
    const open = new Set<Promise<IteratorResult<T>>[]>();
    const half = (): Stream<T> => {
      const queue: Promise<IteratorResult<T>>[] = [];
      open.add(queue);
      const next = (): Promise<IteratorResult<T>> => {
        if (queue.length === 0) {
          const value = source.next();
          for (const each of open) each.push(value);
        }
        return queue.shift() ?? source.next();
      };
      const leave = async (): Promise<IteratorResult<T>> => {
        if (open.delete(queue) && open.size === 0) await source.return?.();
        return { done: true, value: undefined };
      };
      return new Stream<T>(() => ({ next, return: leave }), this.controller);
    };
    return [half(), half()];
  }

  /** The values as UTF-8 JSON, one a line: to send a stream on to a browser. */
  toReadableStream(): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    return streamOf(this, (value) => encoder.encode(`${JSON.stringify(value)}\n`));
  }
}

/** The stream that `parser` makes of a body. `onEnd` runs once, however it ends. */
export function readStream<T>(
  body: ReadableStream<Uint8Array> | null,
  parser: Parser<T>,
  controller: AbortController,
  onEnd: () => void = () => undefined,
): Stream<T> {
  if (body === null) {
    onEnd();
    throw new ClaudeError('The answer has no body to stream.');
  }
  return new Stream<T>(() => new BodyIterator(body, parser, controller, onEnd), controller);
}
