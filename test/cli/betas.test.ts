import { afterEach, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { readFile } from 'node:fs/promises';
import { alignRows } from '../../generator/cli/table.js';
import { SHIPPED_MANIFEST } from '../../generator/load/package.js';
import { makeFolder } from '../support/temporary.js';
import { run } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

const MANIFEST = `api:
  versions:
    "2026-10-21": { status: current, source: [https://example.com/], auth: bearer }
    "2023-06-01": { status: supported, source: [https://example.com/], bakes: { notes-2024-01-01: [notes.**] } }
betas:
  notes-2024-01-01:
    status: graduated
    since: 2024-01-01
    summary: Notes.
    source: [https://example.com/notes]
    checked: 2026-11-21
    accepts: [notes.**]
  color-2026-01-01:
    status: active
    since: 2026-01-01
    summary: "Notes with a color of your own choice, \\u001b[31mred\\u001b[0m among many others."
    source: [https://example.com/color, https://example.com/news]
    checked: 2026-11-21
    unlocks: { notes.create: [color, "lines[type=colored]"] }
    returns: { notes.create: [color] }
    conflicts: [ink-2025-01-01]
  ink-2025-01-01:
    status: superseded
    since: 2025-01-01
    supersededBy: color-2026-01-01
    source: [https://example.com/ink]
    checked: 2026-11-21
    requires: [inks.**]
`;
const FILES = { 'betas.yaml': MANIFEST };
const FLAGS = ['--betas', 'betas.yaml'];

interface Listed {
  readonly ok: boolean;
  readonly betas: readonly { readonly id: string; readonly status: string }[];
}

describe('gen-claude-client betas', () => {
  it('prints one line per beta if stdout is not a terminal', async () => {
    const cwd = await makeFolder(FILES);
    expect(await run(['betas', ...FLAGS], { cwd, columns: 20 })).toEqual({
      code: 0,
      stdout: `beta              status      since       summary
notes-2024-01-01  graduated   2024-01-01  Notes.
color-2026-01-01  active      2026-01-01  Notes with a color of your own choice, \\u{1b}[31mred\\u{1b}[0m among many others.
ink-2025-01-01    superseded  2025-01-01
`,
      stderr: '',
    });
  });

  it.each([80, 100, 120])('fits a terminal of %i columns', async (columns) => {
    const cwd = await makeFolder(FILES);
    const setting = { cwd, isTTY: true, columns, env: { NO_COLOR: '1' } };
    for (const argv of [
      ['betas', ...FLAGS],
      ['betas', 'color-2026-01-01', ...FLAGS],
    ]) {
      const { stdout } = await run(argv, setting);
      const lines = stdout.trimEnd().split('\n');
      expect(lines.length).toBeGreaterThan(4);
      expect(lines.filter((line) => line.length > columns)).toEqual([]);
    }
  });

  it('dims the header on a terminal', async () => {
    const cwd = await makeFolder(FILES);
    const { stdout } = await run(['betas', ...FLAGS], { cwd, isTTY: true, columns: 100 });
    expect(stdout.startsWith('\u001b[2mbeta ')).toBe(true);
  });

  it('reads the manifest that the config names', async () => {
    const cwd = await makeFolder({ ...FILES, 'gen.yaml': 'betas: betas.yaml\n' });
    const { stdout } = await run(['betas', '--config', 'gen.yaml', '--json'], { cwd });
    expect((JSON.parse(stdout) as Listed).betas).toHaveLength(3);
  });

  it('lists every beta of the shipped manifest', async () => {
    const { stdout } = await run(['betas', '--json'], { cwd: await makeFolder() });
    const shipped = parse(await readFile(SHIPPED_MANIFEST, 'utf8')) as { betas: object };
    const { ok, betas } = JSON.parse(stdout) as Listed;
    expect(ok).toBe(true);
    expect(betas.map(({ id }) => id)).toEqual(Object.keys(shipped.betas));
  });

  it('lists only the betas of the status that --status names', async () => {
    const cwd = await makeFolder(FILES);
    const ids = async (...flags: readonly string[]) => {
      const { stdout } = await run(['betas', ...FLAGS, '--json', ...flags], { cwd });
      return (JSON.parse(stdout) as Listed).betas.map(({ id }) => id);
    };
    const color = 'color-2026-01-01';
    const ink = 'ink-2025-01-01';
    expect(await ids('--status', 'active,preview')).toEqual([color]);
    expect(await ids('--status', 'active', '--status', 'superseded')).toEqual([color, ink]);
    expect(await ids('--status', 'retired')).toEqual([]);
  });
});

describe('gen-claude-client betas <id>', () => {
  it('prints every fact about the beta', async () => {
    const cwd = await makeFolder(FILES);
    const color = await run(['betas', 'color-2026-01-01', ...FLAGS], { cwd });
    expect(color.stdout).toBe(`color-2026-01-01
Notes with a color of your own choice, \\u{1b}[31mred\\u{1b}[0m among many others.

status                    active
since                     2026-01-01
conflicts                 ink-2025-01-01
accepted by               notes.create
opens in notes.create     color, lines[type=colored]
returned by notes.create  color
source                    https://example.com/color
source                    https://example.com/news
checked                   2026-11-21
`);
    const ink = await run(['betas', 'ink-2025-01-01', ...FLAGS], { cwd });
    expect(ink.stdout).toContain('note       Superseded: use `color-2026-01-01`.\n');
    expect(ink.stdout).toContain('sent by    inks.**\n');
    const notes = await run(['betas', 'notes-2024-01-01', ...FLAGS], { cwd });
    expect(notes.stdout).toContain('sent by, in 2023-06-01  notes.**\n');
  });

  it('names the methods that accept the beta, and the methods that send it on every call', async () => {
    const cwd = await makeFolder();
    const mcp = await run(['betas', 'mcp-client-2025-11-20'], { cwd });
    expect(mcp.stdout).toMatch(/^accepted by +.*\bbeta\.messages\.create\b/m);
    const agents = await run(['betas', 'managed-agents-2026-04-01'], { cwd });
    expect(agents.stdout).toMatch(/^sent by +.*\bbeta\.agents\.create, /m);
    expect(agents.stdout).not.toContain('accepted by');
  });

  it.each([
    ['a graduated beta as accepted, not as sent', 'notes-2024-01-01', ['accepted by  notes.**']],
    ['a retired beta neither as accepted nor as sent', 'pens-2023-01-01', []],
  ])('lists methods of %s', async (_name, id, want) => {
    const manifest = MANIFEST.replace('    accepts: [notes.**]\n', '$&    requires: [notes.**]\n');
    const pens = 'status: retired, until: 2024-01-01, accepts: [pens.**], requires: [pens.**]';
    const cwd = await makeFolder({ 'betas.yaml': `${manifest}  pens-2023-01-01: { ${pens} }\n` });
    const { stdout } = await run(['betas', id, ...FLAGS], { cwd });
    const lines = stdout.split('\n').filter((line) => /^(accepted|sent) by /.test(line));
    expect(lines.map((line) => line.replace(/ {2,}/, '  '))).toEqual(want);
  });

  it('prints JSON', async () => {
    const cwd = await makeFolder(FILES);
    const { stdout } = await run(['betas', 'notes-2024-01-01', '--json', ...FLAGS], { cwd });
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      beta: {
        id: 'notes-2024-01-01',
        status: 'graduated',
        since: '2024-01-01',
        summary: 'Notes.',
        source: ['https://example.com/notes'],
        checked: '2026-11-21',
        accepts: ['notes.**'],
        acceptedBy: ['notes.**'],
        sentBy: [],
        requires: [],
        conflicts: [],
        unlocks: {},
        returns: {},
        baked: { '2023-06-01': ['notes.**'] },
        note: 'Part of the stable API, no beta needed.',
      },
    });
  });
});

describe('usage errors of gen-claude-client betas', () => {
  const cases: readonly (readonly [argv: readonly string[], want: string])[] = [
    [
      ['betas', 'color-2026-01-02', ...FLAGS],
      'betas: unknown beta `color-2026-01-02`; did you mean `color-2026-01-01`?',
    ],
    [
      ['betas', 'x', ...FLAGS],
      'betas: unknown beta `x`; run gen-claude-client betas to list all betas',
    ],
    [
      ['betas', '--status', 'activ', ...FLAGS],
      '--status: unknown status `activ`; did you mean `active`?',
    ],
    [
      ['betas', 'x', '--status', 'active', ...FLAGS],
      '--status: cannot be combined with a beta id; remove one of the two',
    ],
    [['betas', '--betas', 'none.yaml'], 'none.yaml: no such file; '],
    [['betas', 'a', 'b'], 'usage: unknown argument `b`; see gen-claude-client betas --help'],
    [['betas', '--out', 'x'], 'usage: unknown flag `--out`; see gen-claude-client betas --help'],
    [['beta'], 'usage: unknown command `beta`; did you mean `betas`?'],
  ];
  it.each(cases)('refuses %j', async (argv, want) => {
    const cwd = await makeFolder(FILES);
    const { code, stdout, stderr } = await run(argv, { cwd });
    expect(stderr).toContain(`error: ${want}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('are reported as JSON under --json', async () => {
    const cwd = await makeFolder(FILES);
    const { code, stdout } = await run(['betas', 'nothing', '--json', ...FLAGS], { cwd });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, errors: [{ where: 'betas' }] });
  });
});

test.each([
  [undefined, ['ab  c  one two three', 'd   e']],
  [38, ['ab  c  one two three', 'd   e']],
  [12, ['ab  c', '  one two', '  three', 'd   e']],
])('alignRows fits rows into %j columns', (width, want) => {
  const rows = [
    ['ab', 'c', 'one two three'],
    ['d', 'e', ''],
  ];
  expect(alignRows(rows, width)).toEqual(want);
});
