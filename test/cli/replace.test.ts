import { afterEach, describe, expect, it } from 'vitest';
import { fillFolder, makeFolder, readFolder } from '../support/temporary.js';
import { APP_FILES, INPUT_FLAGS, run } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

describe('a run that replaces a client', () => {
  it('lists the files to write and to remove under --dry-run, and writes nothing', async () => {
    const cwd = await makeFolder(APP_FILES);
    const flags = [...INPUT_FLAGS, '--out', 'client'];
    const first = await run([...flags, '--dry-run'], { cwd });
    expect(first.stdout).toMatch(
      /\nwould write \d+ files, leave 0 unchanged and remove 0; --dry-run wrote nothing\n {2}write {3}\.gitattributes\n/,
    );
    expect(Object.keys(await readFolder(cwd))).toEqual(Object.keys(APP_FILES).sort());
    await run(flags, { cwd });
    const before = await readFolder(cwd);
    const part = await run([...flags, '--only', 'models', '--dry-run'], { cwd });
    expect(part.code).toBe(0);
    expect(part.stdout).toContain('\n  write   client.ts\n');
    expect(part.stdout).toContain('\n  remove  resources/things.ts\n');
    expect(part.stdout).toContain('things.delete');
    const json = await run([...flags, '--only', 'models', '--dry-run', '--json'], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({
      dryRun: true,
      removed: ['resources/things.ts'],
      changes: { verdict: 'major' },
    });
    expect(await readFolder(cwd)).toEqual(before);
  });

  it('removes most files of a client without a common method only with --force', async () => {
    const cwd = await makeFolder(APP_FILES);
    const resources = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map(
      (name) => `  /v1/${name}s: { get: { responses: { "204": { description: ok } } } }\n`,
    );
    const other = `openapi: 3.1.0\ninfo: { title: Other, version: "2026-10-21" }\npaths:\n${resources.join('')}`;
    await fillFolder(cwd, { 'other.yaml': other });
    const betas = ['--betas', 'betas.yaml', '--out', 'client'];
    await run(['--spec', 'other.yaml', ...betas], { cwd });
    const before = await readFolder(cwd);
    const small = ['--spec', 'spec.yaml', ...betas];
    for (const flags of [small, [...small, '--dry-run']]) {
      const refused = await run(flags, { cwd });
      expect(refused.code).toBe(2);
      expect(refused.stderr).toMatch(
        /^error: client: has no method in common with the new client, and the run would remove 10 of its \d+ files outside of runtime\/; check --spec and --only, choose another --out, or run again with --force\n$/,
      );
    }
    expect(await readFolder(cwd)).toEqual(before);
    // The run with `--only cs` succeeds although it has no method in common with the client of `--only as,bs`.
    const part = await run(['--spec', 'other.yaml', ...betas, '--only', 'as,bs'], { cwd });
    expect(part.code).toBe(0);
    expect((await run(['--spec', 'other.yaml', ...betas, '--only', 'cs'], { cwd })).code).toBe(0);
    await run(['--spec', 'other.yaml', ...betas], { cwd });
    expect((await run([...small, '--force'], { cwd })).code).toBe(0);
    expect(await readFolder(cwd)).toHaveProperty(['client/resources/things.ts']);
  });
});
