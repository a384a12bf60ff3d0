/** The interface of response decoders. `read/` implements decoders; an operation chooses one. */

/** The limits on a response. */
export interface ResponseLimits {
  /** The longest silence of a stream, in milliseconds. */
  readonly idleTimeout: number;
  /** The longest JSON body in bytes, and the longest event or line of a stream in characters. */
  readonly maxSize: number;
}

/** A response with an unread body, and its connection. */
export interface Exchange {
  readonly limits: ResponseLimits;
  readonly response: Response;
  readonly decoder: ResultDecoder;
  /** Aborts the request. */
  readonly controller: AbortController;
  /**
   * Reads the whole body as text, within the time limit of the attempt and `limits`. Resolves to the result of `parse`.
   */
  read(parse: (text: string) => unknown): Promise<unknown>;
  /** Ends the exchange. Must be called when the body has been read or will not be read. */
  release(): void;
  /** Returns the response to a caller that reads the body. The caller's signal can still abort the request. */
  handOver(): Response;
}

/** Makes the result of a method from a successful response. */
export interface ResultDecoder {
  /** The `accept` header of the request. */
  readonly accept: string;
  decode(exchange: Exchange): unknown;
  /** Loads the code that `decode` needs, while the request is sent. */
  load?(): Promise<unknown>;
  /**
   * Returns the decoder for the params, if the choice depends on the params. Throws a `ClaudeError` to refuse the call.
   */
  choose?(params: Readonly<Record<string, unknown>>, hasTimeout: boolean): ResultDecoder;
}
