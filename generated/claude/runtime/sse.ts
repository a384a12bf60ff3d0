// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Answers that are, or may be, a stream of server-sent events. */
import { decodeJSON, type ResultDecoder } from './decode.js';
import { ClaudeError } from './errors.js';
import { SSEParser } from './sse-parser.js';
import { readStream } from './stream.js';

/** Tokens that the API writes in the ten minutes after which a silent connection is cut: 128,000 an hour. */
const TOKENS_IN_TIME = 128_000 / 6;

/** Every answer is a stream of server-sent events. */
export const sse: ResultDecoder = {
  accept: 'application/json, text/event-stream',
  decode: (exchange) =>
    readStream(
      exchange.handOver().body,
      new SSEParser(exchange.response.headers),
      exchange.controller,
      () => {
        exchange.release();
      },
    ),
};

/**
 * A stream if the boolean params field is true, one JSON value otherwise. Refuses a call without a stream whose
 * `max_tokens` could outlast an idle connection, unless the caller set a timeout.
 */
export function sseWhen(field: string): ResultDecoder {
  return {
    ...decodeJSON,
    choose: (params, hasTimeout) => {
      if (params[field] === true) return sse;
      const tokens = params['max_tokens'];
      if (!hasTimeout && typeof tokens === 'number' && tokens > TOKENS_IN_TIME) {
        throw new ClaudeError(
          `max_tokens ${tokens} may take longer than 10 minutes; set ${field}: true, or a timeout of your own.`,
        );
      }
      return decodeJSON;
    },
  };
}
