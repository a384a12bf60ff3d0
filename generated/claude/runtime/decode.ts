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
