/** The snapshot of the official spec beside the repository: read where it lies, never copied. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

const SHARED = new URL('../../../shared/', import.meta.url);

export const OFFICIAL_SPEC = fileURLToPath(new URL('specs/official.json', SHARED));

const isThere = existsSync(OFFICIAL_SPEC);
if (!isThere && process.env['CI'] !== 'true') {
  console.warn(
    'Skipped: tests on the official spec, which is not at ../shared/specs/official.json.',
  );
}

/** In CI the spec must be there: its tests run, and fail without it. */
export const describeOfficial = describe.runIf(isThere || process.env['CI'] === 'true');
