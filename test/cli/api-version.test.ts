/** A client keeps its API version until the option `api-version` changes it. */
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { fillFolder, makeFolder, readFolder } from '../support/temporary.js';
import { APP_FILES, run, SPEC } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

const QUERY = '{ name: old, in: query, schema: { type: string } }';
/** A spec that does not name its version, with a parameter that the newer version closes. */
const UNNAMED = SPEC.replace('"2026-10-21"', '"1.0"').replace(
  'parameters: [{ name: model_id',
  `parameters: [${QUERY}, { name: model_id`,
);
const MANIFEST = `api:
  versions:
    "2026-10-21":
      { status: current, source: [https://example.com/], auth: bearer, closes: { models.retrieve: [old] } }
    "2023-06-01": { status: supported, source: [https://example.com/] }
betas: {}
`;
const GENERATE = ['--spec', 'spec.yaml', '--betas', 'betas.yaml', '--out', 'client'];
const INVITATION =
  'API version 2026-10-21 is current; to move, generate once with --api-version 2026-10-21\n';

it('a run infers the API version from the spec, later runs keep it, and a flag changes it', async () => {
  const cwd = await makeFolder({ ...APP_FILES, 'spec.yaml': UNNAMED, 'betas.yaml': MANIFEST });
  const first = await run(GENERATE, { cwd });
  expect(first.stdout).toContain(
    'API version 2023-06-01 (the newest that the spec fits: models.retrieve has `old`, which 2026-10-21 does not have)\n',
  );
  expect(first.stdout).toContain(INVITATION);
  const made = await readFolder(join(cwd, 'client'));
  // A spec that fits a newer version does not change the version of the client.
  await fillFolder(cwd, { 'spec.yaml': UNNAMED.replace(`${QUERY}, `, '') });
  const kept = await run(GENERATE, { cwd });
  expect(kept.stdout).toContain('API version 2023-06-01 (as before)\n');
  await fillFolder(cwd, { 'spec.yaml': UNNAMED });
  await run(GENERATE, { cwd });
  expect(await readFolder(join(cwd, 'client'))).toEqual(made);
  const moved = await run([...GENERATE, '--api-version', '2026-10-21'], { cwd });
  expect(moved.stdout).toContain('API version 2026-10-21 (as chosen)\n');
  expect(moved.stdout).not.toContain(INVITATION);
  const check = await run([...GENERATE, '--check'], { cwd });
  expect(check).toMatchObject({ code: 0 });
  expect(check.stdout).toContain('API version 2026-10-21 (as before)');
  const json = await run([...GENERATE, '--json'], { cwd });
  expect(JSON.parse(json.stdout)).toMatchObject({
    version: '2026-10-21',
    versionReason: { kind: 'lock' },
  });
});

it('the command in the README has --api-version if a run would infer another version', async () => {
  const cwd = await makeFolder({ ...APP_FILES, 'spec.yaml': UNNAMED, 'betas.yaml': MANIFEST });
  await run(GENERATE, { cwd });
  const readme = async () => (await readFolder(join(cwd, 'client')))['README.md'];
  expect(await readme()).not.toContain('--api-version');
  await run([...GENERATE, '--api-version', '2026-10-21'], { cwd });
  const moved = await readme();
  expect(moved).toContain('--api-version 2026-10-21');
  await run(GENERATE, { cwd });
  expect(await readme()).toBe(moved);
});

it('a run uses the API version that the spec names', async () => {
  const cwd = await makeFolder(APP_FILES);
  const { stdout } = await run(GENERATE, { cwd });
  expect(stdout).toContain('API version 2026-10-21 (named by the spec)\n');
});

it('help of audit shows the default of --api-version with the version in the config first', async () => {
  const { stdout } = await run(['audit', '--help'], { cwd: await makeFolder() });
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    '[default: the version in the config, else the version of the client in the output folder, else of the spec, else the newest that the spec fits]',
  );
});
