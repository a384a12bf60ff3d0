/** The quick loop, `npm run test:unit`: without the tests that compile, run or write whole clients. */
import { mergeConfig } from 'vitest/config';
import config from './vitest.config.js';

export default mergeConfig(config, {
  test: {
    exclude: [
      'test/{client,migration,platforms,types}/**',
      'test/{golden,package,readme}.test.ts',
      'test/cli/executable.test.ts',
      'test/emit/sources/helpers.test.ts',
      'test/emit/targets/**',
      'test/load/sdk/official.test.ts',
      'test/output/kill.test.ts',
      'test/runtime/portability.test.ts',
    ],
  },
});
