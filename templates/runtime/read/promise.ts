/** The promise that methods return. */
import { idsIn, type ResponseIDs, type ResultIDs } from '../api/ids.js';
import type { Exchange } from '../request/decoder.js';

/**
 * Adds the ids in the headers of the response to the type of a result that is an object. The type of an array, a
 * `Response`, a page or a stream stays the same.
 */
export type WithRequestID<T> = T extends readonly unknown[] | Response | Iterated
  ? T
  : T extends object
    ? T & ResultIDs
    : T;

/**
 * Any async iterable. Cheaper to type-check than `AsyncIterable`, for which the compiler also compares the iterators.
 */
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
 * The constructor of `Promise`, without static members such as `all`: they need a class whose constructor takes only an
 * executor.
 */
interface PromiseClass {
  new <T>(executor: () => void): Promise<T>;
  readonly [Symbol.species]: PromiseConstructor;
}

const BasePromise = Promise as unknown as PromiseClass;

/**
 * The promise of a result. The client sends the request immediately, and reads the body when the promise is first
 * awaited, so that {@link asResponse} can return a response with an unread body.
 */
export class APIPromise<T> extends BasePromise<WithRequestID<T>> {
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

  /**
   * Resolves to the response, whose body is unread, when the headers have arrived. Rejects if the request fails, for
   * example with an `APIError` for an error status.
   */
  async asResponse(): Promise<Response> {
    return (await this.#exchange).handOver();
  }

  /** Resolves to the result, its response, and the ids in the headers of the response. */
  async withResponse(): Promise<ResultWithResponse<WithRequestID<T>>> {
    const data = await this.#parse();
    const { response } = await this.#exchange;
    return { data, response, ...idsIn(response.headers) };
  }

  /** Returns a promise of the same request, whose result `change` makes from the result of this promise. */
  map<U>(change: (result: WithRequestID<T>) => Promise<U>): APIPromise<U> {
    return new APIPromise<U>(this.#exchange, async () => change(await this.#parse()));
  }

  #parse(): Promise<WithRequestID<T>> {
    // The generated client declares the result type of each operation; the runtime does not check the type.
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
