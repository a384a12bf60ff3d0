/** Tests that need something which a machine may lack. */
import { describe, expect, test } from 'vitest';

/**
 * @param missing what is missing and how to get it; undefined if nothing is missing. With a text, the tests are skipped
 * and the text is printed. With `CI=true` one test fails with the text instead, so that CI cannot skip by accident.
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
    test('its requirements are installed', ({ skip }) => {
      if (isCI) expect.fail(missing);
      skip(missing);
    });
  });
}
