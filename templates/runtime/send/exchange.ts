/** A response whose headers have arrived, and its unread body. */
import { APIConnectionError, APIError, InvalidResponseError } from '../errors.js';
import type { PreparedRequest } from '../request/build.js';
import type { Deadline } from '../request/deadline.js';
import type { Exchange, ResponseLimits, ResultDecoder } from '../request/decoder.js';
import { ignoreFailure } from '../request/failure.js';

/** The size at which the body of an error is cut, in bytes. */
const MAX_ERROR_SIZE = 2 ** 20;

/** An {@link Exchange} over HTTP. */
export class HTTPExchange implements Exchange {
  readonly response: Response;
  readonly decoder: ResultDecoder;
  readonly limits: ResponseLimits;
  readonly #deadline: Deadline;

  constructor(response: Response, deadline: Deadline, { decoder, limits }: PreparedRequest) {
    this.response = response;
    this.decoder = decoder;
    this.limits = limits;
    this.#deadline = deadline;
  }

  get controller(): AbortController {
    return this.#deadline.controller;
  }

  async read(parse: (text: string) => unknown): Promise<unknown> {
    let text: string;
    try {
      text = await this.#deadline.guard<string>(readText(this.response, this.limits.maxSize));
    } catch (cause) {
      if (cause instanceof APIError) throw cause;
      throw new APIConnectionError({ message: 'The response body is incomplete.', cause });
    } finally {
      this.release();
    }
    return parse(text);
  }

  release(): void {
    this.#deadline.release();
  }

  handOver(): Response {
    this.#deadline.releaseWith(this.response);
    return this.response;
  }
}

/** Reads a body. Throws an `InvalidResponseError` for a body that is too long, but cuts the body of an error. */
async function readText(response: Response, maxSize: number): Promise<string> {
  const { body, ok, status, headers } = response;
  // The body is empty, or `fetch` of this platform does not support streams, so that the size cannot be checked.
  if (!body) return response.text();
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let left = ok ? maxSize : Math.min(maxSize, MAX_ERROR_SIZE);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    left -= value.length;
    if (left >= 0) {
      text += decoder.decode(value, { stream: true });
      continue;
    }
    ignoreFailure(reader.cancel());
    // `left` is negative, so that `subarray` counts from the end.
    if (!ok) return text + decoder.decode(value.subarray(0, left));
    const message = `The response is longer than ${maxSize} bytes (maxResponseSize).`;
    throw new InvalidResponseError(status, undefined, message, headers);
  }
}
