/** Time limits and abort signals. */
import {
  APIConnectionTimeoutError,
  APIUserAbortError,
  ClaudeError,
  type APIConnectionError,
} from '../errors.js';
import { platform } from './platform.js';

/** The callbacks of one signal. They share one listener, since Node warns about a leak above ten listeners. */
class AbortListener {
  readonly callbacks = new Set<() => void>();

  /** Called by the signal, which accepts an object as its listener. */
  handleEvent(): void {
    for (const callback of this.callbacks) callback();
  }
}

const LISTENERS = new WeakMap<AbortSignal, AbortListener>();

/** Calls `callback` when `signal` fires, or immediately if `signal` has fired. Returns a function that unsubscribes. */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  if (signal.aborted) callback();
  const listener = LISTENERS.get(signal) ?? new AbortListener();
  const { callbacks } = listener;
  LISTENERS.set(signal, listener);
  callbacks.add(callback);
  // Has no effect if the listener is already registered.
  signal.addEventListener('abort', listener);
  // A long-lived program can use one signal for thousands of requests, so that each request must unsubscribe.
  return () => {
    callbacks.delete(callback);
    if (callbacks.size === 0) signal.removeEventListener('abort', listener);
  };
}

/** The longest delay of `setTimeout` in milliseconds: for a longer delay, it fires immediately. */
export const LONGEST_TIMER: number = 2 ** 31 - 1;

/**
 * The time limit of one attempt, and the caller's signal. When the time limit or the signal ends the attempt, the
 * guarded promise rejects, even if `fetch` does not react to its signal.
 */
export class Deadline {
  /** Aborts the request at any stage. */
  readonly controller: AbortController = new AbortController();
  readonly #unsubscribe: (() => void) | undefined;
  #left: number;
  #started = 0;
  /** Undefined before the first guard. `clearTimeout` accepts undefined, but its types on some platforms do not. */
  #timer!: ReturnType<typeof setTimeout>;
  #reason: APIConnectionError | APIUserAbortError | undefined;
  #reject: ((reason: Error) => void) | undefined;

  /** @param timeout in milliseconds. The time counts only while a promise is guarded. */
  constructor(signal: AbortSignal | null | undefined, timeout: number) {
    this.#left = timeout;
    if (signal) {
      this.#unsubscribe = onAbort(signal, () => {
        this.end(new APIUserAbortError());
      });
    }
  }

  /** Aborts the request and rejects the guarded promise. */
  end(reason: APIConnectionError | APIUserAbortError): void {
    const reject = this.#reject;
    this.#reason = reason;
    this.#stopTimer();
    this.controller.abort(reason);
    reject?.(reason);
  }

  /** Settles like `work`, or rejects as soon as {@link end} is called. `Promise.race` would need four more promises. */
  guard<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#reject = reject;
      this.#startTimer();
      work.then<unknown, unknown>(
        (value) => {
          this.#stopTimer();
          resolve(value);
        },
        (error: unknown) => {
          this.#stopTimer();
          // JavaScript can throw any value.
          const thrown =
            error instanceof Error ? error : new ClaudeError(String(error), { cause: error });
          reject(this.#reason ?? thrown);
        },
      );
      if (this.#reason !== undefined) this.end(this.#reason);
    });
  }

  #startTimer(): void {
    this.#started = performance.now();
    if (this.#left <= LONGEST_TIMER) this.#timer = setTimeout(expire, this.#left, this);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    // A reference to `reject` would keep the response alive, so that the response could not be collected as garbage.
    this.#reject = undefined;
    this.#left -= performance.now() - this.#started;
  }

  /** Unsubscribes from the caller's signal. */
  release(): void {
    this.#unsubscribe?.();
  }

  /** Unsubscribes from the caller's signal when `response` is collected as garbage. */
  releaseWith(response: Response): void {
    if (this.#unsubscribe) ABANDONED?.register(response, this);
  }
}

/** Settles like `work`, or rejects as soon as the time limit passes or the signal fires. */
export async function withDeadline<T>(
  work: Promise<T>,
  signal: AbortSignal | null | undefined,
  timeout: number,
): Promise<T> {
  const deadline = new Deadline(signal, timeout);
  try {
    return await deadline.guard<T>(work);
  } finally {
    deadline.release();
  }
}

function expire(deadline: Deadline): void {
  deadline.end(new APIConnectionTimeoutError());
}

// Cloudflare Workers do not support `FinalizationRegistry` before the compatibility date 2025-05-05.
const { FinalizationRegistry: Registry } = platform;

const ABANDONED =
  Registry &&
  new Registry<Deadline>((deadline) => {
    deadline.release();
  });
