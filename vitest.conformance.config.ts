/** `npm run conformance`: compares generated clients with the official SDK. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/conformance/**/*.test.ts'],
    globalSetup: ['test/support/setup.ts'],
    // Ends a test that hangs; no test is about time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
