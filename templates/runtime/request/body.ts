/** Encodes request bodies. */
import { ClaudeError } from '../errors.js';
import { kindOf } from './platform.js';

/** A body that `fetch` can send. */
export interface EncodedBody {
  readonly body: NonNullable<RequestInit['body']> | null;
  /**
   * Null: `fetch` sets the content type, such as one with the boundary of a form. A default `content-type` header is
   * ignored. Undefined: a default `content-type` header, or else `fetch`, sets the content type.
   */
  readonly contentType?: string | null;
  /** False if the body can be read only once, so that the request cannot be retried. */
  readonly replayable: boolean;
}

/** Encodes params as the body of a request. */
export type BodyEncoder = (value: unknown) => EncodedBody | Promise<EncodedBody>;

/**
 * Encodes a body as JSON. Replaces a lone surrogate, as in text that was cut inside an emoji, by U+FFFD, since the API
 * rejects lone surrogates. Throws a `ClaudeError` for undefined, a function and a symbol, for which JSON has no text.
 */
export const json: BodyEncoder = (value) => {
  const text = JSON.stringify(value) as string | undefined;
  if (text !== undefined) {
    // `JSON.stringify` writes `\ud…` only for a lone surrogate. The pattern also matches other escapes, so that
    // `\\ud83d` in text stays.
    const body = text.includes('\\ud')
      ? text.replace(/\\(?:ud[89a-f]..|.)/g, (match) => (match[5] ? '\ufffd' : match))
      : text;
    return { body, contentType: 'application/json', replayable: true };
  }
  throw new ClaudeError(`The body cannot be ${kindOf(value)}: JSON has none.`);
};

/** Encodes the value of one param as the whole body. If the param is not set, the request has no body. */
export function bodyParam(name: string, encode: BodyEncoder): BodyEncoder {
  return (params) => {
    const value = (params as Readonly<Record<string, unknown>>)[name];
    return value === undefined ? { body: null, replayable: true } : encode(value);
  };
}

export function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
