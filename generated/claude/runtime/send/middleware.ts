// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Functions around every attempt: they see the request, may change it, send it more than once, or answer themselves. */
import type { ErrorClasses } from '../errors.js';
import type {
  CallContext,
  Middleware,
  MiddlewareContext,
  MiddlewareNext,
  Send,
} from '../request/options.js';

/** `fetch` with middleware around it; the first is the outermost. Throws a `ClaudeError` for an answer that is none. */
export function applyMiddleware(
  fetch: Send,
  middleware: readonly Middleware[],
  context: CallContext,
  { ClaudeError }: Pick<ErrorClasses, 'ClaudeError'>,
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
        'Middleware gave no response; return that of next, or one of your own.',
      );
    }
    if (response.bodyUsed) {
      throw new ClaudeError('Middleware read the body; use its context.parse, or a clone.');
    }
    return response;
  };
}

/** By its shape: there may be more than one class of that name. */
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
