import { defineConfig, type TestProjectConfiguration, type ViteUserConfig } from 'vitest/config';

/** Their tests only call functions and change nothing global, so that a process can run many files of them. */
const PURE =
  'test/{audit,compare,emit,format,ir,load,model,plan,runtime/*,sync,validate}/**/*.test.ts';

/** Bundles that tests write: Node runs them as they are. */
const BUNDLES = /\/gen-claude-client-[^/]+\/.*\.mjs$/;

/** `npm run conformance` and `npm run consumers` have configurations of their own. */
const NO_TESTS = [
  'test/bench/**',
  'test/conformance/**',
  'test/consumers/**',
  '**/node_modules/**',
];

/** All tests but those that `excluded` matches. */
export function configure(excluded: readonly string[] = []): ViteUserConfig {
  const project = (
    name: string,
    include: string,
    exclude: readonly string[],
    isolate: boolean,
  ): TestProjectConfiguration => ({
    test: {
      name,
      include: [include],
      exclude: [...NO_TESTS, ...excluded, ...exclude],
      isolate,
      server: { deps: { external: [BUNDLES] } },
      // Ends a test that hangs; no test is about time.
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  });
  return defineConfig({
    test: {
      globalSetup: ['test/support/setup.ts'],
      // Vitest leaves one processor to itself, which is half of a small machine.
      maxWorkers: '100%',
      projects: [
        // Loading the compiler and the manifest's schema costs more than most of these tests.
        project('pure', PURE, [], false),
        project('isolated', 'test/**/*.test.ts', [PURE], true),
      ],
    },
  });
}

export default configure();
