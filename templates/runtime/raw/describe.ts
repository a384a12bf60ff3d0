/** Converts raw requests to operations. Loaded late, together with the other code that few requests need. */
import { ClaudeError } from '../api/errors.js';
import { streamOf, type Values } from '../read/byte-stream.js';
import type { BodyEncoder, EncodedBody } from '../request/body.js';
import type { Exchange, ResultDecoder } from '../request/decoder.js';
import type { findHeader, HeadersLike } from '../request/headers.js';
import type { HttpMethod, Operation } from '../request/operation.js';
import type { ClientOptions, RawRequest, RequestOptions } from '../request/options.js';

const JSON_TYPE = /^(?:application\/|[^;]*\+)json\s*(?:;|$)/;

/**
 * Functions and decoders that the client has loaded already. Importing them here would add a file to the bundle for
 * each module.
 */
export interface LoadedFirst {
  readonly decodeJSON: ResultDecoder;
  readonly findHeader: typeof findHeader;
  readonly json: BodyEncoder;
  readonly sse: ResultDecoder;
}

/** Returns the operation and the options of a raw request. Throws a `ClaudeError` for a GET request with a body. */
export function describeRaw(
  { method, body, stream, ...options }: RawRequest,
  client: ClientOptions,
  loaded: LoadedFirst,
): { operation: Operation; options: RequestOptions } {
  const { decodeJSON, findHeader, sse } = loaded;
  const verb = method.toUpperCase() as HttpMethod;
  if (verb === 'GET' && body !== undefined && body !== null) {
    throw new ClaudeError('A GET request cannot have a body; use query.');
  }
  const setsType = (headers: HeadersLike): boolean =>
    typeof findHeader(headers, 'content-type') === 'string';
  const hasType = setsType(client.defaultHeaders) || setsType(options.headers);
  const operation: Operation = {
    method: verb,
    path: '',
    encode: (value) => encodeRaw(value, hasType, loaded),
    decode: stream === true ? sse : { ...decodeJSON, decode: (of) => decode(of, decodeJSON) },
  };
  return { operation, options };
}

/**
 * Encodes the body of a raw request. Does not change bytes, `Blob`, `FormData`, `URLSearchParams` and `ReadableStream`,
 * and changes a string only if the headers set no content type. Converts async iterables and iterators to streams, and
 * other values to JSON. Throws a `ClaudeError` for a `Map` or `Set`.
 */
function encodeRaw(
  value: unknown,
  hasContentType: boolean,
  { json }: LoadedFirst,
): EncodedBody | Promise<EncodedBody> {
  if (value === undefined || value === null) return { body: null, replayable: true };
  if (typeof value === 'string' && hasContentType) return { body: value, replayable: true };
  if (value instanceof FormData) return { body: value, contentType: null, replayable: true };
  if (isInMemory(value)) return { body: value, replayable: true };
  if (value instanceof ReadableStream) return { body: value, replayable: false };
  if (value instanceof Map || value instanceof Set) {
    throw new ClaudeError(
      'A body cannot be a Map or a Set: JSON has no such values; pass an object or an array.',
    );
  }
  const values = iteratorOf(value);
  if (values === undefined) return json(value);
  const bytesOf = (part: unknown): ArrayBufferView => {
    if (typeof part === 'string') return new TextEncoder().encode(part);
    if (part instanceof Uint8Array) return part;
    throw new ClaudeError('A streamed body must consist of strings or Uint8Array chunks.');
  };
  return { body: streamOf(values, bytesOf), replayable: false };
}

/**
 * Returns the parsed body if the content type is JSON, null for status 204, undefined for an empty body whose
 * `content-length` is 0, and otherwise the text of the body.
 */
function decode(exchange: Exchange, decodeJSON: ResultDecoder): unknown {
  const { status, headers } = exchange.response;
  const isJSON = JSON_TYPE.test(headers.get('content-type') ?? '');
  if (isJSON || status === 204) return decodeJSON.decode(exchange);
  const isEmpty = headers.get('content-length') === '0';
  return exchange.read((text) => (isEmpty && text === '' ? undefined : text));
}

function isInMemory(value: unknown): value is NonNullable<RequestInit['body']> {
  return (
    value instanceof Blob ||
    value instanceof URLSearchParams ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value)
  );
}

/**
 * Returns the iterator of an async iterable, or the value itself if it is an iterator, such as a generator: JSON would
 * lose their values. Undefined for other values.
 */
function iteratorOf(value: unknown): Values | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Symbol.asyncIterator in value) {
    return (value as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  }
  return 'next' in value && typeof value.next === 'function' ? (value as Values) : undefined;
}
