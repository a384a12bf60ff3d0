/** Handles values that were thrown. */
import { ClaudeError } from '../errors.js';

/** Returns `thrown` if it is an error. JavaScript can throw any value. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new ClaudeError(String(thrown), { cause: thrown });
}

/** Prevents an unhandled rejection of work whose failure is reported elsewhere. */
export function ignoreFailure(work: Promise<unknown> | undefined): void {
  work?.catch(() => undefined);
}
