/** Handles failures that are reported elsewhere. */

/** Prevents an unhandled rejection of work whose failure is reported elsewhere. */
export function ignoreFailure(work: Promise<unknown> | undefined): void {
  work?.catch(() => undefined);
}
