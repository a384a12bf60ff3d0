/** The condition on which the workflow of `init` opens a pull request. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { fillFolder } from '../support/temporary.js';
import { filesOf, makeApp, WORKFLOW } from './app.js';
import { run } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

it.each([
  ['the job opens no pull request if only the download date has changed', {}, 0],
  [
    'the job opens a pull request if the spec has changed too',
    { 'claude/openapi.json': '{"openapi":"3.1.0"}' },
    9,
  ],
])('%s', async (_, changed: Readonly<Record<string, string>>, status) => {
  const cwd = await makeApp();
  await run(['init', '--yes'], { cwd });
  const workflow = (await filesOf(cwd))[WORKFLOW] ?? '';
  const condition = /^ *(if git diff .*)$/m.exec(workflow)?.[1] ?? '';
  await fillFolder(join(cwd, 'claude'), { 'openapi.json': '{}', 'openapi.source.json': '"day 1"' });
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd, stdio: 'pipe' });
  git('add', '--all', '.');
  git('-c', 'user.name=app', '-c', 'user.email=app@example.com', 'commit', '--message', 'Begin');
  await fillFolder(cwd, { ...changed, 'claude/openapi.source.json': '"day 2"' });
  git('add', '--all', '.');
  expect(spawnSync('sh', ['-c', `${condition}\nexit 9`], { cwd }).status).toBe(status);
});
