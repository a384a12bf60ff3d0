/** The recipes in docs/ci.md use only keys that GitHub and GitLab support, and their commands run in an app. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { blocksIn, ROOT } from '../docs/pages.js';
import { githubProblems, gitlabProblems, scriptOf, stepProblems } from './workflows.js';
import { App } from './app.js';

/** The actions that the steps on the page use. This test cannot run actions. */
const ACTIONS = ['github/codeql-action/upload-sarif@v3'];

interface Step {
  readonly run?: string;
  readonly uses?: string;
}

const blocks = blocksIn('docs/ci.md', 'yaml').map((text) => parse(text) as unknown);
const steps = blocks.filter(Array.isArray).flat() as readonly Step[];
const [gitlab = {}] = blocks.filter((block) => !Array.isArray(block)) as Readonly<
  Record<string, unknown>
>[];

let app: App;
beforeAll(async () => {
  app = await App.make();
  await app.publish({ version: '1.0.0' });
  await app.setUp();
});
afterAll(() => app.close());

test('the page has a recipe for GitHub and one for GitLab', () => {
  expect([blocks.length, steps.length, Object.keys(gitlab)]).toEqual([
    2,
    2,
    ['claude-check', 'claude-update'],
  ]);
});

describe('GitHub', () => {
  test('the steps on the page use only keys that GitHub supports', () => {
    expect(stepProblems(steps, 'steps')).toEqual([]);
    expect(steps.flatMap(({ uses }) => uses ?? [])).toEqual(ACTIONS);
  });

  test.each(['the project', 'the app'])(
    'the workflows of %s use only keys that GitHub supports',
    async (of) => {
      const folder = join(of === 'the app' ? app.folder : ROOT, '.github/workflows');
      const files = await readdir(folder);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        const text = await readFile(join(folder, file), 'utf8');
        expect([file, githubProblems(parse(text))]).toEqual([file, []]);
      }
    },
  );

  test('the commands in the steps on the page succeed', async () => {
    const clone = await app.clone();
    for (const line of ['npm ci', ...steps.flatMap(({ run }) => run ?? [])]) {
      expect([line, await app.shell(line, clone)]).toMatchObject([line, { code: 0, stderr: '' }]);
    }
    const sarif = JSON.parse(await readFile(join(clone, 'audit.sarif'), 'utf8')) as unknown;
    expect(sarif).toMatchObject({ version: '2.1.0' });
  });
});

describe('GitLab', () => {
  const env = {
    PUSH_TOKEN: 'token',
    CI_SERVER_HOST: 'gitlab.example.com',
    CI_PROJECT_PATH: 'group/app',
    CI: 'true',
    GITLAB_CI: 'true',
  };

  /** Runs a job in a fresh clone, as GitLab does: all lines in one shell. */
  async function job(name: string) {
    const clone = await app.clone();
    return app.shell(scriptOf(gitlab[name]).join('\n'), clone, {
      ...env,
      ...app.asRemote('https://ci:token@gitlab.example.com/group/app.git'),
    });
  }

  test('the jobs use only keys that GitLab supports', () => {
    expect(gitlabProblems(gitlab)).toEqual([]);
  });

  test('the check job succeeds', async () => {
    expect(await job('claude-check')).toMatchObject({ code: 0 });
  });

  test('the update job pushes nothing if the API has not changed', async () => {
    expect(await job('claude-update')).toMatchObject({ code: 0 });
    expect(app.branches()).toEqual(['main']);
  });

  test('the update job pushes a branch with the new client, and opens a merge request', async () => {
    await app.publish({ version: '1.1.0', betas: ['note-pins-2026-03-01'] });
    const { code, stderr } = await job('claude-update');
    expect([code, stderr]).toEqual([0, expect.stringContaining('update-claude-client')]);
    expect(app.branches()).toEqual(['main', 'update-claude-client']);
    expect(await app.pushOptions()).toEqual(['merge_request.create']);
    const clone = await app.clone('update-claude-client');
    const check = 'npm ci && npx gen-claude-client check';
    expect(await app.shell(check, clone)).toMatchObject({ code: 0 });
  });
});
