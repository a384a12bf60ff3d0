/** Results: from a response to what a method answers with. */
import { ClaudeError, ERRORS, InvalidResponseError } from './errors.js';
import type { Exchange } from './exchange.js';
import type { Parser } from './parsers.js';
import { loadReader, readStream, type Reader, type Stream } from './stream.js';

/** Tokens that the API writes in the ten minutes after which a silent connection is cut: 128,000 an hour. */
const TOKENS_IN_TIME = 128_000 / 6;

/** Turns a successful response into a result. */
export interface ResultDecoder {
  /** The request's `accept` header. */
  readonly accept: string;
  decode(exchange: Exchange): unknown;
  /** Loads what `decode` needs, while the answer is on its way. */
  load?(): Promise<unknown>;
  /** The decoder for these params, where they decide; may refuse the call by throwing. */
  choose?(params: Readonly<Record<string, unknown>>, hasTimeout: boolean): ResultDecoder;
}

/** One JSON value; null for 204. An object tells its request id as `_request_id`. */
export const decodeJSON: ResultDecoder = {
  accept: 'application/json',
  decode: async (exchange) =>
    hasNoBody(exchange) ? null : parseJSON(await exchange.text(), exchange),
};

/** What a raw request answers with: JSON where the content type says so, text otherwise. */
export const decodeRaw: ResultDecoder = {
  accept: 'application/json',
  decode: async (exchange) => {
    if (hasNoBody(exchange)) return null;
    const text = await exchange.text();
    const type = exchange.response.headers.get('content-type')?.split(';', 1)[0]?.trim() ?? '';
    const isJSON = type === 'application/json' || type.endsWith('+json');
    return isJSON || isEmpty(text, exchange) ? parseJSON(text, exchange) : text;
  },
};

/** The response itself, its body unread. */
export const binary: ResultDecoder = {
  accept: '*/*',
  decode: (exchange) => exchange.handOver(),
};

/** The answer is a `Stream` of what the parser makes of its body, which is never held whole. */
function streamDecoder(
  accept: string,
  makeParser: (reader: Reader, headers: Headers) => Parser<unknown>,
): ResultDecoder {
  return {
    accept,
    load: loadReader,
    decode: (exchange) => {
      const { body, headers } = exchange.handOver();
      const release = (): void => {
        exchange.release();
      };
      return readStream(
        body,
        (reader) => makeParser(reader, headers),
        exchange.controller,
        release,
      );
    },
  };
}

/** Every answer is a stream of server-sent events. */
export const sse: ResultDecoder = /* @__PURE__ */ streamDecoder(
  'application/json, text/event-stream',
  ({ SSEParser }, headers) => new SSEParser(ERRORS, headers),
);

/** Every answer is a stream of the values of JSON Lines. */
export const jsonl: ResultDecoder = /* @__PURE__ */ streamDecoder(
  'application/x-jsonl, */*',
  ({ JSONLParser }) => new JSONLParser(ERRORS),
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
          `max_tokens ${tokens} may take longer than 10 minutes; set ${field}: true, or a timeout of your own.`,
        );
      }
      return decodeJSON;
    },
  };
}

/** True where the status says so. */
function hasNoBody(exchange: Exchange): boolean {
  if (exchange.response.status !== 204) return false;
  exchange.release();
  return true;
}

/** True where the length says so, and nothing broke off. */
function isEmpty(text: string, { response }: Exchange): boolean {
  return text === '' && response.headers.get('content-length') === '0';
}

function parseJSON(text: string, exchange: Exchange): unknown {
  const { status, headers } = exchange.response;
  if (isEmpty(text, exchange)) return undefined;
  try {
    return tagRequestID(JSON.parse(text), exchange.requestID);
  } catch (cause) {
    const type = headers.get('content-type') ?? 'no content type';
    const message = `The answer is not JSON (${type}, ${text.length} characters).`;
    throw new InvalidResponseError(status, text, message, headers, { cause });
  }
}

function tagRequestID(value: unknown, requestID: string | null): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.defineProperty(value, '_request_id', { value: requestID, enumerable: false });
}
