/** Applies middleware to `fetch`. */
import { ClaudeError } from '../api/errors.js';
import type { Log } from '../request/log.js';
import type {
  ClientOptions,
  Middleware,
  MiddlewareContext,
  MiddlewareNext,
  RequestOptions,
  Send,
} from '../request/options.js';

const NONE: readonly Middleware[] = [];

/**
 * Wraps `fetch` in the middleware of the client and, inside it, of the request; the first middleware is the outermost.
 * The result throws a `ClaudeError` if middleware does not return a readable response.
 */
export function applyMiddleware(
  fetch: Send,
  client: ClientOptions,
  options: RequestOptions,
  logger: Log,
): Send {
  const context: MiddlewareContext = { options, logger, parse };
  const layers = [...(client.middleware ?? NONE), ...(options.middleware ?? NONE)];
  const last: MiddlewareNext = ({ url, ...init }) => fetch(url, init);
  const chain = layers.reduceRight<MiddlewareNext>(
    (next, layer) => (request) => layer(request, next, context),
    last,
  );
  return async (url, { method = 'GET', ...init }) => {
    const request = { ...init, url, method, headers: new Headers(init.headers) };
    const response: unknown = await chain(request);
    if (!isResponse(response)) {
      throw new ClaudeError(
        'Middleware returned no Response; return the Response of next(), or your own Response.',
      );
    }
    if (response.bodyUsed) {
      throw new ClaudeError(
        'Middleware read the response body; use context.parse, or read a clone.',
      );
    }
    return response;
  };
}

/** Does not use `instanceof`, since a polyfill of `fetch` has its own `Response` class. */
function isResponse(value: unknown): value is Response {
  return typeof value === 'object' && value !== null && 'headers' in value;
}

async function parse<T>(response: Response): Promise<T> {
  const text = await response.clone().text();
  try {
    return JSON.parse(text) as T;
  } catch {
    return text as T;
  }
}
