// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** One answered request: the response with what is needed to read it, or to give it up. */
import { platform } from './config.js';
import type { ResultDecoder } from './decode.js';
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIUserAbortError,
  asError,
  ignoreFailure,
} from './errors.js';

/** Those who wait for one signal, behind one listener: platforms warn of a leak where there are more than ten. */
class Waiting {
  readonly aborts = new Set<() => void>();

  /** What the signal calls. */
  handleEvent(): void {
    for (const abort of this.aborts) abort();
  }
}

const WAITING = new WeakMap<AbortSignal, Waiting>();

/** Calls `abort` when `signal` fires, at once if it has, until the returned function is called. */
export function follow(signal: AbortSignal, abort: () => void): () => void {
  if (signal.aborted) abort();
  const waiting = WAITING.get(signal) ?? new Waiting();
  const { aborts } = waiting;
  WAITING.set(signal, waiting);
  if (aborts.size === 0) signal.addEventListener('abort', waiting);
  aborts.add(abort);
  // A long-lived signal sees thousands of requests.
  return () => {
    aborts.delete(abort);
    if (aborts.size === 0) signal.removeEventListener('abort', waiting);
  };
}

/** Milliseconds. */
export const LONGEST_TIMER: number = 2 ** 31 - 1;
const LONGEST_DISCARD = 1000;

/** Ends the work of one attempt when its time runs out or the caller's signal fires, whether or not `fetch` listens. */
export class Lifeline {
  /** Ends the request, whatever stage it is in. */
  readonly controller: AbortController = new AbortController();
  readonly #unfollow: (() => void) | undefined;
  #left: number;
  #started = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #end: APIConnectionError | APIUserAbortError | undefined;
  #reject: ((reason: Error) => void) | undefined;

  constructor(signal: AbortSignal | null | undefined, timeout: number) {
    this.#left = timeout;
    if (signal) {
      this.#unfollow = follow(signal, () => {
        this.end(new APIUserAbortError());
      });
    }
  }

  /** Ends the request and what is being guarded. */
  end(reason: APIConnectionError | APIUserAbortError): void {
    const reject = this.#reject;
    this.#end = reason;
    this.#settle();
    this.controller.abort(reason);
    reject?.(reason);
  }

  /** Settles as `work` does, or rejects as soon as the attempt is over. By hand: a race takes four promises more. */
  guard<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#reject = reject;
      this.#startTimer();
      work.then(
        (value) => {
          this.#settle();
          resolve(value);
        },
        (error: unknown) => {
          this.#settle();
          reject(this.#end ?? asError(error));
        },
      );
      if (this.#end !== undefined) this.end(this.#end);
    });
  }

  #startTimer(): void {
    this.#started = performance.now();
    if (this.#left <= LONGEST_TIMER) this.#timer = setTimeout(expire, this.#left, this);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    // It would hold on to what `work` settled with, and so keep `releaseWith` from ever happening.
    this.#reject = undefined;
    this.#left -= performance.now() - this.#started;
  }

  /** Lets go of the caller's signal. */
  release(): void {
    this.#unfollow?.();
  }

  /** Lets go of the caller's signal once nobody can read `response` any more. */
  releaseWith(response: Response): void {
    if (this.#unfollow) ABANDONED?.register(response, this);
  }
}

/** Settles as `work` does, or rejects as soon as the time runs out or the signal fires. */
export async function within<T>(
  work: Promise<T>,
  signal: AbortSignal | null | undefined,
  timeout: number,
): Promise<T> {
  const lifeline = new Lifeline(signal, timeout);
  try {
    return await lifeline.guard(work);
  } finally {
    lifeline.release();
  }
}

function expire(lifeline: Lifeline): void {
  lifeline.end(new APIConnectionTimeoutError());
}

// Some edge workers have none.
const { FinalizationRegistry: Registry } = platform;

const ABANDONED =
  Registry &&
  new Registry<Lifeline>((lifeline) => {
    lifeline.release();
  });

/** A response of which only the head has been read. */
export class Exchange {
  readonly response: Response;
  readonly decoder: ResultDecoder;
  readonly #lifeline: Lifeline;

  constructor(response: Response, lifeline: Lifeline, decoder: ResultDecoder) {
    this.response = response;
    this.decoder = decoder;
    this.#lifeline = lifeline;
  }

  get controller(): AbortController {
    return this.#lifeline.controller;
  }

  /** Names the request when one writes to support. */
  get requestID(): string | null {
    return this.response.headers.get('request-id');
  }

  /** What `parse` makes of the whole body, which comes within what is left of the time limit. */
  read<T>(parse: (text: string) => T): Promise<T> {
    return this.#lifeline.guard<string>(this.response.text()).then<T>(
      (text) => {
        this.release();
        return parse(text);
      },
      (cause: unknown) => {
        this.release();
        if (cause instanceof APIConnectionError || cause instanceof APIUserAbortError) throw cause;
        throw new APIConnectionError({ message: 'The answer broke off.', cause });
      },
    );
  }

  /** Called when the body has been read or given up. */
  release(): void {
    this.#lifeline.release();
  }

  /** Reads away a body that nobody wants: cancelling it would close its connection, which the retry can use. */
  discard(): void {
    this.release();
    const signal = AbortSignal.timeout(LONGEST_DISCARD);
    ignoreFailure(this.response.body?.pipeTo(new WritableStream(), { signal }));
  }

  /** The response for a caller who reads the body; the caller's signal still ends it. */
  handOver(): Response {
    this.#lifeline.releaseWith(this.response);
    return this.response;
  }
}
