/** Whether, when and how long after a failure a request is sent again. */
import { Lifeline } from './exchange.js';

const LONGEST_WAIT = 2 ** 31 - 1;
const STATUSES: readonly number[] = [408, 409, 429];

/** The server's `x-should-retry` decides; without it: 408, 409, 429 and 500 and above. */
export function shouldRetry({ status, headers }: Response): boolean {
  switch (headers.get('x-should-retry')) {
    case 'true':
      return true;
    case 'false':
      return false;
    default:
      return STATUSES.includes(status) || status >= 500;
  }
}

/** Milliseconds to wait: what the server asks for, or half a second doubled per retry up to 8 s, less up to a quarter of it. */
export function retryDelay(retry: number, headers?: Headers): number {
  const asked = headers === undefined ? NaN : askedDelay(headers);
  if (asked > 0 && asked <= LONGEST_WAIT) return asked;
  return Math.min(0.5 * 2 ** retry, 8) * (1 - Math.random() * 0.25) * 1000;
}

function askedDelay(headers: Headers): number {
  const milliseconds = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (!Number.isNaN(milliseconds)) return milliseconds;
  const after = headers.get('retry-after') ?? '';
  const seconds = Number(after === '' ? NaN : after);
  return Number.isNaN(seconds) ? Date.parse(after) - Date.now() : seconds * 1000;
}

/** Waits; rejects at once when the signal fires. */
export async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  const lifeline = new Lifeline(signal, Infinity);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  try {
    await lifeline.guard(waited);
  } finally {
    clearTimeout(timer);
    lifeline.release();
  }
}
