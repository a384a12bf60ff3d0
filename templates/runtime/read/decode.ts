/** Decoders, which make the result of a method from a response. */
import { addIDs } from '../api/ids.js';
import { ClaudeError, InvalidResponseError } from '../errors.js';
import { loadOnce } from '../late.js';
import type { Exchange, ResultDecoder } from '../request/decoder.js';
import type { BodyFormat } from './parsers.js';
import { loadReader, readStream, type Stream } from './stream.js';

/** The number of tokens that a model writes in 10 minutes (the default time limit) at 128,000 tokens per hour. */
const TOKENS_IN_TIME = 128_000 / 6;

/**
 * Decodes JSON. Returns null for status 204, and undefined for an empty body with `content-length: 0`. If the result is
 * an object, adds the ids in the headers, such as `_request_id`.
 */
export const decodeJSON: ResultDecoder = {
  accept: 'application/json',
  decode: readValue,
};

const loadBinary = /* @__PURE__ */ loadOnce(() => import('./binary.js'));

/**
 * Returns the response with an unread body. If the body is incomplete, reading it throws an `APIConnectionError`,
 * except if `binary.ts` could not be loaded.
 */
export const binary: ResultDecoder = {
  accept: '*/*',
  load: loadBinary,
  async decode(exchange) {
    const part = await loadBinary().catch(() => undefined);
    const response = exchange.handOver();
    part?.watchBody(response);
    return response;
  },
};

/** Makes a decoder that returns a `Stream` of the values in the body, without keeping the body in memory. */
function streamDecoder(accept: string, format: BodyFormat): ResultDecoder {
  return {
    accept,
    load: loadReader,
    decode: (exchange) => readStream(exchange.handOver(), format, exchange),
  };
}

const EVENTS = 'application/json, text/event-stream';

/** Decodes a stream of server-sent events. */
export const sse: ResultDecoder = /* @__PURE__ */ streamDecoder(EVENTS, 'sse');

/**
 * Decodes the events of one result, such as a message. Reading a stream without an event throws an
 * `InvalidResponseError`.
 */
const answer: ResultDecoder = /* @__PURE__ */ streamDecoder(EVENTS, 'answer');

/** Decodes a stream of JSON Lines. */
export const jsonl: ResultDecoder = /* @__PURE__ */ streamDecoder(
  'application/x-jsonl, */*',
  'jsonl',
);

/** The values of a JSON Lines body, as they arrive. */
export type JSONLStream<T> = Stream<T>;

/**
 * Decodes server-sent events if the param `field` is true, else JSON. For JSON without an explicit timeout, throws a
 * `ClaudeError` if `max_tokens` exceeds `TOKENS_IN_TIME`: networks could close the idle connection before the response.
 */
export function sseWhen(field: string): ResultDecoder {
  return {
    ...decodeJSON,
    choose: (params, hasTimeout) => {
      if (params[field] === true) return answer;
      const tokens = params['max_tokens'];
      if (!hasTimeout && typeof tokens === 'number' && tokens > TOKENS_IN_TIME) {
        throw new ClaudeError(
          `max_tokens ${tokens} may take over 10 minutes; set ${field}: true or a timeout.`,
        );
      }
      return decodeJSON;
    },
  };
}

function readValue(exchange: Exchange): unknown {
  const { status, headers } = exchange.response;
  if (status === 204) {
    exchange.release();
    return null;
  }
  return exchange.read((text) => {
    // Without `content-length: 0`, an empty body may be incomplete.
    if (text === '' && headers.get('content-length') === '0') return undefined;
    try {
      const value: unknown = JSON.parse(text);
      addIDs(value, headers);
      return value;
    } catch (cause) {
      const type = headers.get('content-type') ?? 'no content type';
      const message = `The response is not JSON (${type}).`;
      throw new InvalidResponseError(status, text, message, headers, { cause });
    }
  });
}
