/** Sends a request, with retries and time limits. */
import { APIConnectionError, APIError, APIUserAbortError, ClaudeError, ERRORS } from '../errors.js';
import { loadRarelyUsed } from '../late.js';
import type { PreparedRequest } from '../request/build.js';
import type { Config } from '../request/config.js';
import { Deadline, withDeadline } from '../request/deadline.js';
import type { Exchange } from '../request/decoder.js';
import { ignoreFailure } from '../request/failure.js';
import type { Middleware, Send } from '../request/options.js';
import { HTTPExchange } from './exchange.js';

// Also retried: 500 and above.
const RETRIED: readonly number[] = [408, 409, 429];

const NONE: readonly Middleware[] = [];

/** Milliseconds. */
const SHORTEST_DELAY = 500;

/**
 * Calls `build` synchronously, then sends what it builds. Resolves to the first successful response, with its body
 * unread. Rejects with the error of the last attempt, always a `ClaudeError` unless middleware throws another one.
 */
export async function transmit(
  config: Config,
  build: () => Promise<PreparedRequest>,
): Promise<Exchange> {
  let request: PreparedRequest;
  try {
    request = await build();
  } catch (cause) {
    // Values of the caller can throw: an invalid date, a circular object, a getter.
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
  // If the part does not load, the program is likely offline: the request then fails with a better error.
  const trace =
    log.info && (await loadRarelyUsed().catch(() => undefined))?.traceRequest(log, url, init);
  for (let retry = 0; ; retry++) {
    const isLast = retry >= request.maxRetries;
    if (signal?.aborted) throw new APIUserAbortError();
    const deadline = new Deadline(signal, request.timeout);
    let response: Response | undefined;
    trace?.sent();
    try {
      const sent = fetch(url, { ...init, signal: deadline.controller.signal });
      ignoreFailure(decoder.load?.());
      response = await deadline.guard<Response>(sent);
    } catch (error) {
      deadline.release();
      trace?.failed(error);
      if (isLast || !(error instanceof APIConnectionError)) throw error;
    }
    const exchange = response && new HTTPExchange(response, deadline, request);
    if (exchange) {
      trace?.received(exchange.response);
      if (exchange.response.ok) return exchange;
      if (isLast || !shouldRetry(exchange.response)) throw await errorOf(exchange, config, request);
    }
    // The part may not load, as the request may have failed, if the program is offline.
    const part = await loadRarelyUsed().catch(() => undefined);
    if (exchange) {
      const makeError = (): Promise<APIError> => errorOf(exchange, config, request);
      await part?.dropResponse(exchange.response, [options, config.options], ERRORS, makeError);
      exchange.release();
    }
    const delay = part?.retryDelay(retry, response?.headers) ?? SHORTEST_DELAY;
    trace?.retries(delay, retry + 1);
    await sleep(delay, signal);
  }
}

/** True for 408, 409, 429 and 500 and above, unless the header `x-should-retry` says otherwise. */
export function shouldRetry({ status, headers }: Response): boolean {
  const instruction = headers.get('x-should-retry');
  const isTransient = RETRIED.includes(status) || status >= 500;
  return instruction === 'true' || (instruction !== 'false' && isTransient);
}

/** Waits `ms` milliseconds. Rejects as soon as the signal fires. */
export async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  let timer!: ReturnType<typeof setTimeout>;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    await withDeadline(waited, signal, Infinity);
  } finally {
    clearTimeout(timer);
  }
}

/** Calls `fetch` and follows redirects. Throws an `APIConnectionError` with the error of `fetch` as its cause. */
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
  const { status, headers } = exchange.response;
  // A redirect that was not followed.
  const message =
    status < 400 ? (await loadRarelyUsed()).describeRedirect(exchange.response) : undefined;
  const error = APIError.generate(status, await readBody(exchange), message, headers);
  return (await spec.betas?.explain(error, request)) ?? error;
}

/** The parsed body, or its text if it is not JSON. Undefined if it is empty or incomplete: the status is the better error. */
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
