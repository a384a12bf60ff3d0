// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Answers that are JSON Lines. */
import type { ResultDecoder } from './decode.js';
import { JSONLParser } from './jsonl-parser.js';
import { readStream, type Stream } from './stream.js';

/** The values of a JSON Lines answer, as they arrive. */
export type JSONLStream<T> = Stream<T>;

/** The answer is a `Stream` of the values of a JSON Lines body, which is never held whole. */
export const jsonl: ResultDecoder = {
  accept: 'application/x-jsonl, */*',
  decode: (exchange) =>
    readStream(exchange.handOver().body, new JSONLParser(), exchange.controller, () => {
      exchange.release();
    }),
};
