import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { serve } from '../support/serve.js';
import { makeFolder, readFolder } from '../support/temporary.js';
import { APP_FILES, run, SPEC } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

it('a download of a spec sends the --header value, which no file and no report contains', async () => {
  const origin = await serve((request, response) => {
    if (request.headers.authorization === 'Bearer hunter2') response.end(SPEC);
    else response.writeHead(401).end();
  });
  const cwd = await makeFolder(APP_FILES);
  const header = ['--header', 'Authorization: Bearer hunter2', '--header', 'X-Other: 1'];
  const flags = ['--spec', `${origin}/spec.yaml`, '--betas', 'betas.yaml', '--out', 'o'];
  const refused = await run(flags, { cwd });
  expect(refused.stderr).toContain(
    'answered with status 401; send your token with --header, or use curl … | gen-claude-client --spec -',
  );
  const made = await run([...flags, ...header, '--json'], { cwd });
  expect(made.code).toBe(0);
  const checked = await run(['check', ...flags, ...header], { cwd });
  expect(checked.code).toBe(0);
  const pulled = await run(['pull', '--from', flags[1] ?? '', ...header, '--out', 'p.json'], {
    cwd,
  });
  expect(pulled.code).toBe(0);
  const printed = [made, checked, pulled].map(({ stdout, stderr }) => stdout + stderr);
  const files = Object.entries(await readFolder(join(cwd))).map(([path, text]) => path + text);
  expect(files.length).toBeGreaterThan(20);
  expect([...printed, ...files].filter((text) => text.includes('hunter2'))).toEqual([]);
});
