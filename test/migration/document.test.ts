/**
 * The programs in docs/migration.md have only the compile errors that they quote. They print the lines in their
 * comments.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { compile } from '../support/compilers.js';
import { makeTestClient, sourcesOf } from '../support/emitted.js';
import { quotedErrors, programsOf, reportedErrors } from '../support/programs.js';
import { printedBy, quotedOutput } from '../support/run-program.js';
import { fillFolder } from '../support/temporary.js';

const ROOT = new URL('../../', import.meta.url);
const PROGRAMS = programsOf(readFileSync(new URL('docs/migration.md', ROOT), 'utf8'));
const fileOf = (index: number): string => `program-${String(index)}.ts`;

describe('docs/migration.md', () => {
  let folder = '';
  let output = '';

  beforeAll(async () => {
    const client = await makeTestClient({
      clientName: 'Anthropic',
      apiVersion: '2023-06-01',
      sdkNames: true,
    });
    const sources = {
      ...sourcesOf(client, 'anthropic/'),
      ...Object.fromEntries(PROGRAMS.map((code, index) => [fileOf(index), code])),
    };
    output = await compile(sources, '5.9', 'nodenext', { types: ['node'], skipLibCheck: true });
    folder = await mkdtemp(join(tmpdir(), 'gen-claude-client-'));
    await symlink(fileURLToPath(new URL('node_modules/', ROOT)), join(folder, 'node_modules'));
    await fillFolder(folder, { ...sources, 'package.json': '{ "type": "module" }' });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  test('has more than two programs that run, and quotes more than three errors', () => {
    expect(PROGRAMS.filter((code) => quotedOutput(code).length > 0).length).toBeGreaterThan(2);
    expect(PROGRAMS.flatMap(quotedErrors).length).toBeGreaterThan(3);
  });

  test.each(PROGRAMS.map((code, index) => [index, code] as const))(
    'program %i has the errors that it quotes, or prints the lines in its comments',
    async (index, code) => {
      const wanted = quotedErrors(code);
      const reported = reportedErrors(output, fileOf(index));
      expect(reported.map(({ line }) => line)).toEqual(wanted.map(({ line }) => line));
      for (const [position, { message }] of wanted.entries()) {
        expect(reported[position]?.message).toContain(message);
      }
      if (wanted.length > 0) return;
      expect(await printedBy(folder, fileOf(index))).toEqual(quotedOutput(code));
    },
  );
});
