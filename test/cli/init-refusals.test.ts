import { afterEach, describe, expect, it } from 'vitest';
import { APP, filesOf, makeApp, WORKFLOW } from './app.js';
import { run } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

describe('gen-claude-client init with files in the way', () => {
  const TAKEN = {
    ...APP,
    'package.json': '{ "scripts": { "claude:check": "mine" } }\n',
    [WORKFLOW]: 'name: mine\n',
  };

  it('refuses to replace them, and writes nothing', async () => {
    const cwd = await makeApp(TAKEN);
    const { code, stderr } = await run(['init', '--yes'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `error: package.json: has another \`scripts.claude:check\`; rename it, or run again with --force to replace it
error: ${WORKFLOW}: exists; rename it, or run again with --force to replace it
`,
    });
    expect(await filesOf(cwd)).toEqual(TAKEN);
  });

  it('asks before it replaces a file', async () => {
    const cwd = await makeApp(TAKEN);
    const answers = { [WORKFLOW]: 'n', 'package.json has another `scripts.claude:check`': 'y' };
    const { code, stdout } = await run(['init'], { cwd, answers });
    expect(code).toBe(0);
    expect(stdout).toContain(`kept ${WORKFLOW}\n`);
    const files = await filesOf(cwd);
    expect(files[WORKFLOW]).toBe('name: mine\n');
    expect(files['package.json']).toContain('"claude:check": "gen-claude-client check"');
  });

  it('replaces them with --force', async () => {
    const cwd = await makeApp(TAKEN);
    expect((await run(['init', '--yes', '--force'], { cwd })).code).toBe(0);
    expect((await filesOf(cwd))[WORKFLOW]).toContain('name: Claude client\n');
  });
});

describe('gen-claude-client init', () => {
  const cases: readonly (readonly [files: object, argv: readonly string[], want: string])[] = [
    [
      APP,
      ['init'],
      'init: cannot ask questions without a terminal; add --yes, and a flag for each option that is not the default',
    ],
    [{ 'package.json': '{' }, ['init', '--yes'], 'package.json:1:2: is not JSON'],
    [{ 'package.json': '[]' }, ['init', '--yes'], 'package.json: is not a package.json'],
    [APP, ['init', '--yes', '--out', '../x'], '--out: `../x` cannot be the folder of the client'],
    [
      APP,
      ['init', '--yes', '--out', "a'$(b)"],
      "--out: `a'$(b)` cannot be the folder of the client",
    ],
    [
      { ...APP, 'tsconfig.json': '{' },
      ['init', '--yes'],
      'tsconfig.json:1:2: is not JSON: it ends too early; ',
    ],
  ];
  it.each(cases)('with files %j: refuses %j', async (files, argv, want) => {
    const cwd = await makeApp({ ...files });
    const { code, stderr } = await run(argv, { cwd });
    expect(stderr).toContain(`error: ${want}`);
    expect(code).toBe(2);
    expect(await filesOf(cwd)).toEqual(files);
  });
});
