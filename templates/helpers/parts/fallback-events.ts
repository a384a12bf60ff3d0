/** Reads refusals from messages and events, and makes the blocks and params of fallbacks. */

export type Fields = Record<string, unknown>;

/** Why a model refused, and the token that a retry with another model can use. */
export interface RefusalDetails extends Fields {
  readonly category?: unknown;
  readonly fallback_credit_token?: string | null;
  /** Whether the partial output of the model that refused may be sent back. */
  readonly fallback_has_prefill_claim?: boolean | null;
}

/** The fields of a stream event that the helper reads. */
export interface StreamEvent extends Fields {
  readonly type: string;
  readonly index?: number;
  readonly message?: { readonly model: string; readonly usage?: Fields };
  readonly content_block?: Fields;
  readonly delta?: Fields & { readonly stop_details?: RefusalDetails | null };
  readonly usage?: Fields;
}

/** Returns true for a message, or a message delta, that ended with a refusal. */
export function isRefusal(value: Fields | undefined): boolean {
  return value?.['stop_reason'] === 'refusal';
}

/** Returns the content block that marks a change of model. */
export function seam(from: unknown, to: string, category: unknown): Fields {
  const trigger = { type: 'refusal', category };
  return { type: 'fallback', from: { model: from }, to: { model: to }, trigger };
}

/**
 * Returns the param that redeems a token. If the token is not valid, the API serves the request at the normal price.
 */
export function credit(token: string | null | undefined): Fields {
  return token ? { fallback_credit_token: { token, mode: 'best_effort' } } : {};
}

/** A server-sent event of a body: its text, and its data. Without JSON data, such as for a comment, `event` is undefined. */
interface Frame {
  readonly text: string;
  readonly event: StreamEvent | undefined;
}

/** Server-sent events end with a blank line. */
const BLANK_LINE = /\r\n\r\n|\n\n|\r\r/;

/** Yields the events of a body as they arrive. */
export async function* framesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Frame> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const texts = (rest + decoder.decode(value, { stream: !done })).split(BLANK_LINE);
      rest = texts.pop() ?? '';
      for (const text of texts) yield { text, event: eventOf(text) };
      if (done) break;
    }
    if (rest !== '') yield { text: rest, event: eventOf(rest) };
  } finally {
    // `cancel` rejects if the body has failed.
    reader.cancel().catch(() => undefined);
  }
}

function eventOf(text: string): StreamEvent | undefined {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.startsWith('data:'));
  try {
    return JSON.parse(lines.map((line) => line.slice('data:'.length)).join('\n')) as StreamEvent;
  } catch {
    return undefined;
  }
}

export function textOf(event: StreamEvent): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}
