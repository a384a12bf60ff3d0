/**
 * A small app with a committed client, its remote repository, and a runner for the jobs of the workflow of `init`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { Ran } from '../cli/given.js';
import { pack, startRegistry } from '../support/registry.js';
import { fillFolder } from '../support/temporary.js';
import { filesOf, type Release } from './releases.js';

const CLI = pathToFileURL(join(import.meta.dirname, '../../dist/cli.js')).href;
const WORKFLOW = '.github/workflows/claude-client.yml';

/** A package that runs our build as `gen-claude-client`. Apps install it from a folder: `npm ci` downloads nothing. */
const GENERATOR = {
  'vendor/generator/package.json':
    '{ "name": "gen-claude-client", "version": "0.0.0", "type": "module", "bin": "bin.js" }\n',
  'vendor/generator/bin.js': `#!/usr/bin/env node\nawait import(${JSON.stringify(CLI)});\n`,
};

const FILES = {
  'package.json': `{
  "name": "app",
  "private": true,
  "devDependencies": { "gen-claude-client": "file:vendor/generator" }
}
`,
  'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "strict": true } }\n',
  '.prettierrc': 'printWidth: 100\nsingleQuote: true\n',
  '.gitignore': 'node_modules\n',
  'claude/betas.yaml': `api:
  versions:
    '2026-10-21': { status: current, auth: bearer }
betas: {}
`,
  'src/app.ts': `import { Claude } from './claude/index.js';

const client = new Claude();
export const note = await client.beta.notes.create({ text: 'Buy milk' });
`,
  ...GENERATOR,
};

/** Replaces the command `gh`: saves the body of the pull request. */
const GH = `#!/bin/sh
while [ $# -gt 1 ]; do
  if [ "$1" = --body-file ]; then cp "$2" "$BODY"; fi
  shift
done
`;

/** A git hook that saves the first option of each push. GitLab opens merge requests by push options. */
const POST_RECEIVE = `#!/bin/sh
if [ -n "$GIT_PUSH_OPTION_0" ]; then echo "$GIT_PUSH_OPTION_0" >> push-options; fi
`;

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly name?: string }[] }>
  >;
}

export class App {
  private constructor(
    private readonly root: string,
    private readonly registry: Awaited<ReturnType<typeof startRegistry>>,
  ) {}

  static async make(): Promise<App> {
    const root = await mkdtemp(join(tmpdir(), 'gen-claude-client-'));
    const registry = await startRegistry(join(root, 'cache'));
    const app = new App(root, registry);
    await fillFolder(app.folder, FILES);
    app.#git(root, 'init', '--quiet', '--bare', '--initial-branch=main', 'origin');
    const scripts = { 'bin/gh': GH, 'origin/hooks/post-receive': POST_RECEIVE };
    await fillFolder(root, scripts);
    for (const script of Object.keys(scripts)) await chmod(join(root, script), 0o755);
    app.#git(join(root, 'origin'), 'config', 'receive.advertisePushOptions', 'true');
    app.#git(app.folder, 'init', '--quiet', '--initial-branch=main');
    app.#git(app.folder, 'remote', 'add', 'origin', join(root, 'origin'));
    return app;
  }

  async close(): Promise<void> {
    this.registry.close();
    await rm(this.root, { recursive: true, force: true });
  }

  get folder(): string {
    return join(this.root, 'app');
  }

  async publish(release: Release): Promise<void> {
    const folder = await mkdtemp(join(this.root, 'sdk-'));
    await fillFolder(folder, filesOf(release));
    this.registry.publish(release.version, await pack(folder));
  }

  /** Runs a line of Bash, by default in the folder of the developer. */
  async shell(
    line: string,
    cwd = this.folder,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Ran> {
    const env = {
      PATH: [join(this.root, 'bin'), process.env['PATH']].join(':'),
      HOME: this.root,
      ...this.registry.env,
      npm_config_audit: 'false',
      npm_config_fund: 'false',
      GIT_AUTHOR_NAME: 'app',
      GIT_AUTHOR_EMAIL: 'app@example.com',
      GIT_COMMITTER_NAME: 'app',
      GIT_COMMITTER_EMAIL: 'app@example.com',
      ...more,
    };
    const child = spawn('bash', ['-e', '-c', line], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close') as Promise<[number]>,
    ]);
    return { code, stdout, stderr };
  }

  async edit(path: string, from: string, to: string): Promise<void> {
    const before = await this.read(path);
    if (!before.includes(from)) throw new Error(`${path} has no ${from}: ${before}`);
    await fillFolder(this.folder, { [path]: before.replace(from, to) });
  }

  async read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  /** Installs the packages, runs `init` and its next steps, and pushes the client. */
  async setUp(): Promise<void> {
    for (const line of [
      'npm install',
      'npx gen-claude-client init --yes',
      'npx gen-claude-client pull --out claude/openapi.json',
      'npm run claude:generate',
    ]) {
      const { code, stderr } = await this.shell(line);
      if (code !== 0 || stderr !== '') throw new Error(`${line}: exit code ${code}, ${stderr}`);
    }
    this.push();
  }

  /** Commits all changes and pushes the commit. */
  push(): void {
    this.#git(this.folder, 'add', '--all');
    this.#git(this.folder, 'commit', '--quiet', '--message', 'Work');
    this.#git(this.folder, 'push', '--quiet', 'origin', 'main');
  }

  /** Clones the remote repository. Returns the path of the clone. */
  async clone(branch = 'main'): Promise<string> {
    const clone = await mkdtemp(join(this.root, 'runner-'));
    this.#git(clone, 'clone', '--quiet', '--branch', branch, join(this.root, 'origin'), '.');
    return clone;
  }

  /** Returns environment variables with which git uses the remote repository instead of `address`. */
  asRemote(address: string): Readonly<Record<string, string>> {
    return {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${join(this.root, 'origin')}.insteadOf`,
      GIT_CONFIG_VALUE_0: address,
    };
  }

  /** Returns the branches of the remote repository. */
  branches(): readonly string[] {
    const args = ['-C', join(this.root, 'origin'), 'branch', '--format', '%(refname:short)'];
    return execFileSync('git', args, { encoding: 'utf8' }).trim().split('\n');
  }

  /** Returns the first option of each push that had options. */
  async pushOptions(): Promise<readonly string[]> {
    const lines = await readFile(join(this.root, 'origin/push-options'), 'utf8').catch(() => '');
    return lines.split('\n').filter(Boolean);
  }

  /** Runs the commands of a workflow job in a new clone, until one fails. Returns the result of the last command. */
  async job(name: string): Promise<Ran & { readonly step: string }> {
    const clone = await this.clone();
    const temporary = await mkdtemp(join(this.root, 'temp-'));
    const { jobs } = parse(await readFile(join(clone, WORKFLOW), 'utf8')) as Workflow;
    let last = { code: 0, stdout: '', stderr: '', step: '' };
    for (const { run } of jobs[name]?.steps ?? []) {
      if (run === undefined) continue;
      last = {
        ...(await this.shell(run, clone, {
          RUNNER_TEMP: temporary,
          BODY: join(this.root, 'body.md'),
          CI: 'true',
          GITHUB_ACTIONS: 'true',
        })),
        step: run,
      };
      if (last.code !== 0) break;
    }
    return last;
  }

  /** Runs the weekly job. Returns the body of the pull request that it opens, or undefined if it opens none. */
  async update(): Promise<string | undefined> {
    const body = join(this.root, 'body.md');
    await rm(body, { force: true });
    const { code, step, stderr } = await this.job('update');
    if (code !== 0) throw new Error(`${step}: ${stderr}`);
    return readFile(body, 'utf8').catch(() => undefined);
  }

  /** Merges the pull request. */
  merge(): void {
    this.#git(this.folder, 'pull', '--quiet', '--ff-only', 'origin', 'update-claude-client');
    this.#git(this.folder, 'push', '--quiet', 'origin', 'main');
  }

  #git(cwd: string, ...args: readonly string[]): void {
    const identity = ['-c', 'user.name=app', '-c', 'user.email=app@example.com'];
    execFileSync('git', [...identity, ...args], { cwd, stdio: 'pipe' });
  }
}
