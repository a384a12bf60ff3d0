import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fillFolder } from '../support/temporary.js';
import { APP, filesOf, makeApp } from './app.js';
import { run, SPEC } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

describe('gen-claude-client init in an app with a client', () => {
  it('keeps the options of the client, and lists only steps that remain', async () => {
    const cwd = await makeApp({ ...APP, 'spec.yaml': SPEC, 'claude/openapi.json': '{}' });
    const made = ['--out', 'src/own', '--client-name', 'Own', '--sdk-names', '--no-reference'];
    await run(['--spec', 'spec.yaml', '--only', 'models', ...made], { cwd });
    const { code, stdout } = await run(['init', '--yes', '--out', 'src/own'], { cwd });
    expect(code).toBe(0);
    expect(stdout).not.toContain('gen-claude-client pull');
    const { 'gen-claude-client': config } = JSON.parse(
      await readFile(join(cwd, 'package.json'), 'utf8'),
    ) as Readonly<Record<string, unknown>>;
    expect(config).toEqual({
      spec: 'claude/openapi.json',
      betas: 'claude/betas.yaml',
      out: 'src/own',
      'client-name': 'Own',
      only: ['models'],
      'sdk-names': true,
      reference: false,
    });
  });

  it('keeps a TypeScript client if the app has no tsconfig.json', async () => {
    const cwd = await makeApp({ 'package.json': '{}', 'spec.yaml': SPEC });
    await run(['--spec', 'spec.yaml', '--only', 'models', '--out', 'src/claude'], { cwd });
    const { stdout } = await run(['init', '--yes'], { cwd });
    expect(stdout).not.toMatch(/JavaScript|rolldown/);
    expect((await filesOf(cwd))['package.json']).not.toContain('"target"');
  });

  it('says how a JavaScript client becomes a TypeScript client', async () => {
    const lock = '{ "generator": "0.1.0", "options": { "target": "js" }, "files": {} }';
    const cwd = await makeApp({
      'package.json': '{}',
      'spec.yaml': SPEC,
      'src/claude/.gen-claude-client.json': lock,
    });
    const { stdout } = await run(['init', '--yes'], { cwd });
    expect(stdout).toContain(
      'for TypeScript, make one with `npx tsc --init`, and remove `target` from the config in package.json\n',
    );
    const { 'package.json': made = '' } = await filesOf(cwd);
    const changed = made.replace(/,\s*"target": "js"/, '');
    expect(changed).not.toBe(made);
    await fillFolder(cwd, { 'package.json': changed, 'tsconfig.json': '{}' });
    const next = await run(['--spec', 'spec.yaml', '--dry-run'], { cwd });
    expect(next.stdout).toContain('  write   index.ts\n');
  });

  it('lists the files to write under --dry-run without a terminal', async () => {
    const cwd = await makeApp();
    const { code, stdout } = await run(['init', '--dry-run'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('would write package.json\n');
    expect(Object.keys(await filesOf(cwd)).sort()).toEqual(Object.keys(APP).sort());
  });
});
