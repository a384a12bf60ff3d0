/** Every way to write a call that docs/betas.md shows: what it says compiles, and what it says is refused. */
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

test('the document shows programs that compile, and some that do not', () => {
  const mistaken = PROGRAMS.filter((code) => quotedErrors(code).length > 0);
  expect(mistaken.length).toBeGreaterThan(5);
  expect(PROGRAMS.length - mistaken.length).toBeGreaterThan(5);
});

test.each(PROGRAMS.map((code, index) => [index, code] as const))(
  'program %i has the errors that it announces, and no others',
  (index, code) => {
    const own = complaints.filter(({ file }) => file === `program-${index}.ts`);
    const announced = quotedErrors(code);
    expect(
      own.map(({ line }) => line - OFFSET),
      own.map(({ text }) => text).join('\n'),
    ).toEqual(announced.map(({ line }) => line));
    for (const [position, { message }] of announced.entries()) {
      expect(own[position]?.text).toContain(message);
    }
  },
);
