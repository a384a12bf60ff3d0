// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Results: from a response to what a method answers with. */
import { InvalidResponseError } from './errors.js';
import type { Exchange } from './exchange.js';

/** Turns a successful response into a result. */
export interface ResultDecoder {
  /** The request's `accept` header. */
  readonly accept: string;
  decode(exchange: Exchange): unknown;
  /** The decoder for these params, where they decide; may refuse the call by throwing. */
  choose?(params: Readonly<Record<string, unknown>>, hasTimeout: boolean): ResultDecoder;
}

/** One JSON value; null for 204. An object tells its request id as `_request_id`. */
export const decodeJSON: ResultDecoder = {
  accept: 'application/json',
  decode: async (exchange) => {
    const text = await readText(exchange);
    return typeof text === 'string' ? parseJSON(text, exchange) : text;
  },
};

/** What a raw request answers with: JSON where the content type says so, text otherwise. */
export const decodeRaw: ResultDecoder = {
  accept: 'application/json',
  decode: async (exchange) => {
    const text = await readText(exchange);
    const type = exchange.response.headers.get('content-type')?.split(';', 1)[0]?.trim() ?? '';
    const isJSON = type === 'application/json' || type.endsWith('+json');
    return typeof text === 'string' && isJSON ? parseJSON(text, exchange) : text;
  },
};

/** The response itself, its body unread. */
export const binary: ResultDecoder = {
  accept: '*/*',
  decode: (exchange) => exchange.handOver(),
};

/** The body; null where the status says that there is none, undefined where its length says so. */
async function readText(exchange: Exchange): Promise<string | null | undefined> {
  const { status, headers } = exchange.response;
  if (status === 204) {
    exchange.release();
    return null;
  }
  const text = await exchange.text();
  return text === '' && headers.get('content-length') === '0' ? undefined : text;
}

function parseJSON(text: string, exchange: Exchange): unknown {
  const { status, headers } = exchange.response;
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
