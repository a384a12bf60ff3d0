// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Abort signals, tied together and let go of again. */
import { APIUserAbortError } from '../errors.js';

/** Aborts `controller` when `signal` fires, until the returned function is called. */
export function follow(
  signal: AbortSignal | null | undefined,
  controller: AbortController,
): () => void {
  const abort = (): void => {
    controller.abort(signal?.reason);
  };
  if (signal?.aborted === true) abort();
  signal?.addEventListener('abort', abort);
  return () => signal?.removeEventListener('abort', abort);
}

/** Settles as `work` does, or rejects as soon as the signal fires. */
export async function unlessAborted<T>(work: PromiseLike<T> | T, signal: AbortSignal): Promise<T> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      reject(new APIUserAbortError());
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
