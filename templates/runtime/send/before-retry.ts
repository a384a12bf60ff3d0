/** Decides what follows a failed attempt: another attempt after a delay, or an error. Loaded late. */
import type { BetaRequest, ClientSpec } from '../request/client-spec.js';
import type { Exchange } from '../request/decoder.js';
import type { ClientOptions, RequestOptions } from '../request/options.js';
import { errorOf } from './failed-response.js';

// `shouldRetry` adds 500 and above.
const RETRIED: readonly number[] = [408, 409, 429];

/** The longest delay of `setTimeout` in milliseconds: for a longer delay, it fires immediately. */
const LONGEST_DELAY = 2 ** 31 - 1;
const LONGEST_REQUESTED = 60_000;
const LONGEST_DISCARD = 1000;

interface FailedRequest extends BetaRequest {
  readonly options: RequestOptions;
  readonly maxRetries: number;
}

interface Client {
  readonly spec: ClientSpec;
  readonly options: ClientOptions;
}

/**
 * Returns the delay before the next attempt in milliseconds. `exchange` is undefined if the attempt got no response.
 * Throws the error of the response after the last attempt, for a status that is not retried, and if the server requests
 * a longer delay than `maxRetryAfter`.
 */
export async function delayAfter(
  exchange: Exchange | undefined,
  retry: number,
  request: FailedRequest,
  client: Client,
): Promise<number> {
  if (exchange) {
    const isLast = retry >= request.maxRetries || !shouldRetry(exchange.response);
    if (isLast) throw await errorOf(exchange, request, client.spec);
    await dropResponse(exchange, request, client);
  }
  return retryDelay(retry, exchange?.response.headers);
}

/** Returns true for 408, 409, 429 and 500 and above, unless the header `x-should-retry` says otherwise. */
export function shouldRetry({ status, headers }: Response): boolean {
  const instruction = headers.get('x-should-retry');
  const isTransient = RETRIED.includes(status) || status >= 500;
  return instruction === 'true' || (instruction !== 'false' && isTransient);
}

/**
 * Returns the delay before the next attempt in milliseconds: the delay that the server requests, or else 0.5 s, doubled
 * with each retry up to 8 s, minus a random part of up to 25 %.
 */
export function retryDelay(retry: number, headers?: Headers): number {
  const requested = headers === undefined ? NaN : requestedDelay(headers);
  if (requested > 0) return requested;
  return Math.min(0.5 * 2 ** retry, 8) * (1 - Math.random() * 0.25) * 1000;
}

function requestedDelay(headers: Headers): number {
  const after = headers.get('retry-after') ?? '';
  const readings = [
    Number.parseFloat(headers.get('retry-after-ms') ?? ''),
    Number(after) * 1000,
    Date.parse(after) - Date.now(),
  ];
  return readings.find((delay) => !Number.isNaN(delay)) ?? NaN;
}

/**
 * Discards a response before a retry. Throws the error of the response if the server requests a longer delay than
 * `maxRetryAfter`.
 */
async function dropResponse(
  exchange: Exchange,
  request: FailedRequest,
  client: Client,
): Promise<void> {
  const limit = request.options.maxRetryAfter ?? client.options.maxRetryAfter ?? LONGEST_REQUESTED;
  const retryAfter = requestedDelay(exchange.response.headers);
  if (retryAfter > Math.min(limit, LONGEST_DELAY)) {
    const error = await errorOf(exchange, request, client.spec);
    error.message += ` (retry after ${retryAfter / 1000} s)`;
    throw Object.assign(error, { retryAfter });
  }
  discard(exchange.response);
  exchange.release();
}

/**
 * Reads and discards the body of a response for up to one second, so that the retry can use the connection. Cancelling
 * the body would close the connection.
 */
function discard(response: Response): void {
  // Platforms whose `fetch` does not support streams may also lack `AbortSignal.timeout` and `WritableStream`.
  if (!response.body) return;
  const signal = AbortSignal.timeout(LONGEST_DISCARD);
  response.body.pipeTo(new WritableStream(), { signal }).catch(() => undefined);
}
