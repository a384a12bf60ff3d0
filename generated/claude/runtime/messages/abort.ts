// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Abort signals, listened to and let go of again. */

/** Calls `abort` when `signal` fires, until the returned function is called. */
export function follow(signal: AbortSignal | null | undefined, abort: () => void): () => void {
  if (signal?.aborted === true) abort();
  signal?.addEventListener('abort', abort);
  return () => signal?.removeEventListener('abort', abort);
}

/** Settles as `work` does, or rejects with the signal's reason as soon as it fires. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let unfollow: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    unfollow = follow(signal, () => {
      reject(signal.reason as Error);
    });
  });
  try {
    return await Promise.race<T>([work, aborted]);
  } finally {
    unfollow();
  }
}
