/** `npm run consumers`: builds and runs clients in apps of many tools. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/consumers/*.test.ts'],
    globalSetup: ['test/support/setup.ts'],
    // Ends a test that hangs; no test is about time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
