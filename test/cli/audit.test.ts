/** `gen-claude-client audit`: which files it reads, its formats, exit codes, and `--fix`. */
import { execFileSync } from 'node:child_process';
import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readFolder } from '../support/temporary.js';
import { APP, AUDIT, audit, makeApp } from './audit-app.js';
import { run } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

const GONE =
  'src/app.ts:2:49: error: `gone-2024-03-03` was retired on 2025-01-01; remove it [retired-beta]\n';
const OLD =
  'src/app.ts:2:68: warning: `old-2025-01-01` is superseded; use this instead: Something else [superseded-beta]\n';
const FREE =
  'src/app.ts:2:30: warning: `free-2025-02-02` is no longer needed: it is part of the stable API; remove it [graduated-beta]\n';

/** Replaces the duration in the output. */
const timeless = (text: string) => text.replace(/checked in [\d.]+ s/, 'checked in a moment');

describe('the report', () => {
  it('lists findings in the order of the source, and counts them', async () => {
    const { stdout, code } = await audit(await makeApp());
    const summary = '3 findings (1 error, 2 warnings) in 1 file, checked in a moment';
    expect(timeless(stdout)).toBe(`${FREE}${GONE}${OLD}${summary}; --fix corrects 1\n`);
    expect(code).toBe(1);
  });

  it('says that there are no findings', async () => {
    const { stdout, code } = await audit(await makeApp({ 'a.ts': 'export {};' }));
    expect(timeless(stdout)).toBe('no findings in 1 file, checked in a moment\n');
    expect(code).toBe(0);
    const { stdout: quiet } = await audit(await makeApp({ 'a.ts': '' }), '--quiet');
    expect(quiet).toBe('');
  });

  it('prints JSON', async () => {
    const { stdout } = await audit(await makeApp(), '--json', '--level', 'error');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      files: 1,
      skipped: [],
      fixed: [],
      findings: [{ kind: 'retired-beta', level: 'error', path: 'src/app.ts', isFixable: false }],
    });
  });

  it('prints Markdown', async () => {
    const { stdout } = await audit(await makeApp(), '--format', 'markdown', '--level=error');
    expect(timeless(stdout)).toBe(`### Betas in this app

1 finding (1 error) in 1 file, checked in a moment.

| level | place | finding |
| --- | --- | --- |
| error | \`src/app.ts:2:49\` | \`gone-2024-03-03\` was retired on 2025-01-01; remove it |
`);
  });

  it('prints SARIF', async () => {
    const { stdout } = await audit(await makeApp(), '--format', 'sarif');
    const [{ results, tool }] = (JSON.parse(stdout) as Sarif).runs;
    expect(tool.driver.rules.map(({ id }) => id)).toContain('retired-beta');
    expect(results[1]).toEqual({
      ruleId: 'retired-beta',
      level: 'error',
      message: { text: '`gone-2024-03-03` was retired on 2025-01-01; remove it' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'src/app.ts' },
            region: { startLine: 2, startColumn: 49 },
          },
        },
      ],
    });
  });

  it('prints GitHub annotations with --format github, and beside the text in a GitHub workflow', async () => {
    const cwd = await makeApp();
    const line =
      '::error file=src/app.ts,line=2,col=49::`gone-2024-03-03` was retired on 2025-01-01; remove it\n';
    expect((await audit(cwd, '--format', 'github')).stdout).toContain(line);
    const inWorkflow = await run(AUDIT, { cwd, env: { GITHUB_ACTIONS: 'true' } });
    expect(inWorkflow.stdout).toContain(line);
    expect((await audit(cwd)).stdout).not.toContain('::error');
  });
});

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly unknown[];
    },
  ];
}

describe('levels', () => {
  it('hides findings below --level, and fails on findings of --fail-on or higher', async () => {
    const cwd = await makeApp();
    expect(timeless((await audit(cwd, '--level', 'error')).stdout)).toBe(
      `${GONE}1 finding (1 error) in 1 file, checked in a moment\n`,
    );
    const codeOf = async (failOn: string) => (await audit(cwd, '--fail-on', failOn)).code;
    expect([await codeOf('error'), await codeOf('note'), await codeOf('never')]).toEqual([1, 1, 0]);
    const mild = await makeApp({ 'a.ts': `const o = { betas: ['old-2025-01-01'] };` });
    expect((await audit(mild)).code).toBe(0);
    expect((await audit(mild, '--fail-on', 'warning')).code).toBe(1);
  });

  it('accepts --manifest, the former name of --betas, but not both', async () => {
    const cwd = await makeApp();
    const flags = ['audit', '--spec', 'spec.yaml', '--level=error'];
    const { stdout } = await run([...flags, '--manifest=betas.yaml'], { cwd });
    expect(timeless(stdout)).toBe(`${GONE}1 finding (1 error) in 1 file, checked in a moment\n`);
    const twice = await audit(cwd, '--manifest', 'betas.yaml');
    expect(twice).toMatchObject({
      code: 2,
      stderr: 'error: --betas: is given more than once; write it once\n',
    });
  });

  it('refuses an unknown level', async () => {
    const { stderr, code } = await audit(await makeApp(), '--level', 'warn');
    expect(stderr).toBe(
      'error: --level: unknown value `warn`; write `error`, `warning` or `note`\n',
    );
    expect(code).toBe(2);
  });
});

describe('files', () => {
  const pathsIn = async (cwd: string, ...patterns: readonly string[]) => {
    const { stdout } = await audit(cwd, '--level=error', ...patterns);
    return Array.from(stdout.matchAll(/^(\S+?):\d+:/gm), ([, path]) => path);
  };

  it('reads the folder without node_modules and .d.ts files, or the files that patterns match', async () => {
    const cwd = await makeApp({
      'a.ts': APP,
      'b/c.mjs': APP,
      'b/d.d.ts': APP,
      'node_modules/x/index.js': APP,
      'e.txt': APP,
    });
    expect(await pathsIn(cwd)).toEqual(['a.ts', 'b/c.mjs']);
    expect(await pathsIn(cwd, 'b')).toEqual(['b/c.mjs']);
    expect(await pathsIn(cwd, '*.ts')).toEqual(['a.ts']);
    expect(await pathsIn(cwd, 'a.ts', '**/c.*', 'b')).toEqual(['a.ts', 'b/c.mjs']);
    expect(await pathsIn(cwd, 'node_modules/x')).toEqual(['node_modules/x/index.js']);
  });

  it('skips files that git ignores, unless a pattern matches only such files', async () => {
    const cwd = await makeApp({
      '.gitignore': '/dist\n',
      'a.ts': APP,
      'b/.gitignore': 'made-*\n!made-by-hand.ts\n',
      'b/made-1.ts': APP,
      'b/made-by-hand.ts': APP,
      'dist/a.js': APP,
    });
    expect(await pathsIn(cwd)).toEqual(['a.ts', 'b/made-1.ts', 'b/made-by-hand.ts', 'dist/a.js']);
    execFileSync('git', ['init', '--quiet'], { cwd });
    expect(await pathsIn(cwd)).toEqual(['a.ts', 'b/made-by-hand.ts']);
    expect(await pathsIn(cwd, 'b')).toEqual(['b/made-by-hand.ts']);
    expect(await pathsIn(cwd, 'b/made-1.ts', 'dist')).toEqual(['b/made-1.ts', 'dist/a.js']);
    expect(await pathsIn(cwd, 'dist/*.js')).toEqual(['dist/a.js']);
  });

  it('refuses patterns that match nothing', async () => {
    const { stderr, code } = await audit(await makeApp(), 'lib', 'src', '*.vue');
    expect(stderr).toBe(
      ['lib', '*.vue']
        .map(
          (pattern) =>
            `error: ${pattern}: matches no TypeScript or JavaScript file other than declarations; name a folder, a file or a pattern such as "src/**/*.ts"; node_modules is read only if it is named\n`,
        )
        .join(''),
    );
    expect(code).toBe(2);
  });

  it('skips symbolic links in folders, but reads a link that a pattern names', async () => {
    const cwd = await makeApp();
    await symlink(join(cwd, 'src/app.ts'), join(cwd, 'link.ts'));
    await symlink(cwd, join(cwd, 'circle'));
    expect(await pathsIn(cwd)).toEqual(['src/app.ts']);
    expect(await pathsIn(cwd, 'link.ts')).toEqual(['link.ts']);
  });

  it('names the files that it does not read, with the reason', async () => {
    const deep = `const x = ${'['.repeat(60_000)}${']'.repeat(60_000)}; // claude`;
    const cwd = await makeApp({
      'big.js': `// claude\n${'x;'.repeat(3_000_000)}`,
      'binary.js': `claude\0`,
      'client/index.ts': '// @generated by gen-claude-client. DO NOT EDIT.\n',
      'deep.js': deep,
      'src/app.ts': APP,
    });
    const { stdout } = await audit(cwd, '--level=error');
    expect(timeless(stdout)).toBe(`${GONE}big.js: not read: is larger than 4 MiB
binary.js: not read: is not text
client/index.ts: not read: is a generated client
deep.js: not read: is nested too deeply
1 finding (1 error) in 1 file, checked in a moment
`);
  });

  it('names one of several files that it does not read for the same reason, and counts the others', async () => {
    const client = ['a', 'b', 'c', 'd'].map(
      (name) =>
        [`client/${name}.ts`, '// @generated by gen-claude-client. DO NOT EDIT.\n'] as const,
    );
    const cwd = await makeApp({ ...Object.fromEntries(client), 'src/app.ts': APP });
    const { stdout } = await audit(cwd, '--level=error');
    expect(stdout).toContain('\nclient/a.ts and 3 more files: not read: is a generated client\n');
    expect(stdout).not.toContain('client/b.ts');
    const { stdout: markdown } = await audit(cwd, '--format=markdown');
    expect(markdown).toContain(
      '- `client/a.ts` and 3 more files were not read: each is a generated client',
    );
  });
});

describe('--fix', () => {
  it('applies safe fixes only', async () => {
    const cwd = await makeApp({ 'src/app.ts': APP, 'src/other.ts': 'export {};\n' });
    await chmod(join(cwd, 'src/app.ts'), 0o755);
    const before = await readFolder(cwd);
    const { stdout, code } = await audit(cwd, '--fix', '--level=error');
    expect(timeless(stdout)).toBe(
      `${GONE.replace('2:49', '2:30')}src/app.ts: fixed\n1 finding (1 error) in 2 files, checked in a moment\n`,
    );
    expect(code).toBe(1);
    const fixed = APP.replace(" 'free-2025-02-02',", '');
    expect(await readFolder(cwd)).toEqual({ ...before, 'src/app.ts': fixed });
    expect((await stat(join(cwd, 'src/app.ts'))).mode & 0o777).toBe(0o755);
    await audit(cwd, '--fix');
    expect(await readFile(join(cwd, 'src/app.ts'), 'utf8')).toBe(fixed);
  });
});
