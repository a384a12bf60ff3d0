/** A thread that formats: what is given to it is answered in order. */
import { Worker } from 'node:worker_threads';
import type { Options } from 'prettier';
import type { EmittedFile } from '../files.js';

/** Compiled code alone can run on a thread; elsewhere the caller does all the work. */
const IS_COMPILED = import.meta.url.endsWith('.js');

/** Kept small, a thread collects its garbage as it goes. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

interface Waiting {
  readonly resolve: (file: EmittedFile) => void;
  readonly reject: (error: Error) => void;
}

export class FormatThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failure: Error | undefined;

  private constructor(style: Options) {
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: style,
      resourceLimits: LIMITS,
    });
    this.#worker.on('message', (file: EmittedFile) => this.#waiting.shift()?.resolve(file));
    this.#worker.on('error', (error) => {
      this.#fail(error);
    });
    this.#worker.on('exit', () => {
      this.#fail(new Error('the formatting thread ended early'));
    });
    // While a file is awaited the process lives; a thread that nobody needs does not keep it alive. To listen would.
    this.#worker.unref();
  }

  /** Undefined where there can be none. */
  static start(style: Options): FormatThread | undefined {
    return IS_COMPILED ? new FormatThread(style) : undefined;
  }

  format(file: EmittedFile): Promise<EmittedFile> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#worker.ref();
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(file);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Nobody waits for a thread that is gone. */
  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
