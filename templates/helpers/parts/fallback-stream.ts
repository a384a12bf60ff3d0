/** Continues a stream after a refusal with the events of a fallback. */
import {
  credit,
  framesOf,
  isRefusal,
  seam,
  textOf,
  type Fields,
  type StreamEvent,
} from './fallback-events.js';
import { Hop } from './fallback-hop.js';

/** The request and its fallbacks. */
export interface StreamChain {
  readonly fallbacks: readonly ({ readonly model: string } & Readonly<Fields>)[];
  /** The index of the fallback that received the first request; -1 for the model in the caller's params. */
  readonly start: number;
  /** The params of the first request. */
  readonly body: Fields;
  /** Makes later requests of the conversation start with this fallback. */
  readonly pin: (index: number) => void;
  readonly report: (error: FallbackReport) => void;
  readonly send: (body: Fields) => Promise<Response>;
  /** Fires when the caller aborts the request or leaves the stream. */
  readonly signal: AbortSignal | null | undefined;
}

/** Why the caller receives a refusal, or why a fallback was skipped. */
export interface FallbackReport {
  readonly kind: 'no_credit_token' | 'chain_exhausted' | 'request_failed';
  readonly message: string;
  /** The fallback whose request failed. */
  readonly model?: string;
  /** The status of the failed request; null if there was no response. */
  readonly status?: number | null;
  /** The error or the body of the failed request, or the event of the refusal. */
  readonly detail?: unknown;
}

/** Returns the response with a body that continues after refusals. Cancelling the body aborts the running request. */
export function fallbackStream(chain: StreamChain, response: Response): Response {
  if (!response.body) return response;
  const texts = splice(chain, response.body);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
  return new Response(body, response);
}

async function* splice(
  chain: StreamChain,
  first: ReadableStream<Uint8Array>,
): AsyncGenerator<string, undefined> {
  const { fallbacks, start } = chain;
  let hop = new Hop(0);
  yield* relay(first, hop, chain, { isLast: start === fallbacks.length - 1 });
  let from = hop.model;
  /** The partial output that must be sent back together with the current token. */
  let kept: readonly Fields[] = [];
  const iterations = [hop.iteration('message', from)];
  for (const [index, fallback] of fallbacks.entries()) {
    const { refusal } = hop;
    if (!refusal) return;
    if (index <= start) continue;
    chain.pin(index);
    const { model } = fallback;
    const place = hop.next;
    hop.next += 1;
    const content_block = seam(from, model, refusal.category ?? null);
    yield textOf({ type: 'content_block_start', index: place, content_block });
    yield textOf({ type: 'content_block_stop', index: place });
    const partial = refusal.fallback_has_prefill_claim === true ? hop.content() : [];
    const made = { ...requestTo(fallback, chain.body), ...credit(refusal.fallback_credit_token) };
    const sent = await sendWith(chain, made, kept, partial);
    if (!sent) continue;
    const served = new Hop(hop.next);
    yield* relay(sent.body, served, chain, {
      isLast: index === fallbacks.length - 1,
      spliced: { iterations, model },
    });
    iterations.push(served.iteration('message', model));
    kept = sent.content;
    hop = served;
    from = model;
  }
  if (hop.refusal) yield refusalOf(hop, fallbacks[fallbacks.length - 1]?.model);
}

interface Relayed {
  /** Whether no fallback is left. */
  readonly isLast: boolean;
  /** Set for a fallback: the caller has received the start of the message already. */
  readonly spliced?: { readonly iterations: readonly Fields[]; readonly model: string };
}

/** Yields events until the stream ends, or until a refusal that a fallback can follow. */
async function* relay(
  body: ReadableStream<Uint8Array>,
  hop: Hop,
  chain: StreamChain,
  { isLast, spliced }: Relayed,
): AsyncGenerator<string> {
  for await (const { text, event } of framesOf(body)) {
    if (!event) {
      yield `${text}\n\n`;
      continue;
    }
    const taken = hop.take(event);
    if (event.type === 'message_start' && spliced) continue;
    if (event.type === 'message_delta') hop.addUsage(event.usage);
    if (isRefusal(event.delta)) {
      const details = event.delta?.stop_details;
      if (details?.fallback_credit_token && !isLast) {
        hop.refusal = details;
        for (const stop of hop.close()) yield textOf(stop);
        return;
      }
      chain.report(
        isLast
          ? { kind: 'chain_exhausted', message: 'no fallback is left', detail: event }
          : { kind: 'no_credit_token', message: 'the refusal has no credit token', detail: event },
      );
    }
    yield textOf(spliced ? withIterations(taken, hop, spliced) : taken);
  }
}

function withIterations(
  event: StreamEvent,
  hop: Hop,
  { iterations, model }: NonNullable<Relayed['spliced']>,
): StreamEvent {
  if (event.type !== 'message_delta') return event;
  const all = [...iterations, hop.iteration('fallback_message', model)];
  return { ...event, usage: { ...hop.usage, iterations: all } };
}

/**
 * Returns the params of the refused request for another model. The token is valid only if all other params stay the
 * same.
 */
function requestTo({ model, speed }: StreamChain['fallbacks'][number], body: Fields): Fields {
  const made: Fields = { ...body, model };
  if (speed === null) delete made['speed'];
  else if (speed !== undefined) made['speed'] = speed;
  const thinking = made['thinking'] as { readonly type?: unknown } | undefined;
  // Another model may reject `between_tools`.
  if (thinking?.type === 'between_tools') made['thinking'] = { type: 'disabled' };
  return made;
}

/** Sends the request with the partial output, and again without it if the API answers 400. Reports a failure. */
async function sendWith(
  chain: StreamChain,
  body: Fields,
  kept: readonly Fields[],
  partial: readonly Fields[],
): Promise<
  { readonly body: ReadableStream<Uint8Array>; readonly content: readonly Fields[] } | undefined
> {
  const model = String(body['model']);
  const attempts = partial.length > 0 ? [[...kept, ...partial], kept] : [kept];
  for (const [index, content] of attempts.entries()) {
    const reply = content.length > 0 ? [{ role: 'assistant', content }] : [];
    try {
      const messages = [...(body['messages'] as unknown[]), ...reply];
      const response = await chain.send({ ...body, messages });
      if (response.ok && response.body) return { body: response.body, content };
      const { status } = response;
      const detail = await response.text();
      if (status === 400 && index < attempts.length - 1) continue;
      const message = `the request to ${model} failed: ${status} ${detail}`;
      chain.report({ kind: 'request_failed', message, model, status, detail });
      return undefined;
    } catch (error) {
      if (chain.signal?.aborted) throw error;
      const message = `the request to ${model} failed: ${String(error)}`;
      chain.report({ kind: 'request_failed', message, model, status: null, detail: error });
      return undefined;
    }
  }
  return undefined;
}

/** Returns the last events of a message if all requests to fallbacks failed after the refusal. */
function refusalOf({ refusal, usage }: Hop, model: string | undefined): string {
  const stop_details = { ...refusal, recommended_model: model };
  const delta = { stop_reason: 'refusal', stop_sequence: null, container: null, stop_details };
  return textOf({ type: 'message_delta', delta, usage }) + textOf({ type: 'message_stop' });
}
