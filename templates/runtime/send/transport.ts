/** Sends a prepared request: attempts, retries, time limits, and the error of the last answer. */
import type { Config } from '../request/config.js';
import {
  APIConnectionError,
  APIError,
  APIUserAbortError,
  ClaudeError,
  ERRORS,
  ignoreFailure,
} from '../errors.js';
import { loadRarelyUsed } from '../late.js';
import { Deadline, LONGEST_TIMER, withDeadline } from '../request/deadline.js';
import type { Exchange } from '../request/decoder.js';
import type { Middleware, Send } from '../request/options.js';
import { HTTPExchange } from './exchange.js';
import type { PreparedRequest } from '../request/build.js';

// Besides 500 and above.
const RETRIED: readonly number[] = [408, 409, 429];

const NONE: readonly Middleware[] = [];

/**
 * Calls `build` in the caller's turn. Resolves to the first successful answer, its body unread; rejects with a typed
 * error when no retry is left.
 */
export async function transmit(
  config: Config,
  build: () => Promise<PreparedRequest>,
): Promise<Exchange> {
  let request: PreparedRequest;
  try {
    request = await build();
  } catch (cause) {
    // What the caller's values throw may be anything: an invalid date, a circle, a getter.
    if (cause instanceof ClaudeError) throw cause;
    throw new ClaudeError(`The request cannot be built: ${String(cause)}`, { cause });
  }
  const { log } = config;
  const { url, init, decoder, signal, options } = request;
  const layers = [...(config.options.middleware ?? NONE), ...(options.middleware ?? NONE)];
  const network: Send = (url, init) => send(config, url, init);
  const fetch =
    layers.length === 0
      ? network
      : (await loadRarelyUsed()).applyMiddleware(network, layers, { options, logger: log }, ERRORS);
  // Whoever is offline is to be told that by the request itself.
  const trace =
    log.info && (await loadRarelyUsed().catch(() => undefined))?.traceRequest(log, url, init);
  for (let retry = 0; ; retry++) {
    const isLast = retry >= request.maxRetries;
    if (signal?.aborted) throw new APIUserAbortError();
    const deadline = new Deadline(signal, request.timeout);
    let response: Response | undefined;
    trace?.sent();
    try {
      const answer = fetch(url, { ...init, signal: deadline.controller.signal });
      ignoreFailure(decoder.load?.());
      response = await deadline.guard<Response>(answer);
    } catch (error) {
      deadline.release();
      trace?.failed(error);
      if (isLast || !(error instanceof APIConnectionError)) throw error;
    }
    if (response !== undefined) {
      trace?.answered(response);
      const exchange = new HTTPExchange(response, deadline, decoder);
      if (response.ok) return exchange;
      if (isLast || !shouldRetry(response)) throw await errorOf(exchange, config, request);
      exchange.discard();
    }
    const delay = retryDelay(retry, response?.headers);
    trace?.waits(delay, retry + 1);
    await sleep(delay, signal);
  }
}

/** The server's `x-should-retry` decides; without it: 408, 409, 429 and 500 and above. */
export function shouldRetry({ status, headers }: Response): boolean {
  const said = headers.get('x-should-retry');
  const isTransient = RETRIED.includes(status) || status >= 500;
  return said === 'true' || (said !== 'false' && isTransient);
}

/** Milliseconds to wait: what the server asks for, or half a second doubled per retry up to 8 s, less up to a quarter of it. */
export function retryDelay(retry: number, headers?: Headers): number {
  const asked = headers === undefined ? NaN : askedDelay(headers);
  if (asked > 0 && asked <= LONGEST_TIMER) return asked;
  return Math.min(0.5 * 2 ** retry, 8) * (1 - Math.random() * 0.25) * 1000;
}

function askedDelay(headers: Headers): number {
  const after = headers.get('retry-after') ?? '';
  const readings = [
    Number.parseFloat(headers.get('retry-after-ms') ?? ''),
    Number(after) * 1000,
    Date.parse(after) - Date.now(),
  ];
  return readings.find((delay) => !Number.isNaN(delay)) ?? NaN;
}

/** Waits; rejects at once when the signal fires. */
export async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  try {
    await withDeadline(waited, signal, Infinity);
  } finally {
    clearTimeout(timer);
  }
}

/** The network with redirects. What `fetch` itself throws becomes a connection error. */
async function send({ fetch }: Config, url: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, init);
    const isRedirect = response.status >= 300 && response.status < 400;
    return init.redirect === 'manual' && isRedirect
      ? await (await loadRarelyUsed()).followRedirects(response, fetch, url, init)
      : response;
  } catch (cause) {
    throw new APIConnectionError({ cause });
  }
}

async function errorOf(
  exchange: Exchange,
  { spec }: Config,
  request: PreparedRequest,
): Promise<APIError> {
  const { status, headers, type } = exchange.response;
  const location = headers.get('location');
  const isRedirect = type === 'opaqueredirect' || (status < 400 && location !== null);
  const message = isRedirect ? `redirect to ${location ?? 'elsewhere'} not followed` : undefined;
  const error = APIError.generate(status, await readBody(exchange), message, headers);
  return (await spec.betas?.explain(error, { ...request, sent: request.sentBetas })) ?? error;
}

/** Parsed, or as text where it is no JSON. Undefined where it broke off: the status says more than that. */
async function readBody(exchange: Exchange): Promise<unknown> {
  let text = '';
  try {
    await exchange.read((body) => (text = body));
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof APIUserAbortError) throw error;
    return text || undefined;
  }
}
