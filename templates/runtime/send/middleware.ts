/** Applies middleware to `fetch`. */
import { ClaudeError } from '../api/errors.js';
import type {
  CallContext,
  Middleware,
  MiddlewareContext,
  MiddlewareNext,
  Send,
} from '../request/options.js';

/** Wraps `fetch` in middleware; the first middleware is the outermost. The result throws a `ClaudeError` if middleware does not return a readable response. */
export function applyMiddleware(
  fetch: Send,
  middleware: readonly Middleware[],
  context: CallContext,
): Send {
  const full: MiddlewareContext = { ...context, parse };
  const last: MiddlewareNext = ({ url, ...init }) => fetch(url, init);
  const chain = middleware.reduceRight<MiddlewareNext>(
    (next, layer) => (request) => layer(request, next, full),
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
