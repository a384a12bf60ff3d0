/**
 * `npm run test:unit`: the fast tests. Excludes tests that compile, run or write whole clients, or import whole SDKs.
 */
import { configure } from './vitest.config.js';

export default configure([
  'test/{cli,client,life,migration,platforms,property,site,types}/**',
  'test/docs/{commands,programs}.test.ts',
  'test/{golden,package,readme,scenarios,specs}.test.ts',
  'test/emit/documents/surface.test.ts',
  'test/emit/sources/helpers.test.ts',
  'test/emit/targets/**',
  'test/load/sdk/{load,newest,official}.test.ts',
  'test/compare/sdk-releases.test.ts',
  'test/sync/drift.test.ts',
  'test/model/hostile.test.ts',
  'test/output/kill.test.ts',
  'test/runtime/portability.test.ts',
]);
