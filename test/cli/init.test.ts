import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fillFolder, makeFolder } from '../support/temporary.js';
import { APP, filesOf, makeApp, WORKFLOW } from './app.js';
import { run, SPEC } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
  readonly defaults?: unknown;
}

const commandsOf = (workflow: string, job: string): readonly (string | undefined)[] =>
  (parse(workflow) as Workflow).jobs[job]?.steps.map((step) => step.run).filter(Boolean) ?? [];

describe('gen-claude-client init', () => {
  it('writes config, scripts, a manifest, git attributes and a workflow, and prints the next steps', async () => {
    const cwd = await makeApp();
    const { code, stdout, stderr } = await run(['init', '--yes'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`wrote package.json
wrote claude/betas.yaml
wrote .gitattributes
wrote ${WORKFLOW}

Next:
  1. npm install --save-dev gen-claude-client
  2. npx gen-claude-client pull --out claude/openapi.json
  3. npm run claude:generate
  4. import { Claude } from './src/claude/index.js'
  5. commit all files
  6. in the settings of the repository, allow GitHub Actions to create pull requests
`);
    const files = await filesOf(cwd);
    expect(files['package.json']).toBe(`{
\t"name": "app",
\t"files": ["dist", "bin"],
\t"scripts": {
\t\t"test": "vitest",
\t\t"claude:generate": "gen-claude-client",
\t\t"claude:check": "gen-claude-client check",
\t\t"claude:update": "gen-claude-client pull --out claude/openapi.json && gen-claude-client sync --write && gen-claude-client"
\t},
\t"gen-claude-client": {
\t\t"spec": "claude/openapi.json",
\t\t"betas": "claude/betas.yaml",
\t\t"out": "src/claude"
\t}
}
`);
    expect(files['.gitattributes']).toBe('/claude/openapi.json linguist-generated=true\n');
    expect(commandsOf(files[WORKFLOW] ?? '', 'check')).toEqual([
      'npm ci',
      'npx gen-claude-client check',
    ]);
    expect(commandsOf(files[WORKFLOW] ?? '', 'update').slice(0, 5)).toEqual([
      'npm ci',
      'npx gen-claude-client pull --out claude/openapi.json',
      'npx gen-claude-client sync --write',
      'npx gen-claude-client',
      'npx gen-claude-client diff git:HEAD --format markdown > "$RUNNER_TEMP/changes.md"',
    ]);
  });

  it('writes a config with which generate and check succeed', async () => {
    const cwd = await makeApp({ ...APP, 'claude/openapi.json': JSON.stringify(parse(SPEC)) });
    await run(['init', '--yes', '--client-name', 'Api', '--only', 'models'], { cwd });
    const made = await run([], { cwd });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/^src\/claude: 1 operation, /);
    expect(await readFile(join(cwd, 'src/claude/client.ts'), 'utf8')).toContain('class Api ');
    expect((await run(['check'], { cwd })).code).toBe(0);
  });

  it('keeps the folder of a client that a run without --out has written', async () => {
    const cwd = await makeApp({ ...APP, 'spec.yaml': SPEC });
    await run(['--spec', 'spec.yaml', '--no-helpers'], { cwd });
    await run(['init', '--yes'], { cwd });
    const { 'package.json': text = '{}' } = await filesOf(cwd);
    expect(JSON.parse(text)).toMatchObject({
      'gen-claude-client': { out: 'generated/claude', helpers: false },
    });
  });

  it('does nothing the second time, and never replaces a manifest', async () => {
    const cwd = await makeApp({ ...APP, 'claude/betas.yaml': 'extends: shipped\n# mine\n' });
    await run(['init', '--yes'], { cwd });
    const before = await filesOf(cwd);
    const again = await run(['init', '--yes'], { cwd });
    expect(again.stdout).toMatch(/^the app is already set up\n/);
    expect(await filesOf(cwd)).toEqual(before);
    expect(before['claude/betas.yaml']).toContain('# mine');
  });

  it('lists the files to write under --dry-run', async () => {
    const cwd = await makeApp();
    const { stdout } = await run(['init', '--yes', '--dry-run'], { cwd });
    expect(stdout).toMatch(/^would write package\.json\nwould write claude\/betas\.yaml\n/);
    expect(await filesOf(cwd)).toEqual(APP);
  });

  it('asks for each option without a flag, and asks again after an invalid answer', async () => {
    const cwd = await makeApp();
    const answers = {
      'Folder of': 'lib/api',
      'Name of the client class [': 'my-api',
      Resources: 'models, messages',
    };
    const { code, stderr } = await run(['init', '--api-version', '2026-10-21'], { cwd, answers });
    expect(code).toBe(0);
    expect(stderr).toContain('--client-name: `my-api` is not an identifier');
    const { 'gen-claude-client': config } = JSON.parse(
      (await filesOf(cwd))['package.json'] ?? '',
    ) as { readonly 'gen-claude-client': object };
    expect(config).toEqual({
      spec: 'claude/openapi.json',
      betas: 'claude/betas.yaml',
      out: 'lib/api',
      'api-version': '2026-10-21',
      only: ['models', 'messages'],
    });
  });

  it('finds the package manager, prettier, the SDK, and the root of the repository', async () => {
    const root = await makeApp({
      'pnpm-lock.yaml': '',
      'packages/app/package.json': '{ "devDependencies": { "gen-claude-client": "0.1.0" } }\n',
      'packages/app/.prettierrc': '{}',
      'node_modules/@anthropic-ai/sdk/package.json': '{ "version": "1.11.0" }',
      '.gitignore': 'generated\n',
    });
    const cwd = join(root, 'packages/app');
    const { stdout } = await run(['init', '--yes', '--out', 'generated/claude'], { cwd });
    expect(stdout).toBe(`wrote package.json
wrote claude/betas.yaml
wrote .gitattributes
wrote .prettierignore
wrote ../../${WORKFLOW}
note: no tsconfig.json: the client is JavaScript with declarations; for TypeScript, make one with \`npx tsc --init\`, and remove \`target\` from the config in package.json
note: git ignores generated/claude: remove the pattern, since the client must be committed
note: @anthropic-ai/sdk 1.11.0 is installed: node_modules/gen-claude-client/docs/migration.md says how to move. For the API of that release, add --from ../../node_modules/@anthropic-ai/sdk to \`pull\`

Next:
  1. pnpm add --save-dev rolldown@^1.2.19
  2. pnpm exec gen-claude-client pull --out claude/openapi.json
  3. pnpm run claude:generate
  4. import { Claude } from './generated/claude/index.js'
  5. commit all files
  6. in the settings of the repository, allow GitHub Actions to create pull requests
`);
    const files = await filesOf(root);
    expect(files['packages/app/package.json']).toContain('"target": "js"');
    expect(files['packages/app/.prettierignore']).toBe(
      '/claude/openapi.json\n/claude/openapi.source.json\n',
    );
    const workflow = files[WORKFLOW] ?? '';
    expect(commandsOf(workflow, 'check')).toEqual([
      'corepack enable',
      'pnpm install --frozen-lockfile',
      'pnpm exec gen-claude-client check',
    ]);
    expect((parse(workflow) as Workflow).defaults).toEqual({
      run: { 'working-directory': 'packages/app' },
    });
  });

  it('prefers packageManager to a lockfile', async () => {
    const cwd = await makeApp({ ...APP, 'package.json': '{ "packageManager": "yarn@4.1.0" }' });
    const { stdout } = await run(['init', '--yes', '--dry-run'], { cwd });
    expect(stdout).toContain('1. yarn add --dev gen-claude-client\n');
  });

  const CLASSIC =
    '# THIS IS AN AUTOGENERATED FILE. DO NOT EDIT THIS FILE DIRECTLY.\n# yarn lockfile v1\n';
  it.each([
    ['packageManager', { 'package.json': '{ "packageManager": "yarn@1.22.22+sha512.0" }' }],
    ['its lockfile', { 'package.json': '{}', 'yarn.lock': CLASSIC }],
  ])('detects Yarn 1 by %s', async (_, files) => {
    const cwd = await makeApp(files);
    await run(['init', '--yes'], { cwd });
    const workflow = (await filesOf(cwd))[WORKFLOW] ?? '';
    expect(commandsOf(workflow, 'check')).toEqual([
      'yarn install --frozen-lockfile',
      'yarn --silent run gen-claude-client check',
    ]);
  });

  it('detects Yarn 2 and newer by the lockfile', async () => {
    const cwd = await makeApp({ 'package.json': '{}', 'yarn.lock': '__metadata:\n  version: 8\n' });
    await run(['init', '--yes'], { cwd });
    const workflow = (await filesOf(cwd))[WORKFLOW] ?? '';
    expect(commandsOf(workflow, 'check')).toContain('yarn install --immutable');
  });

  it('names compiler options, own or inherited, with which the client does not compile', async () => {
    const cwd = await makeApp({
      ...APP,
      'base.json': '{ "compilerOptions": { "target": "es5" } }',
      'tsconfig.json':
        '{ "extends": "./base.json", "compilerOptions": { "moduleResolution": "classic" } }',
    });
    const { stdout } = await run(['init', '--yes', '--dry-run'], { cwd });
    expect(stdout).toContain('note: tsconfig.json: moduleResolution classic; the client needs');
    expect(stdout).toContain('note: tsconfig.json: target es5; the client needs es2020 or newer');
  });

  it('names tsconfig.json if a file that it extends cannot be read', async () => {
    const cwd = await makeApp({
      ...APP,
      'tsconfig.json': '{ "extends": "./.nuxt/tsconfig.json" }',
    });
    const { stdout } = await run(['init', '--yes', '--dry-run'], { cwd });
    expect(stdout).toContain('note: tsconfig.json: a file that it extends cannot be read');
    expect(stdout).not.toContain('"target": "js"');
  });

  it('writes no workflow outside of git, or with --no-workflow', async () => {
    const cwd = await makeFolder(APP);
    const outside = await run(['init', '--yes', '--dry-run'], { cwd });
    expect(outside.stdout).toContain('note: not a git repository: no workflow is written\n');
    const app = await makeApp();
    const without = await run(['init', '--yes', '--no-workflow', '--dry-run'], { cwd: app });
    for (const { stdout } of [outside, without]) expect(stdout).not.toContain('workflows');
  });

  it('lists the installation of the generator as a step until package.json lists the package', async () => {
    const cwd = await makeApp();
    const first = await run(['init', '--yes'], { cwd });
    const again = await run(['init', '--yes', '--force'], { cwd });
    expect([first, again].map(({ stdout }) => stdout.includes('--save-dev'))).toEqual([true, true]);
    const { 'package.json': text = '' } = await filesOf(cwd);
    const installed = text.replace('{', '{ "devDependencies": { "gen-claude-client": "0.1.0" },');
    await fillFolder(cwd, { 'package.json': installed });
    const last = await run(['init', '--yes', '--force'], { cwd });
    expect(last.code).toBe(0);
    expect(last.stdout).not.toContain('--save-dev');
  });
});
