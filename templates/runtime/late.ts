/** Parts of the runtime that are loaded when they are first needed, so that a web page loads less before its first call. */
import { APIConnectionError } from './errors.js';
import type * as send from './send/late.js';

/** Loads a part once. After a failure, the next call tries again. */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let part: Promise<T> | undefined;
  const fail = (cause: unknown): never => {
    part = undefined;
    throw new APIConnectionError({ message: 'A part of the client did not load.', cause });
  };
  return () => (part ??= load().catch(fail));
}

/** Loads what few requests need: middleware, redirects, retries and errors, logging, headers from the environment. */
export const loadRarelyUsed: () => Promise<typeof send> = /* @__PURE__ */ loadOnce(
  () => import('./send/late.js'),
);
