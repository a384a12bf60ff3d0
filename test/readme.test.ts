/** The programs in README.md compile, except for the mistakes that it shows, which have the errors that it quotes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXIT_CODES } from '../generator/cli/command.js';
import { generateCommand } from '../generator/cli/generate.js';
import { compile } from './support/compilers.js';
import { makeTestClient, sourcesOf } from './support/emitted.js';
import { programsOf, quotedErrors, reportedErrors } from './support/programs.js';

const README = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');
const PROGRAMS = programsOf(README);
const [FIRST = ''] = PROGRAMS;

/** Each mistake of the first program, and what a reader of its error writes instead. */
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

test('README.md shows at least two programs, and three mistakes in the first', () => {
  expect(PROGRAMS.length).toBeGreaterThanOrEqual(2);
  expect(quotedErrors(FIRST)).toHaveLength(3);
});

/** The rows of the table of flags, as they follow from the flags themselves. */
function flagRows(): readonly (readonly string[])[] {
  return Object.entries(generateCommand.flags).map(([name, flag]) => [
    `\`--${[name, flag.placeholder].filter(Boolean).join(' ').replaceAll('|', '\\|')}\``,
    flag.describe,
    flag.defaultDescription ?? 'off',
  ]);
}

test('README.md lists every flag with its help and its default', () => {
  const table = README.split('| flag ')[1]?.split('\n\n')[0] ?? '';
  const rows = table
    .split('\n')
    .slice(2)
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
  expect(rows).toEqual(flagRows());
});

test('README.md lists the exit codes as help does', () => {
  expect(README).toContain(`Exit codes: ${EXIT_CODES}.`);
});

describe.each(['ts', 'js'] as const)('README.md, with a client in %s', (target) => {
  let output = '';

  beforeAll(async () => {
    const client = sourcesOf(await makeTestClient({ target }), 'generated/claude/');
    const programs = PROGRAMS.map((code, index) => [`program-${index}.ts`, code] as const);
    const sources = { ...client, ...Object.fromEntries(programs), 'corrected.ts': correct(FIRST) };
    output = await compile(sources, '5.9', 'nodenext');
  });

  test.each(PROGRAMS.map((code, index) => [index, code] as const))(
    'program %i has the errors that it quotes, and no others',
    (index, code) => {
      const quoted = quotedErrors(code);
      const reported = reportedErrors(output, `program-${index}.ts`);
      expect(reported.map(({ line }) => line)).toEqual(quoted.map(({ line }) => line));
      for (const [position, { message }] of quoted.entries())
        expect(reported[position]?.message).toContain(message);
    },
  );

  test('the first program compiles once its mistakes are corrected', () => {
    expect(reportedErrors(output, 'corrected.ts')).toEqual([]);
  });
});
