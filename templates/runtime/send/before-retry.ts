/** What happens before a retry. Loaded late. */

/** Milliseconds: `setTimeout` fires at once from this delay on. */
const LONGEST_DELAY = 2 ** 31;
const LONGEST_DISCARD = 1000;

/** Milliseconds until the next attempt: the delay that the server requests, else 0.5 s that doubles up to 8 s, minus a random part of up to 25 %. */
export function retryDelay(retry: number, headers?: Headers): number {
  const requested = headers === undefined ? NaN : requestedDelay(headers);
  if (requested > 0 && requested < LONGEST_DELAY) return requested;
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

/** Reads the body of a response and drops it. Cancelling it would close the connection, which the retry can use again. */
export function discard(response: Response | undefined): void {
  // Platforms whose `fetch` does not stream have no body, and lack both classes.
  if (!response?.body) return;
  const signal = AbortSignal.timeout(LONGEST_DISCARD);
  response.body.pipeTo(new WritableStream(), { signal }).catch(() => undefined);
}
