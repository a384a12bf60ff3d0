/** `runQuickly` runs common command lines without yargs, and gives the same output as `main`. */
import { afterEach, describe, expect, it } from 'vitest';
import { runQuickly } from '../../generator/cli/quick.js';
import { makeFolder } from '../support/temporary.js';
import { APP_FILES, INPUT_FLAGS, run, runBy, type Ran } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

const withoutTime = <T>(ran: Ran<T>) => ({ ...ran, stdout: ran.stdout.replace(/[\d.]+ s$/m, '') });

describe('runQuickly', () => {
  it.each([
    [[...INPUT_FLAGS, '--dry-run']],
    [['--spec=spec.yaml', '--betas=betas.yaml', '--dry-run', '--no-helpers', '--only', 'models']],
    [[...INPUT_FLAGS, '--dry-run', '--overlay', 'a.yaml', '--overlay', 'b.yaml']],
    [[...INPUT_FLAGS, '--spec', 'spec.yaml']],
    [[...INPUT_FLAGS, '--api-version', '2020-01-01', '--json']],
    [['--spec', '']],
    [['--spec', '-', '--watch']],
    [[...INPUT_FLAGS, '--target', 'go', '--quiet']],
  ])('prints the same as main for %j', async (argv) => {
    const cwd = await makeFolder(APP_FILES);
    const quick = await runBy(runQuickly, argv, { cwd });
    expect(withoutTime(quick)).toEqual(withoutTime(await run(argv, { cwd })));
  });

  it.each([
    [['--help']],
    [['--version']],
    [['--spce', 'spec.yaml']],
    [['--spec']],
    [['--spec', '--quiet']],
    [['--quiet=1']],
    [['generate']],
    [['betas']],
    [['completion', 'bash']],
    [['--get-yargs-completions', 'gen-claude-client', '--']],
  ])('leaves %j to main', async (argv) => {
    const ran = await runBy(runQuickly, argv, { cwd: HOME });
    expect(ran).toEqual({ code: undefined, stdout: '', stderr: '' });
  });
});
