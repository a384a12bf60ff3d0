/** What reads a response: implemented in `read/`, chosen by an operation. */

/** The limits on a response. */
export interface ResponseLimits {
  /** Milliseconds that a stream may be silent. */
  readonly idleTimeout: number;
  /** The bytes of a JSON body, or the characters of an event or line of a stream. */
  readonly maxSize: number;
}

/** A response whose body is unread, and its connection. */
export interface Exchange {
  readonly limits: ResponseLimits;
  readonly response: Response;
  readonly decoder: ResultDecoder;
  /** Aborts the request. */
  readonly controller: AbortController;
  /** Reads the whole body as text, within what is left of the limits, and resolves to what `parse` returns. */
  read(parse: (text: string) => unknown): Promise<unknown>;
  /** Must be called when the body has been read or is not wanted. */
  release(): void;
  /** The response, for a caller who reads its body. The caller's signal still aborts it. */
  handOver(): Response;
}

/** Turns a successful response into a result. */
export interface ResultDecoder {
  /** The `accept` header of the request. */
  readonly accept: string;
  decode(exchange: Exchange): unknown;
  /** Loads what `decode` needs, while the request is on its way. */
  load?(): Promise<unknown>;
  /** The decoder for these params, if it depends on them. Throws a `ClaudeError` to refuse the call. */
  choose?(params: Readonly<Record<string, unknown>>, hasTimeout: boolean): ResultDecoder;
}
