/** `npm run consumers`: builds and runs clients in apps of different compilers, bundlers, package managers and runtimes. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/consumers/*.test.ts'],
    globalSetup: ['test/support/setup.ts'],
    // The limit ends a test that hangs. It is far above the time of any test.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
