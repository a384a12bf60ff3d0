import { execFileSync } from 'node:child_process';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFromGit } from '../../generator/load/git.js';
import { makeFolder, messageOf } from '../support/temporary.js';

it('readFromGit refuses a file above the size limit', async () => {
  const cwd = await makeFolder({ small: 'text', large: '' });
  await truncate(join(cwd, 'large'), 64 * 1024 * 1024 + 1);
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd, stdio: 'ignore' });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=n', '-c', 'user.email=e@example.com', 'commit', '-qm', 'x');
  const read = (path: string) => readFromGit({ revision: 'HEAD', path, file: 'none' }, cwd);
  expect(await read('small')).toBe('text');
  expect(await messageOf(() => read('large'))).toBe(
    'git:HEAD:large: is larger than 64 MiB; check that it is the file that you mean',
  );
});
