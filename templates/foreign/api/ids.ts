/** The request id that many servers send in the headers of their responses. */

/** The request id of a response. */
export interface ResponseIDs {
  /**
   * The `x-request-id` header, else the `request-id` header; null if the response has neither. Quote it when you write
   * to support.
   */
  readonly request_id: string | null;
}

/** The request id as a property of a result. The property is not enumerable, so that `JSON.stringify` omits it. */
export interface ResultIDs {
  readonly _request_id?: string | null;
}

/**
 * The request id as a property of an error: null if the response does not have the header, undefined if the error has
 * no `headers`.
 */
export interface ErrorIDs {
  /** The `x-request-id` or `request-id` header: quote it when you write to support. */
  readonly requestID: string | null | undefined;
}

/** Adds the request id to a result that is an object, as the property `_request_id`, which is not enumerable. */
export function addIDs(result: unknown, headers: Headers): void {
  if (typeof result !== 'object' || !result || Array.isArray(result)) return;
  const { request_id } = idsIn(headers);
  Object.defineProperty(result, '_request_id', { value: request_id });
}

export function idsIn(headers: Headers): ResponseIDs {
  return { request_id: headers.get('x-request-id') ?? headers.get('request-id') };
}

/** @param headers the headers of the response; undefined if the error has none */
export function errorIDs(headers: Headers | undefined): ErrorIDs {
  return { requestID: headers && idsIn(headers).request_id };
}
