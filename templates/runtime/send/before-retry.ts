/** What happens before a retry. Loaded late. */
import type { APIError, ErrorClasses } from '../errors.js';
import type { ClientOptions } from '../request/options.js';

/** Milliseconds: `setTimeout` fires at once for a longer delay. */
const LONGEST_DELAY = 2 ** 31 - 1;
const LONGEST_REQUESTED = 60_000;
const LONGEST_DISCARD = 1000;

type Limit = Pick<ClientOptions, 'maxRetryAfter'>;

/** Milliseconds until the next attempt: the delay that the server requests, else 0.5 s that doubles up to 8 s, minus a random part of up to 25 %. */
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

/** Drops a response before a retry. Throws the error of the response if it requests a longer delay than the options allow. */
export async function dropResponse(
  response: Response,
  [request, client]: readonly [Limit, Limit],
  { ClaudeError }: ErrorClasses,
  makeError: () => Promise<APIError>,
): Promise<void> {
  const limit = request.maxRetryAfter ?? client.maxRetryAfter ?? LONGEST_REQUESTED;
  if (!(limit >= 0)) throw new ClaudeError('maxRetryAfter must be 0 or more milliseconds.');
  const retryAfter = requestedDelay(response.headers);
  if (!(retryAfter > Math.min(limit, LONGEST_DELAY))) {
    discard(response);
    return;
  }
  const error = await makeError();
  error.message += ` (retry after ${retryAfter / 1000} s)`;
  throw Object.assign(error, { retryAfter });
}

/** Reads the body of a response and drops it. Cancelling it would close the connection, which the retry can use again. */
function discard(response: Response): void {
  // Platforms whose `fetch` does not stream have no body, and lack both classes.
  if (!response.body) return;
  const signal = AbortSignal.timeout(LONGEST_DISCARD);
  response.body.pipeTo(new WritableStream(), { signal }).catch(() => undefined);
}
