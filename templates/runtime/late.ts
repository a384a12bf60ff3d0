/** Loads parts of the runtime when they are first needed, so that a web page loads less code before its first call. */
import { APIConnectionError } from './errors.js';
import type * as send from './send/late.js';

/** Returns a function that loads a part once. If loading fails, the next call tries again. */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let part: Promise<T> | undefined;
  const fail = (cause: unknown): never => {
    part = undefined;
    throw new APIConnectionError({ message: 'A part of the client did not load.', cause });
  };
  return () => (part ??= load().catch(fail));
}

/** Loads the code that few requests need, such as the code for middleware, redirects, retries and logging. */
export const loadRarelyUsed: () => Promise<typeof send> = /* @__PURE__ */ loadOnce(
  () => import('./send/late.js'),
);
