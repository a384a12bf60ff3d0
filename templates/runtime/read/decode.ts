/** Results: from a response to what a method answers with. */
import { ClaudeError, InvalidResponseError } from '../errors.js';
import type { Exchange, ResultDecoder } from '../request/decoder.js';
import type { BodyFormat } from './parsers.js';
import { loadReader, readStream, type Stream } from './stream.js';

/** Tokens that the API writes in the ten minutes after which a silent connection is cut: 128,000 an hour. */
const TOKENS_IN_TIME = 128_000 / 6;

const JSON_TYPE = /^(?:application\/|[^;]*\+)json\s*(?:;|$)/;

/** One JSON value; null for 204. An object tells its request id as `_request_id`. */
export const decodeJSON: ResultDecoder = {
  accept: 'application/json',
  decode: (exchange) => readValue(exchange, false),
};

/** What a raw request answers with: JSON where the content type says so, text otherwise. */
export const decodeRaw: ResultDecoder = {
  accept: 'application/json',
  decode: (exchange) => readValue(exchange, true),
};

/** The response itself, its body unread. */
export const binary: ResultDecoder = {
  accept: '*/*',
  decode: (exchange) => exchange.handOver(),
};

/** The answer is a `Stream` of the values in its body, which is never held whole. */
function streamDecoder(accept: string, format: BodyFormat): ResultDecoder {
  return {
    accept,
    load: loadReader,
    decode: (exchange) =>
      readStream(exchange.handOver(), format, exchange.controller, () => {
        exchange.release();
      }),
  };
}

/** Every answer is a stream of server-sent events. */
export const sse: ResultDecoder = /* @__PURE__ */ streamDecoder(
  'application/json, text/event-stream',
  'sse',
);

/** Every answer is a stream of the values of JSON Lines. */
export const jsonl: ResultDecoder = /* @__PURE__ */ streamDecoder(
  'application/x-jsonl, */*',
  'jsonl',
);

/** The values of a JSON Lines answer, as they arrive. */
export type JSONLStream<T> = Stream<T>;

/**
 * A stream if the boolean params field is true, one JSON value otherwise. Refuses a call without a stream whose
 * `max_tokens` could outlast an idle connection, unless the caller set a timeout.
 */
export function sseWhen(field: string): ResultDecoder {
  return {
    ...decodeJSON,
    choose: (params, hasTimeout) => {
      if (params[field] === true) return sse;
      const tokens = params['max_tokens'];
      if (!hasTimeout && typeof tokens === 'number' && tokens > TOKENS_IN_TIME) {
        throw new ClaudeError(
          `max_tokens ${tokens} may take over 10 minutes; set ${field}: true or timeout.`,
        );
      }
      return decodeJSON;
    },
  };
}

function readValue(exchange: Exchange, orText: boolean): unknown {
  const { status, headers } = exchange.response;
  if (status === 204) {
    exchange.release();
    return null;
  }
  return exchange.read((text) => {
    // Nothing broke off where the length says so.
    if (text === '' && headers.get('content-length') === '0') return undefined;
    if (orText && !JSON_TYPE.test(headers.get('content-type') ?? '')) return text;
    try {
      return tagRequestID(JSON.parse(text), exchange.requestID);
    } catch (cause) {
      const type = headers.get('content-type') ?? 'no content type';
      const message = `The answer is not JSON (${type}).`;
      throw new InvalidResponseError(status, text, message, headers, { cause });
    }
  });
}

function tagRequestID(value: unknown, requestID: string | null): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.defineProperty(value, '_request_id', { value: requestID, enumerable: false });
}
