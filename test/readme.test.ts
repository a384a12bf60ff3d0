/** The programs in README.md have only the compile errors that README.md quotes, and docs/cli.md lists all flags. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { EXIT_CODES } from '../generator/cli/command.js';
import { generateCommand } from '../generator/cli/generate.js';
import { compile } from './support/compilers.js';
import { makeTestClient, sourcesOf } from './support/emitted.js';
import { programsOf, quotedErrors, reportedErrors } from './support/programs.js';
import { printedBy } from './support/run-program.js';
import { fillFolder } from './support/temporary.js';

const read = (page: string): string => readFileSync(join(import.meta.dirname, '..', page), 'utf8');
const README = read('README.md');
const COMMAND_LINE = read('docs/cli.md');
const PROGRAMS = programsOf(README);
const [FIRST = ''] = PROGRAMS;

/** Each mistake of the first program, and its correction. */
const CORRECTIONS: readonly (readonly [mistake: string, correction: string])[] = [
  [`betas: ['mcp-client-2025-11-02'],`, `betas: ['mcp-client-2025-11-20'],`],
  [`  mcp_servers: [`, `  betas: ['mcp-client-2025-11-20'],\n  mcp_servers: [`],
  [`  temperature: 0.2,\n`, ''],
];

function correct(program: string): string {
  return CORRECTIONS.reduce((text, [mistake, correction]) => {
    expect(text.split(mistake)).toHaveLength(2);
    return text.replace(mistake, correction);
  }, program);
}

test('README.md has at least two programs, and quotes three errors in the first program', () => {
  expect(PROGRAMS.length).toBeGreaterThanOrEqual(2);
  expect(quotedErrors(FIRST)).toHaveLength(3);
});

/** Returns the expected rows of the table of flags. */
function flagRows(): readonly (readonly string[])[] {
  return Object.entries(generateCommand.flags).map(([name, flag]) => [
    `\`--${[name, flag.placeholder].filter(Boolean).join(' ').replaceAll('|', '\\|')}\``,
    flag.describe,
    flag.defaultDescription ?? 'off',
  ]);
}

test('docs/cli.md lists every flag with its help and its default', () => {
  const table = COMMAND_LINE.split('| flag ')[1]?.split('\n\n')[0] ?? '';
  const rows = table
    .split('\n')
    .slice(2)
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
  expect(rows).toEqual(flagRows());
});

test('docs/cli.md lists the exit codes in the words of --help', () => {
  expect(COMMAND_LINE).toContain(`Exit codes: ${EXIT_CODES}.`);
});

describe.each(['ts', 'js'] as const)('README.md and a client with the target %s', (target) => {
  let output = '';
  let folder = '';

  beforeAll(async () => {
    const client = sourcesOf(await makeTestClient({ target }), 'generated/claude/');
    const programs = PROGRAMS.map((code, index) => [`program-${index}.ts`, code] as const);
    const sources = { ...client, ...Object.fromEntries(programs), 'corrected.ts': correct(FIRST) };
    output = await compile(sources, '5.9', 'nodenext');
    folder = await mkdtemp(join(tmpdir(), 'gen-claude-client-'));
    await fillFolder(folder, { ...sources, 'package.json': '{ "type": "module" }' });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  test.each(PROGRAMS.map((code, index) => [index, code] as const))(
    'program %i has exactly the errors that it quotes',
    (index, code) => {
      const quoted = quotedErrors(code);
      const reported = reportedErrors(output, `program-${index}.ts`);
      expect(reported.map(({ line }) => line)).toEqual(quoted.map(({ line }) => line));
      for (const [position, { message }] of quoted.entries())
        expect(reported[position]?.message).toContain(message);
    },
  );

  test('the first program compiles and runs after its mistakes are corrected', async () => {
    expect(reportedErrors(output, 'corrected.ts')).toEqual([]);
    expect(await printedBy(folder, 'corrected.ts')).toEqual([]);
  });

  test('the second program runs', async () => {
    const printed = await printedBy(folder, 'program-1.ts');
    expect(printed).toEqual(['Answer 1', 'Hell', 'o you', '9', 'm1', 'm2', 'm3', 'm4']);
  });
});
