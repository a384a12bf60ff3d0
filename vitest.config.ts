import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**', '**/node_modules/**'],
    globalSetup: ['test/support/setup.ts'],
    // Ends a test that hangs; no test is about time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
