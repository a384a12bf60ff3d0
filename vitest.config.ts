import { defineConfig, type TestProjectConfiguration, type ViteUserConfig } from 'vitest/config';

/** Folders whose tests only call functions and change nothing global. One process can run many of their files. */
const PURE =
  'test/{audit,compare,emit,format,ir,load,model,plan,runtime/*,sync,validate}/**/*.test.ts';

/** Bundles that tests write. Node imports them without a transformation by vitest. */
const BUNDLES = /\/gen-claude-client-[^/]+\/.*\.mjs$/;

/** `npm run conformance` and `npm run consumers` have their own configuration files. */
const NO_TESTS = [
  'test/bench/**',
  'test/conformance/**',
  'test/consumers/**',
  '**/node_modules/**',
];

/** Makes the configuration of all tests, without the files that `excluded` matches. */
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
      // The limit ends a test that hangs. It is far above the time of any test.
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  });
  return defineConfig({
    test: {
      globalSetup: ['test/support/setup.ts'],
      // By default vitest leaves one processor free, which is half of a machine with two.
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
