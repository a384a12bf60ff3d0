/** A response that has arrived, up to its body. */
import { APIConnectionError, APIUserAbortError } from '../errors.js';
import type { Deadline } from '../request/deadline.js';
import type { Exchange, ResultDecoder } from '../request/decoder.js';

/** An {@link Exchange} over HTTP. */
export class HTTPExchange implements Exchange {
  readonly response: Response;
  readonly decoder: ResultDecoder;
  readonly idleTimeout: number;
  readonly #deadline: Deadline;

  constructor(
    response: Response,
    deadline: Deadline,
    { decoder, idleTimeout }: Pick<Exchange, 'decoder' | 'idleTimeout'>,
  ) {
    this.response = response;
    this.decoder = decoder;
    this.idleTimeout = idleTimeout;
    this.#deadline = deadline;
  }

  get controller(): AbortController {
    return this.#deadline.controller;
  }

  read(parse: (text: string) => unknown): Promise<unknown> {
    return this.#deadline.guard<string>(this.response.text()).then<unknown>(
      (text) => {
        this.release();
        return parse(text);
      },
      (cause: unknown) => {
        this.release();
        if (cause instanceof APIConnectionError || cause instanceof APIUserAbortError) throw cause;
        throw new APIConnectionError({ message: 'The response body is incomplete.', cause });
      },
    );
  }

  release(): void {
    this.#deadline.release();
  }

  handOver(): Response {
    this.#deadline.releaseWith(this.response);
    return this.response;
  }
}
