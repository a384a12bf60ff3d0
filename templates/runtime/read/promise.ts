/** The promise that methods return. */
import { idsIn, type ResponseIDs, type ResultIDs } from '../api/ids.js';
import type { Exchange } from '../request/decoder.js';

/** A result with the ids in the headers of its response, if it is an object. */
export type WithRequestID<T> = T extends readonly unknown[] | Response | Iterated
  ? T
  : T extends object
    ? T & ResultIDs
    : T;

/** Any async iterable. Cheaper to type-check than `AsyncIterable`, whose iterators are compared too. */
interface Iterated {
  [Symbol.asyncIterator](): unknown;
}

/** The result of {@link APIPromise.withResponse}. */
export interface ResultWithResponse<T> extends ResponseIDs {
  readonly data: T;
  readonly response: Response;
}

const never = (): void => undefined;

/**
 * The promise of a result. The request is sent at once; the body is read when the promise is first awaited, so that
 * {@link asResponse} can return it unread.
 */
export class APIPromise<T> extends Promise<WithRequestID<T>> {
  readonly #exchange: Promise<Exchange>;
  readonly #decode: (exchange: Exchange) => unknown;
  #result: Promise<WithRequestID<T>> | undefined;

  constructor(
    exchange: Promise<Exchange>,
    decode: (exchange: Exchange) => unknown = (arrived) => arrived.decoder.decode(arrived),
  ) {
    super(never);
    this.#exchange = exchange;
    this.#decode = decode;
  }

  /** `then`, `catch` and `finally` return plain promises. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** The response with its body unread, as soon as its headers arrive. Rejects with the same errors as the result, after retries. */
  async asResponse(): Promise<Response> {
    return (await this.#exchange).handOver();
  }

  /** The result, and the response that it was read from. */
  async withResponse(): Promise<ResultWithResponse<WithRequestID<T>>> {
    const data = await this.#parse();
    const { response } = await this.#exchange;
    return { data, response, ...idsIn(response.headers) };
  }

  /** The same request with a result that `change` makes from this one. */
  map<U>(change: (result: WithRequestID<T>) => Promise<U>): APIPromise<U> {
    return new APIPromise<U>(this.#exchange, async () => change(await this.#parse()));
  }

  #parse(): Promise<WithRequestID<T>> {
    // The generated client declares the result type of each operation; it cannot be checked here.
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
