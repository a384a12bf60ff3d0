/** A response that has arrived, up to its body. */
import { APIConnectionError, APIUserAbortError } from '../errors.js';
import type { Deadline } from '../request/deadline.js';
import type { Exchange, ResultDecoder } from '../request/decoder.js';
import { ignoreFailure } from '../request/failure.js';

/** Milliseconds. */
const LONGEST_DISCARD = 1000;

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

  get requestID(): string | null {
    return this.response.headers.get('request-id');
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

  /** Reads the body and drops it. Cancelling it would close the connection, which the retry can use again. */
  discard(): void {
    this.release();
    const { body } = this.response;
    // Platforms whose `fetch` does not stream lack both classes.
    if (body) {
      const signal = AbortSignal.timeout(LONGEST_DISCARD);
      ignoreFailure(body.pipeTo(new WritableStream(), { signal }));
    }
  }

  handOver(): Response {
    this.#deadline.releaseWith(this.response);
    return this.response;
  }
}
