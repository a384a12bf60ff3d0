import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { fillFolder, makeFolder } from '../support/temporary.js';
import { APP_FILES, run } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

const FLAGS = ['--spec', 'spec.yaml', '--betas', 'own.yaml'];

async function folderWith(own: string): Promise<string> {
  return makeFolder({ ...APP_FILES, 'package.json': '{}', 'own.yaml': own });
}

describe('extends', () => {
  test('adds a private beta to the client, and records the hash of the extended manifest in the lock', async () => {
    const cwd = await folderWith(
      'extends: betas.yaml\nbetas:\n  mine-2026-03-01: { status: active, accepts: [models.*] }\n',
    );
    const { code, stderr } = await run(FLAGS, { cwd });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const betas = await readFile(join(cwd, 'generated/claude/betas.ts'), 'utf8');
    expect(betas).toContain("'mine-2026-03-01'");
    const lock = await readFile(join(cwd, 'generated/claude/.gen-claude-client.json'), 'utf8');
    expect(JSON.parse(lock)).toMatchObject({ extends: [expect.any(String)] });
  });

  test.each([
    [
      'accepts: [models.retreive]',
      'own.yaml:3:38: no method of the spec matches `models.retreive`; did you mean `models.retrieve`?',
    ],
    [
      'unlocks: { models.retreive: [a] }',
      'own.yaml:3:49: no method of the spec matches `models.retreive`; did you mean `models.retrieve`?',
    ],
  ])('refuses a misspelled method in `%s` of the app', async (field, want) => {
    const cwd = await folderWith(
      `extends: betas.yaml\nbetas:\n  mine-2026-03-01: { status: active, ${field} }\n`,
    );
    expect(await run(FLAGS, { cwd })).toMatchObject({ code: 2, stderr: `error: ${want}\n` });
  });

  test('refuses a selector that matches nothing in the manifest of the app', async () => {
    const cwd = await folderWith(
      'extends: betas.yaml\nbetas:\n  mine-2026-03-01:\n    status: active\n    returns: { models.retrieve: [idd] }\n',
    );
    const { code, stderr } = await run(FLAGS, { cwd });
    expect(stderr).toContain(
      'error: own.yaml:5:34: `idd` matches nothing in the response of `models.retrieve`',
    );
    expect(code).toBe(2);
  });

  test.each([
    [
      'a key without an effect',
      'api: { error: NotUsed }\n',
      APP_FILES['spec.yaml'],
      'own.yaml:2:8: `error` has no effect on a client of the Claude API; remove it',
    ],
    [
      'a beta that an SDK sends and the manifest does not list',
      'betas:\n  mine-2026-03-01: { status: active }\n',
      APP_FILES['spec.yaml']
        .replace('paths:', 'x-claude-source: { package: "@anthropic-ai/sdk" }\npaths:')
        .replace('getModel', 'beta.models.retrieve\n      x-claude-betas: [new-2026-04-01]')
        .replace('deleteThing', 'beta.things.delete'),
      'own.yaml:2:1: the manifest does not list `new-2026-04-01`, which `models.retrieve` sends on every call; add an entry for it',
    ],
  ])('only warns about %s, unless --strict is set', async (_name, own, spec, want) => {
    const cwd = await folderWith(`extends: betas.yaml\n${own}`);
    await fillFolder(cwd, { 'spec.yaml': spec });
    expect(await run(FLAGS, { cwd })).toMatchObject({ code: 0, stderr: `warning: ${want}\n` });
    const strict = await run([...FLAGS, '--strict'], { cwd });
    expect(strict).toMatchObject({ code: 2, stderr: `error: ${want}\n` });
  });

  test('only warns about a misspelled method in the extended manifest', async () => {
    const base = `${APP_FILES['betas.yaml'].replace('betas: {}', '')}betas:\n  base-2026-01-01: { status: active, accepts: [models.retreive] }\n`;
    const cwd = await makeFolder({
      ...APP_FILES,
      'betas.yaml': base,
      'own.yaml': 'extends: betas.yaml\n',
    });
    const { code, stderr } = await run(FLAGS, { cwd });
    expect(stderr).toMatch(/^warning: betas\.yaml:6:38: no method/);
    expect(code).toBe(0);
  });

  test('does not warn about entries of the shipped manifest that a shipped spec lacks', async () => {
    const cwd = await folderWith(
      'extends: shipped\nbetas:\n  mine-2026-03-01: { status: active, accepts: [models.*] }\n',
    );
    const flags = ['--betas', 'own.yaml', '--only', 'models', '--strict'];
    const { code, stderr } = await run([...flags, '--api-version', '2023-06-01'], { cwd });
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test('shows in `betas <id>` which fields overrule another manifest', async () => {
    const cwd = await folderWith(
      'extends: shipped\nbetas:\n  compact-2026-01-12: { status: preview }\n',
    );
    const shown = await run(['betas', '--betas', 'own.yaml', 'compact-2026-01-12'], { cwd });
    expect(shown.stdout).toMatch(/^overruled +status \(own\.yaml:3:25\)$/m);
    expect(shown.stdout).toMatch(/^status +preview$/m);
    const other = await run(['betas', '--betas', 'own.yaml', 'compact-2026-09-04'], { cwd });
    expect(other.stdout).not.toContain('overruled');
  });
});
