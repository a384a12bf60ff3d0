/** `gen-claude-client audit --fix` if the edits would add a syntax error. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { APP, audit, makeApp } from './audit-app.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

// No known source has such edits.
vi.mock(import('../../generator/audit/program.js'), async (load) => ({
  ...(await load()),
  hasNewErrors: () => true,
}));

test('--fix names the file that it leaves unchanged, and does not offer the edits again', async () => {
  const cwd = await makeApp();
  expect((await audit(cwd)).stdout).toMatch(/; --fix corrects 1\n$/);
  const { stdout } = await audit(cwd, '--fix');
  expect(stdout).toMatch(
    /\nsrc\/app\.ts: not fixed: the edits would add a syntax error\n3 findings .* s\n$/,
  );
  expect(await readFile(join(cwd, 'src/app.ts'), 'utf8')).toBe(APP);
  const markdown = await audit(cwd, '--fix', '--format', 'markdown');
  expect(markdown.stdout).toContain(
    '\n- `src/app.ts` was not fixed: the edits would add a syntax error\n',
  );
  const { stdout: json } = await audit(cwd, '--fix', '--json');
  expect(JSON.parse(json)).toMatchObject({ fixed: [], unfixed: ['src/app.ts'] });
  expect(json).not.toContain('"isFixable": true');
});
