/** The snapshot of the official spec beside the repository: read where it lies, never copied. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SHARED = new URL('../../../shared/', import.meta.url);

export const OFFICIAL_SPEC = fileURLToPath(new URL('specs/official.json', SHARED));

const isNeeded = process.env['CI'] === 'true';
const isThere = existsSync(OFFICIAL_SPEC);
if (!isThere && !isNeeded) {
  console.warn(
    'Skipped: tests on the official spec, which is not at ../shared/specs/official.json.',
  );
}

/**
 * In CI the spec must be there: its tests run, and fail without it. Elsewhere one skipped test stands for them where it
 * is missing: their bodies, which read it, are not even collected.
 */
export function describeOfficial(name: string, tests: () => void): void {
  if (isThere || isNeeded) {
    describe(name, tests);
    return;
  }
  describe(name, () => {
    test.runIf(isThere)('needs the official spec', () => expect.unreachable());
  });
}
