/** Parts of the runtime that are loaded when they are needed, so that no page waits for what it may never use. */
import { APIConnectionError } from './errors.js';
import type * as transport from './late-transport.js';

/** Loads a part once. A failure is not kept: the next one who needs the part tries again. */
export function late<T>(load: () => Promise<T>): () => Promise<T> {
  let part: Promise<T> | undefined;
  const attempt = async (): Promise<T> => {
    try {
      return await load();
    } catch (cause) {
      part = undefined;
      throw new APIConnectionError({ message: 'A part of the client did not load.', cause });
    }
  };
  return () => (part ??= attempt());
}

/** What few requests need on their way. */
export const unusual: () => Promise<typeof transport> = /* @__PURE__ */ late(
  () => import('./late-transport.js'),
);
