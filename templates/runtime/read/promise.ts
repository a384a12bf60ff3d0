/** The promise a method returns: the result, or the response it came in. */
import type { Exchange } from '../request/decoder.js';

/** An object as the API answered it, with the id of its request, which `JSON.stringify` leaves out. */
export type WithRequestID<T> = T extends readonly unknown[] | Response | Iterated
  ? T
  : T extends object
    ? T & { readonly _request_id?: string | null }
    : T;

/** Anything that `for await` can read. Of `AsyncIterable` the compiler would compare the iterators, too. */
interface Iterated {
  [Symbol.asyncIterator](): unknown;
}

/** What {@link APIPromise.withResponse} resolves to. */
export interface ResultWithResponse<T> {
  readonly data: T;
  readonly response: Response;
  readonly request_id: string | null;
}

const never = (): void => undefined;

/**
 * A request on its way. `await` it for the result. The body is read when the result is first asked for, so
 * {@link asResponse} hands it over unread.
 */
export class APIPromise<T> extends Promise<WithRequestID<T>> {
  readonly #exchange: Promise<Exchange>;
  readonly #decode: (exchange: Exchange) => unknown;
  #result: Promise<WithRequestID<T>> | undefined;

  constructor(
    exchange: Promise<Exchange>,
    decode: (exchange: Exchange) => unknown = (answered) => answered.decoder.decode(answered),
  ) {
    super(never);
    this.#exchange = exchange;
    this.#decode = decode;
  }

  /** Chained promises are plain ones. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** The response as soon as its head is there, its body unread. Rejects as the result does: after retries, with a typed error. */
  async asResponse(): Promise<Response> {
    return (await this.#exchange).handOver();
  }

  /** The result together with its response, whose body has been read (or is being read by the stream). */
  async withResponse(): Promise<ResultWithResponse<WithRequestID<T>>> {
    const data = await this.#parse();
    const { response, requestID } = await this.#exchange;
    return { data, response, request_id: requestID };
  }

  /** The same request with another result, made of the one that it answers with. */
  map<U>(change: (result: WithRequestID<T>) => Promise<U>): APIPromise<U> {
    return new APIPromise<U>(this.#exchange, async () => change(await this.#parse()));
  }

  #parse(): Promise<WithRequestID<T>> {
    // The operation's types say what its decoder answers with; here it is the caller's word.
    this.#result ??= this.#exchange.then(this.#decode) as Promise<WithRequestID<T>>;
    return this.#result;
  }

  override then<A = WithRequestID<T>, B = never>(
    onFulfilled?: ((value: WithRequestID<T>) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#parse().then<A, B>(onFulfilled, onRejected);
  }
}
