/** Sends a request, with retries and time limits. */
import { APIConnectionError, APIError, APIUserAbortError, ClaudeError } from '../errors.js';
import { loadRarelyUsed } from '../late.js';
import type { PreparedRequest } from '../request/build.js';
import type { Config } from '../request/config.js';
import { Deadline, withDeadline } from '../request/deadline.js';
import type { Exchange } from '../request/decoder.js';
import { ignoreFailure } from '../request/failure.js';
import type { Send } from '../request/options.js';
import { HTTPExchange } from './exchange.js';

/** The delay before a retry in milliseconds, if the code that computes the delay cannot be loaded. */
const SHORTEST_DELAY = 500;

/**
 * Calls `build` synchronously, then sends the request. Resolves to the first successful response, with an unread body.
 * Rejects with the error of `build` or of the last attempt, which is a `ClaudeError` unless middleware throws another
 * error.
 */
export async function transmit(
  config: Config,
  build: () => Promise<PreparedRequest>,
): Promise<Exchange> {
  let request: PreparedRequest;
  try {
    request = await build();
  } catch (cause) {
    // Values of the caller can throw, such as an invalid date, a circular object or a getter.
    if (cause instanceof ClaudeError) throw cause;
    throw (await loadRarelyUsed()).unbuilt(cause);
  }
  const { log } = config;
  const { url, init, decoder, signal, options } = request;
  const network: Send = (url, init) => send(config, url, init);
  const fetch =
    !options.middleware && !config.options.middleware
      ? network
      : (await loadRarelyUsed()).applyMiddleware(network, config.options, options, log);
  // If the part cannot be loaded, the program is probably offline: the request then fails with a more useful error.
  const trace =
    log.info && (await loadRarelyUsed().catch(() => undefined))?.traceRequest(config, url, init);
  for (let retry = 0; ; retry++) {
    if (signal?.aborted) throw new APIUserAbortError();
    const deadline = new Deadline(signal, request.timeout);
    let exchange: HTTPExchange | undefined;
    trace?.sent();
    try {
      const sent = fetch(url, { ...init, signal: deadline.controller.signal });
      ignoreFailure(decoder.load?.());
      const response = await deadline.guard<Response>(sent);
      exchange = new HTTPExchange(response, deadline, request);
      trace?.received(response);
      if (response.ok) return exchange;
    } catch (error) {
      deadline.release();
      trace?.failed(error);
      if (retry >= request.maxRetries || !(error instanceof APIConnectionError)) throw error;
    }
    const delay = await delayAfter(exchange, retry, request, config);
    trace?.retries(delay, retry + 1);
    await sleep(delay, signal);
  }
}

/** Returns the delay before the next attempt. Throws the error of the response if no attempt follows. */
async function delayAfter(
  exchange: Exchange | undefined,
  retry: number,
  request: PreparedRequest,
  config: Config,
): Promise<number> {
  // If the program is offline, the request fails, and loading this part can fail as well.
  const part = await loadRarelyUsed().catch(() => undefined);
  if (part) return part.delayAfter(exchange, retry, request, config);
  if (exchange === undefined) return SHORTEST_DELAY;
  exchange.release();
  const { status, headers } = exchange.response;
  throw APIError.generate(status, undefined, undefined, headers);
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

/**
 * Calls `fetch` and follows redirects. If `fetch` fails, throws an `APIConnectionError` with this failure as the cause.
 */
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
