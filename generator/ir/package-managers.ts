/** The package managers of apps: their lockfiles and their commands. */

export interface PackageManager {
  /** The names of the lockfiles. */
  readonly locks: readonly string[];
  /**
   * A text that only this package manager writes into its lockfile, if another package manager uses the same file name.
   */
  readonly lockText?: string;
  readonly add: string;
  /** Installs exactly the versions in the lockfile. */
  readonly install: string;
  /** Runs an executable of an installed package. */
  readonly exec: string;
  readonly run: string;
  /**
   * The action or command that installs the package manager on a runner of GitHub; absent if runners have it already.
   */
  readonly setup?: { readonly uses: string } | { readonly run: string };
}

export const PACKAGE_MANAGERS = {
  npm: {
    locks: ['package-lock.json', 'npm-shrinkwrap.json'],
    add: 'npm install --save-dev',
    install: 'npm ci',
    exec: 'npx',
    run: 'npm run',
  },
  pnpm: {
    locks: ['pnpm-lock.yaml'],
    add: 'pnpm add --save-dev',
    install: 'pnpm install --frozen-lockfile',
    exec: 'pnpm exec',
    run: 'pnpm run',
    setup: { run: 'corepack enable' },
  },
  'yarn-classic': {
    locks: ['yarn.lock'],
    lockText: '# yarn lockfile v1',
    add: 'yarn add --dev',
    install: 'yarn install --frozen-lockfile',
    // Without `--silent`, Yarn 1 prints its version to stdout, and the workflow copies stdout into the pull request.
    exec: 'yarn --silent run',
    run: 'yarn run',
  },
  yarn: {
    locks: ['yarn.lock'],
    add: 'yarn add --dev',
    install: 'yarn install --immutable',
    exec: 'yarn exec',
    run: 'yarn run',
    setup: { run: 'corepack enable' },
  },
  bun: {
    locks: ['bun.lock', 'bun.lockb'],
    add: 'bun add --dev',
    install: 'bun install --frozen-lockfile',
    exec: 'bunx',
    run: 'bun run',
    setup: { uses: 'oven-sh/setup-bun@v2' },
  },
} as const satisfies Readonly<Record<string, PackageManager>>;

export type PackageManagerName = keyof typeof PACKAGE_MANAGERS;

export const PACKAGE_MANAGER_NAMES = Object.keys(PACKAGE_MANAGERS) as readonly PackageManagerName[];
