/** A thread that formats files one after the other. */
import { Worker } from 'node:worker_threads';
import type { EmittedFile } from '../files.js';
import type { Styled } from './prettify.js';

/** A thread runs compiled code only; where this code runs as TypeScript, as in tests, there is no thread. */
const IS_COMPILED = import.meta.url.endsWith('.js');

/** A small young generation makes the thread collect its garbage earlier. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

interface Waiting {
  readonly resolve: (file: EmittedFile) => void;
  readonly reject: (error: Error) => void;
}

export class FormatThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failure: Error | undefined;

  private constructor() {
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), {
      resourceLimits: LIMITS,
    });
    this.#worker.on('message', (file: EmittedFile) => this.#waiting.shift()?.resolve(file));
    this.#worker.on('error', (error) => {
      this.#fail(error);
    });
    this.#worker.on('exit', () => {
      this.#fail(new Error('the formatting thread ended early'));
    });
    // After adding listeners, which ref the worker: an idle thread must not keep the process alive.
    this.#worker.unref();
  }

  /** Returns undefined where this code is not compiled. */
  static start(): FormatThread | undefined {
    return IS_COMPILED ? new FormatThread() : undefined;
  }

  format(styled: Styled): Promise<EmittedFile> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#worker.ref();
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(styled);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Rejects all that is waiting. */
  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
