import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { smallSdk } from '../load/sdk/small-sdk.js';
import { fillFolder, makeFolder } from '../support/temporary.js';
import { INPUT_FILES, run } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

const FLAGS = ['sync', '--from', 'sdk', '--spec', 'spec.yaml'];

async function folder(betas = INPUT_FILES['betas.yaml']): Promise<string> {
  const sdk = Object.entries(smallSdk()).map(([path, text]) => [`sdk/${path}`, text] as const);
  return makeFolder({ ...INPUT_FILES, 'betas.yaml': betas, ...Object.fromEntries(sdk) });
}

const REPORT = `@anthropic-ai/sdk@1.99.0 (API version 2026-10-21), compared with betas.yaml and spec.yaml
new beta notes-2026-01-01
`;

describe('gen-claude-client sync', () => {
  test('reports the facts that the manifest lacks, and writes nothing', async () => {
    const cwd = await folder();
    expect(await run([...FLAGS, '--betas', 'betas.yaml'], { cwd })).toEqual({
      code: 0,
      stdout: `${REPORT}--write adds new betas, the fields that they open, and models to the manifest\n`,
      stderr: '',
    });
    expect(await readFile(join(cwd, 'betas.yaml'), 'utf8')).toBe(INPUT_FILES['betas.yaml']);
  });

  test('adds the facts with --write, and finds nothing afterwards', async () => {
    const cwd = await folder(`# Ours.\n${INPUT_FILES['betas.yaml']}`);
    const written = await run([...FLAGS, '--betas', 'betas.yaml', '--write'], { cwd });
    expect(written.stdout).toMatch(
      /betas\.yaml: entries added; replace each `unknown` that you can/,
    );
    const text = await readFile(join(cwd, 'betas.yaml'), 'utf8');
    expect(text).toMatch(/^# Ours\.\n[\s\S]*\n {2}notes-2026-01-01:\n {4}status: unknown\n/);
    const again = await run([...FLAGS, '--betas', 'betas.yaml'], { cwd });
    expect(again.stdout).toMatch(/the manifest is up to date\n$/);
  });

  test.each([[[]], [['--write']]])(
    'says with the flags %j that --write adds nothing if only a removed beta is reported',
    async (flags) => {
      const betas =
        'betas: { old-2025-01-01: { status: active }, notes-2026-01-01: { status: active } }';
      const cwd = await folder(INPUT_FILES['betas.yaml'].replace('betas: {}', betas));
      const listed = '    AnthropicBeta: { type: string, enum: [old-2025-01-01] }\n';
      await fillFolder(cwd, { 'spec.yaml': `${INPUT_FILES['spec.yaml']}${listed}` });
      const { stdout } = await run([...FLAGS, '--betas', 'betas.yaml', ...flags], { cwd });
      expect(stdout.split('\n').slice(1)).toEqual([
        'vanished beta old-2025-01-01: the SDK no longer lists it',
        '--write adds nothing: change betas.yaml by hand if the SDK is right',
        '',
      ]);
    },
  );

  test('prints JSON', async () => {
    const cwd = await folder();
    const { stdout } = await run([...FLAGS, '--betas', 'betas.yaml', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      sdk: '@anthropic-ai/sdk@1.99.0',
      inStep: false,
      written: false,
      betas: [{ id: 'notes-2026-01-01', kind: 'new' }],
      models: [],
    });
  });

  test.each([
    [
      ['--write'],
      '--write: has no effect on the shipped manifest; name a manifest of your own with --betas; it may have `extends: shipped`',
    ],
    [['--from', 'nowhere'], 'nowhere: no such folder; '],
    [['--from', 'https://example.com/x.json'], 'https://example.com/x.json: is not an SDK; '],
    [['--manifest', 'none.yaml'], 'none.yaml: no such file; '],
    [['--betas', 'none.yaml'], 'none.yaml: no such file; '],
  ])('refuses %j', async (flags, want) => {
    const cwd = await folder();
    const given = flags.includes('--from') ? ['sync', '--spec', 'spec.yaml'] : FLAGS;
    const { code, stderr } = await run([...given, ...flags], { cwd });
    expect(stderr).toContain(`error: ${want}`);
    expect(code).toBe(2);
  });
});
