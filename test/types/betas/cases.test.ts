/** The programs in docs/betas.md have exactly the compile errors that they quote. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { makeTestClient, sourcesOf } from '../../support/emitted.js';
import { quotedErrors, programsOf } from '../../support/programs.js';
import { Checker, type Complaint } from './checker.js';

const DOCUMENT = join(import.meta.dirname, '..', '..', '..', 'docs', 'betas.md');
const [PRELUDE = '', ...PROGRAMS] = programsOf(readFileSync(DOCUMENT, 'utf8'));
const OFFSET = PRELUDE.split('\n').length - 1;

let complaints: readonly Complaint[] = [];

beforeAll(async () => {
  const client = await makeTestClient();
  const prelude = PRELUDE.replace('./generated/claude/', './');
  const sources = PROGRAMS.map((code, index) => [`program-${index}.ts`, prelude + code] as const);
  complaints = new Checker(sourcesOf(client)).check(Object.fromEntries(sources));
});

test('docs/betas.md has programs with errors and programs without errors', () => {
  const mistaken = PROGRAMS.filter((code) => quotedErrors(code).length > 0);
  expect(mistaken.length).toBeGreaterThan(5);
  expect(PROGRAMS.length - mistaken.length).toBeGreaterThan(5);
});

test.each(PROGRAMS.map((code, index) => [index, code] as const))(
  'program %i has exactly the errors that it quotes',
  (index, code) => {
    const own = complaints.filter(({ file }) => file === `program-${index}.ts`);
    const quoted = quotedErrors(code);
    expect(
      own.map(({ line }) => line - OFFSET),
      own.map(({ text }) => text).join('\n'),
    ).toEqual(quoted.map(({ line }) => line));
    for (const [position, { message }] of quoted.entries()) {
      expect(own[position]?.text).toContain(message);
    }
  },
);
