/** Defines tests that need files or programs which a machine can lack. */
import { describe, expect, test } from 'vitest';

/**
 * @param missing the missing file or program and how to get it, or undefined if nothing is missing. If something is
 * missing, the tests are skipped and `missing` is printed. With `CI=true`, one test fails instead.
 */
export function describeNeeding(
  name: string,
  missing: string | undefined,
  tests: () => void,
): void {
  if (missing === undefined) {
    describe(name, tests);
    return;
  }
  const isCI = process.env['CI'] === 'true';
  if (!isCI) console.warn(`Skipped: ${name}. ${missing}`);
  describe(name, () => {
    test('has all files and programs that it needs', ({ skip }) => {
      if (isCI) expect.fail(missing);
      skip(missing);
    });
  });
}
