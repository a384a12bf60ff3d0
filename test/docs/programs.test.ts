/** The programs on the pages have only the compile errors that they quote, and print the lines in their comments. */
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { compile } from '../support/compilers.js';
import { makeTestClient, sourcesOf } from '../support/emitted.js';
import { quotedErrors, reportedErrors } from '../support/programs.js';
import { printedBy, quotedOutput } from '../support/run-program.js';
import { fillFolder } from '../support/temporary.js';
import { blocksIn, PAGES, ROOT } from './pages.js';

/** Pages without programs, or whose programs other tests compile. */
const ELSEWHERE: readonly string[] = [
  'README.md',
  'docs/betas.md',
  'docs/foreign-specs.md',
  'docs/migration.md',
  'docs/opentelemetry.md',
];

/** The resources that the programs use. */
const ONLY = [
  'messages',
  'models',
  'files',
  'skills',
  'organization.usageReport',
  'organization.costReport',
  'organization.workspaces',
  'beta.messages',
  'beta.files',
];

interface Program {
  readonly name: string;
  readonly file: string;
  readonly code: string;
}

const PROGRAMS: readonly Program[] = PAGES.filter((page) => !ELSEWHERE.includes(page)).flatMap(
  (page) =>
    blocksIn(page, 'ts').map((code, index) => ({
      name: `${page}, program ${String(index)}`,
      // A program that imports from outside of its folder names its file in the first line.
      file:
        /^\/\/ (\S+\.ts)\b/.exec(code)?.[1] ?? `${page.replace(/\W/g, '-')}-${String(index)}.ts`,
      code,
    })),
);

describe('the programs on pages', () => {
  let folder = '';
  let output = '';

  beforeAll(async () => {
    const client = await makeTestClient({ only: ONLY, helperFiles: true });
    const programs = PROGRAMS.map(({ file, code }) => [file, code] as const);
    const sources = { ...sourcesOf(client, 'claude/'), ...Object.fromEntries(programs) };
    output = await compile(sources, '5.9', 'nodenext', { types: ['node'], skipLibCheck: true });
    folder = await mkdtemp(join(tmpdir(), 'gen-claude-client-'));
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    await fillFolder(folder, { ...sources, 'package.json': '{ "type": "module" }' });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  test('are more than 20, and more than half of them print something', () => {
    expect(PROGRAMS.length).toBeGreaterThan(20);
    const printing = PROGRAMS.filter(({ code }) => quotedOutput(code).length > 0);
    expect(printing.length).toBeGreaterThan(PROGRAMS.length / 2);
  });

  test.each(PROGRAMS)(
    '$name has the errors that it quotes, or prints the lines in its comments',
    async ({ file, code }) => {
      const wanted = quotedErrors(code);
      const reported = reportedErrors(output, file);
      const lines = reported.map(({ line }) => line);
      expect(lines, JSON.stringify(reported)).toEqual(wanted.map(({ line }) => line));
      for (const [position, { message }] of wanted.entries()) {
        expect(reported[position]?.message).toContain(message);
      }
      if (wanted.length > 0) return;
      expect(await printedBy(folder, file)).toEqual(quotedOutput(code));
    },
  );
});
