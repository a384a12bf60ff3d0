import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeFolder } from '../support/temporary.js';
import { run } from './given.js';

const HOME = process.cwd();
const printed: string[] = [];

const MANIFEST = `api:
  versions: { "2026-10-21": { status: current, source: [https://example.com/], auth: bearer } }
betas:
  own-2026-01-01: { status: active, since: 2026-01-01, source: [https://example.com/], checked: 2026-11-21 }
`;

beforeEach(() => {
  printed.length = 0;
  vi.stubEnv('SHELL', '/bin/bash');
  vi.stubEnv('ZSH_NAME', '');
  // yargs prints scripts and completions to the console itself.
  vi.spyOn(console, 'log').mockImplementation((text: unknown) => void printed.push(String(text)));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.chdir(HOME);
});

/** Returns the completions that a shell gets for these words of a command line. */
async function complete(words: readonly string[], shell = '/bin/bash') {
  const cwd = await makeFolder();
  const argv = ['--get-yargs-completions', 'gen-claude-client', ...words];
  const { code, stdout } = await run(argv, { cwd, env: { SHELL: shell } });
  expect(code).toBe(0);
  return stdout.split('\n').slice(0, -1);
}

describe('completion', () => {
  it('completes the commands', async () => {
    const names = await complete(['']);
    expect(names).toEqual(expect.arrayContaining(['check', 'betas', 'completion']));
    expect(names).not.toContain('$0');
  });

  it('describes the commands in zsh', async () => {
    const lines = await complete([''], '/bin/zsh');
    expect(lines).toContain('betas:List the betas of a manifest, or show one in full');
  });

  it('completes the flags of a command', async () => {
    expect(await complete(['--cl'])).toContain('--client-name');
    const flags = await complete(['betas', '--']);
    expect(flags).toContain('--status');
    expect(flags).not.toContain('--client-name');
    const own = await complete(['audit', '--']);
    expect(own).toContain('--betas');
    expect(own).not.toContain('--manifest');
  });

  it('completes the ids of betas in the manifest that --betas names', async () => {
    const cwd = await makeFolder({ 'betas.yaml': MANIFEST });
    const ids = async (...words: string[]) => {
      const argv = ['--get-yargs-completions', 'gen-claude-client', 'betas', ...words, ''];
      return (await run(argv, { cwd })).stdout;
    };
    expect(await ids('--betas', 'betas.yaml')).toBe('own-2026-01-01\n');
    expect(await ids('--betas', 'none.yaml')).toBe('');
  });

  const values: readonly (readonly [words: readonly string[], want: readonly string[]])[] = [
    [
      ['--target', ''],
      ['ts', 'js'],
    ],
    [
      ['--api-version', '2'],
      ['2026-10-21', '2023-06-01'],
    ],
    [
      ['check', '--format', ''],
      ['text', 'json', 'markdown', 'sarif'],
    ],
    [
      ['diff', 'git:HEAD', '--fail-on', ''],
      ['breaking', 'risky'],
    ],
    [
      ['--severity', 'field-added=risky,field-a'],
      ['field-added=risky,field-added=safe', 'field-added=risky,field-added=breaking'],
    ],
    [
      ['--only', 'messages,beta.m'],
      ['messages,beta.messages', 'messages,beta.messages.batches'],
    ],
    [['betas', '--status', ''], ['superseded']],
    [
      ['betas', 'mcp'],
      ['mcp-client-2025-11-20', 'mcp-client-2026-09-15'],
    ],
  ];
  it.each(values)('completes the values after %j', async (words, want) => {
    expect(await complete(words)).toEqual(expect.arrayContaining([...want]));
  });

  it('leaves the completion of paths to the shell', async () => {
    expect(await complete(['--out', ''])).toEqual([]);
  });

  it('prints a script for the current shell, or for the shell that the command names', async () => {
    const cwd = await makeFolder();
    await run(['completion'], { cwd });
    expect(printed[0]).toContain('complete -o bashdefault');
    await run(['completion', 'zsh'], { cwd });
    expect(printed[1]).toContain('#compdef gen-claude-client');
    vi.stubEnv('ZSH_NAME', 'zsh');
    await run(['completion', 'bash'], { cwd });
    expect(printed[2]).toContain('complete -o bashdefault');
    const help = await run(['completion', '--help'], { cwd });
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('gen-claude-client completion zsh >> ~/.zshrc\n');
    const flag = await run(['completion', '--shell', 'zsh'], { cwd });
    expect(flag.stderr).toContain(
      'completion: unknown flag `--shell`; write completion followed by',
    );
    const { code, stderr } = await run(['completion', 'tcsh'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'error: completion: cannot make a script for `tcsh`; write completion followed by `bash` or `zsh`\n',
    });
  });
});
