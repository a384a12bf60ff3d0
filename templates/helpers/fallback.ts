/** Sends a refused request for a message again, to other models. */
import {
  ClaudeError,
  type APIRequest,
  type Middleware,
  type MiddlewareContext,
} from '../runtime/index.js';
import { fallbackStream, type FallbackReport, type StreamChain } from './parts/fallback-stream.js';
import {
  credit,
  isRefusal,
  seam,
  type Fields,
  type RefusalDetails,
} from './parts/fallback-events.js';

/** Changes to the refused request for a fallback: a value sets a field, null removes the field. */
export interface FallbackModel extends Readonly<Fields> {
  readonly model: string;
}

/**
 * Remembers the fallback to which the last request was sent. Pass one object to all requests of a conversation, so that
 * later requests start with this fallback.
 */
export class BetaFallbackState {
  /** The index of the current model in the list of fallbacks. Undefined before the first request to a fallback. */
  index?: number;
}

export type BetaRefusalFallbackError = FallbackReport;

export interface BetaRefusalFallbackOptions {
  /**
   * Betas that the middleware adds to each request for a message. A refusal has a credit token only if the request
   * names a `fallback-credit` beta. Default: `['fallback-credit-2026-07-01']`.
   */
  readonly betas?: readonly string[] | undefined;
  /**
   * Called for a stream: when a request to a fallback failed, or when the caller receives a refusal. Default: writes to
   * the log of the client.
   */
  readonly onError?: ((error: BetaRefusalFallbackError) => void) | undefined;
  /** Shared by the requests of a conversation. Default: each request starts with the model in its params. */
  readonly state?: BetaFallbackState | undefined;
}

const DEFAULT_BETAS = ['fallback-credit-2026-07-01'];

/**
 * Middleware that sends a refused request again, to each fallback in turn, until a model accepts the request. The
 * message then has a `fallback` block for each change of model. If all models refuse, the caller receives the last
 * refusal. If a refusal in a stream has a credit token, the stream continues with the events of the fallback. Only
 * `model` and `speed` of the fallback are then used: the token is valid only if the rest of the request stays the same.
 *
 * Pass the middleware to a client, or to the requests of a conversation together with a {@link BetaFallbackState}. Call
 * `beta.messages.create`: the types of the stable method do not have `fallback` blocks.
 */
export function betaRefusalFallbackMiddleware(
  fallbacks: readonly FallbackModel[],
  options: BetaRefusalFallbackOptions = {},
): Middleware {
  return async (request, next, context) => {
    const body = fallbacks.length > 0 ? bodyOf(request) : undefined;
    if (!body) return next(request);
    const start = options.state?.index ?? -1;
    const first = patch(body, fallbacks[start]);
    const headers = withBetas(request.headers, options.betas ?? DEFAULT_BETAS);
    const chain: Chain = {
      ...{ fallbacks, start, body: first, original: body, signal: request.signal },
      pin: (index) => {
        if (options.state) options.state.index = index;
      },
      report: (error) => {
        if (options.onError) options.onError(error);
        else context.logger.error?.(`Fallback after a refusal: ${error.message}`);
      },
      send: (sent) =>
        next({ ...request, headers: new Headers(headers), body: JSON.stringify(sent) }),
    };
    const response = await chain.send(first);
    if (!response.ok) return response;
    return first['stream'] === true
      ? fallbackStream(chain, response)
      : followRefusals(chain, response, context);
  };
}

interface Chain extends StreamChain {
  /** The params of the caller's request, without `fallback` blocks. */
  readonly original: Fields;
}

/**
 * Returns the params of a request that creates a message, without the `fallback` blocks of earlier turns, which a
 * request must not contain. Returns undefined for other requests.
 */
function bodyOf({ url, method, body }: APIRequest): Fields | undefined {
  const isCreate = method === 'POST' && new URL(url).pathname.endsWith('/v1/messages');
  if (!isCreate || typeof body !== 'string') return undefined;
  const params = JSON.parse(body) as Fields;
  if (params['fallbacks'] !== undefined && params['fallbacks'] !== null) {
    throw new ClaudeError('`fallbacks` cannot be combined with `betaRefusalFallbackMiddleware`.');
  }
  const messages = params['messages'];
  return Array.isArray(messages) ? { ...params, messages: messages.map(withoutSeams) } : params;
}

function withoutSeams(message: Fields): Fields {
  const { content } = message;
  if (!Array.isArray(content)) return message;
  return { ...message, content: content.filter((block: Fields) => block['type'] !== 'fallback') };
}

function withBetas(headers: Headers, betas: readonly string[]): Headers {
  const sent = headers.get('anthropic-beta')?.split(',') ?? [];
  const all = new Set([...sent.map((id) => id.trim()), ...betas]);
  const result = new Headers(headers);
  if (all.size > 0) result.set('anthropic-beta', [...all].join(','));
  return result;
}

/** Returns the params with the fields of a fallback. The fields of `output_config` are merged one by one. */
function patch(body: Fields, fallback: FallbackModel | undefined): Fields {
  const patched: Fields = { ...body };
  if (!fallback) return patched;
  // Another model may reject `between_tools`.
  if (isType(body['thinking'], 'between_tools')) patched['thinking'] = { type: 'disabled' };
  for (const [key, value] of Object.entries(fallback)) {
    const isConfig = key === 'output_config' && typeof value === 'object' && value !== null;
    set(patched, key, isConfig ? merge(body[key] as Fields | undefined, value as Fields) : value);
  }
  return patched;
}

function merge(config: Fields | undefined, changes: Fields): Fields | null {
  const merged: Fields = { ...config };
  for (const [key, value] of Object.entries(changes)) set(merged, key, value);
  return Object.keys(merged).length > 0 ? merged : null;
}

function set(target: Fields, key: string, value: unknown): void {
  if (value === null) Reflect.deleteProperty(target, key);
  else if (value !== undefined) target[key] = value;
}

function isType(value: unknown, type: string): boolean {
  return (value as { readonly type?: unknown } | null | undefined)?.type === type;
}

interface Message extends Fields {
  readonly content?: unknown;
  readonly stop_details?: RefusalDetails | null;
}

async function followRefusals(
  chain: Chain,
  first: Response,
  { parse }: MiddlewareContext,
): Promise<Response> {
  const { fallbacks, start, original } = chain;
  const seams: object[] = [];
  let response = first;
  let from: unknown = chain.body['model'];
  for (const [index, fallback] of fallbacks.entries()) {
    if (index <= start) continue;
    const message = await parse<Message>(response);
    if (!isRefusal(message)) break;
    const { category = null, fallback_credit_token: token } = message.stop_details ?? {};
    const to = fallback.model;
    seams.push(seam(from, to, category));
    from = to;
    chain.pin(index);
    await response.body?.cancel();
    response = await chain.send({ ...patch(original, fallback), ...credit(token) });
  }
  return withSeams(response, seams, parse);
}

/** Adds to the message a `fallback` block for each change of model. Returns an error or a refusal unchanged. */
async function withSeams(
  response: Response,
  seams: readonly object[],
  parse: MiddlewareContext['parse'],
): Promise<Response> {
  if (seams.length === 0 || !response.ok) return response;
  const message = await parse<Message>(response);
  if (isRefusal(message) || !Array.isArray(message.content)) return response;
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  headers.delete('content-encoding');
  const content = [...seams, ...(message.content as unknown[])];
  return new Response(JSON.stringify({ ...message, content }), {
    status: response.status,
    headers,
  });
}
