/** Apps that install the generator with another package manager than npm. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { makeTestClient, sourcesOf } from '../support/emitted.js';
import { describeNeeding } from '../support/needed.js';
import { makeFolder, readFolder } from '../support/temporary.js';
import { MISSING, run, tool } from './app.js';
import { serveRegistry } from './registry.js';

/** The app gets the prettier options of this project, which {@link makeTestClient} uses. */
const { prettier, version } = project;

const ROOT = join(import.meta.dirname, '..', '..');

interface PackageManager {
  readonly executable: string;
  readonly settings: (registry: string) => Readonly<Record<string, string>>;
  /** A path in the app that exists only after this manager has installed the packages. */
  readonly sign: string;
}

const MANAGERS: Readonly<Record<string, PackageManager>> = {
  pnpm: {
    executable: tool('pnpm/bin/pnpm.cjs'),
    settings: (registry) => ({ '.npmrc': `registry=${registry}\nstore-dir=store\n` }),
    sign: 'node_modules/.pnpm',
  },
  "Yarn with Plug'n'Play": {
    executable: tool('@yarnpkg/cli-dist/bin/yarn.js'),
    settings: (registry) => ({
      'yarn.lock': '',
      '.yarnrc.yml': `npmRegistryServer: ${registry}
unsafeHttpWhitelist: [127.0.0.1]
globalFolder: ./global
enableTelemetry: false
enableImmutableInstalls: false
npmMinimalAgeGate: 0
`,
    }),
    sign: '.pnp.cjs',
  },
};

describeNeeding('the installed generator', MISSING, () => {
  test.each(Object.entries(MANAGERS))(
    'runs if %s has installed it',
    async (_, { executable, settings, sign }) => {
      const registry = await serveRegistry(ROOT);
      onTestFinished(registry.close);
      const folder = await makeFolder({
        'package.json': JSON.stringify({ private: true, type: 'module', prettier }),
        ...settings(registry.url),
      });
      await run(ROOT, 'npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
      const packed = `gen-claude-client@file:./gen-claude-client-${version}.tgz`;
      await run(folder, process.execPath, [executable, 'add', '-D', packed]);
      expect(existsSync(join(folder, sign))).toBe(true);

      const only = ['models'];
      const args = ['gen-claude-client', '--only', ...only, '--out', 'claude'];
      await run(folder, process.execPath, [executable, ...args]);
      const made = await readFolder(join(folder, 'claude'));
      const expected = sourcesOf(await makeTestClient({ only }));
      const isCode = ([path]: [string, string]): boolean => path.endsWith('.ts');
      expect(Object.entries(made).filter(isCode)).toEqual(
        Object.entries(expected).filter(isCode).sort(),
      );
    },
  );
});
