/** A thread that formats files one after the other. A file can be taken back until the thread has claimed it. */
import { Worker } from 'node:worker_threads';
import type { EmittedFile } from '../files.js';
import { claim, MAX_CLAIMS, newClaims } from './claims.js';
import type { Parts } from './parts.js';
import type { Styled } from './prettify.js';

/** A thread can run compiled code only. If this module runs as TypeScript, as in tests, it does not start a thread. */
const IS_COMPILED = import.meta.url.endsWith('.js');

/** A small young generation makes the thread collect its garbage earlier. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/** A message: a file that is sent to the thread, or a formatted file that the thread sends back. */
export interface Numbered<T> {
  readonly number: number;
  readonly content: T;
}

/** A formatted file, and what prettier made of its parts. */
export interface Done {
  readonly file: EmittedFile;
  readonly parts: Parts;
}

interface Waiting {
  readonly resolve: (done: Done) => void;
  readonly reject: (error: Error) => void;
}

/** A file in the queue of the thread. */
export interface Offer {
  /** Takes the file back. Returns false if the thread has already claimed it. */
  readonly take: () => boolean;
  /** The formatted file. If the file is taken back, the promise never resolves. */
  readonly result: Promise<Done>;
}

export class FormatThread {
  readonly #claims = newClaims();
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #offered = 0;
  #failure: Error | undefined;

  private constructor() {
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), {
      resourceLimits: LIMITS,
      workerData: this.#claims,
    });
    this.#worker.on('message', ({ number, content }: Numbered<Done>) => {
      this.#waiting.get(number)?.resolve(content);
      this.#waiting.delete(number);
    });
    this.#worker.on('error', (error) => {
      this.#fail(error);
    });
    this.#worker.on('exit', () => {
      this.#fail(new Error('the formatting thread ended early'));
    });
    // `unref()` after adding listeners (they ref the worker), so that an idle thread does not keep the process alive.
    this.#worker.unref();
  }

  /** Starts a thread. Returns undefined if this code is not compiled. */
  static start(): FormatThread | undefined {
    return IS_COMPILED ? new FormatThread() : undefined;
  }

  /** Sends a file to the thread. Returns undefined if the thread cannot accept more files. */
  offer(content: Styled): Offer | undefined {
    if (this.#offered >= MAX_CLAIMS) return undefined;
    const number = this.#offered++;
    const result = this.#wait(number);
    // The caller awaits the result later; until then, a failure must not end the process as an unhandled rejection.
    result.catch(() => undefined);
    if (!this.#failure) this.#worker.postMessage({ number, content });
    return { take: () => claim(this.#claims, number), result };
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #wait(number: number): Promise<Done> {
    if (this.#failure) return Promise.reject(this.#failure);
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
    });
  }

  /** Rejects the results of all files in the queue. */
  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#failure);
    this.#waiting.clear();
  }
}
