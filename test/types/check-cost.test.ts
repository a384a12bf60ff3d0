/**
 * What it costs to type-check a program together with the source of the client it uses. Counts of instantiations are
 * the same in every run of one TypeScript version. What breaks the limits is mostly one generic call whose type
 * arguments are left to be inferred: a promise, an iterator or a stream is then compared member by member.
 */
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { makeTestClient } from '../support/emitted.js';
import { describeOfficial, OFFICIAL_SPEC } from '../support/official.js';
import { makeFolder } from '../support/temporary.js';

/** Some 8 % above what it was when this was written, so that a feature fits in and a slip does not. */
const LIMIT = 6_700;

const PROGRAM = `
import { Claude } from './client/index.js';

const client = new Claude({ apiKey: 'key' });
const question = {
  model: 'claude-opus-4-5',
  max_tokens: 256,
  messages: [{ role: 'user' as const, content: 'Hello' }],
};
export const message = await client.messages.create(question);
for await (const event of await client.messages.create({ ...question, stream: true })) event.type;
for await (const model of client.models.list({ limit: 5 })) model.id;
`;

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  types: [],
};

/** Checks a program, library files included, and counts. */
function countInstantiations(path: string): number {
  const program = ts.createProgram([path], OPTIONS);
  expect(program.getSemanticDiagnostics().map(({ messageText }) => messageText)).toEqual([]);
  return program.getInstantiationCount();
}

/** How many instantiations the program needs beyond those of the library files themselves. */
async function costOf(spec?: string): Promise<number> {
  const { files } = await makeTestClient(spec === undefined ? {} : { spec });
  const sources = files.filter(({ path }) => path.endsWith('.ts'));
  const folder = await makeFolder({
    ...Object.fromEntries(sources.map(({ path, text }) => [join('client', path), text])),
    'program.ts': PROGRAM,
    'empty.ts': 'export {};',
  });
  const [program, empty] = ['program.ts', 'empty.ts'].map((name) =>
    countInstantiations(join(folder, name)),
  );
  expect(empty).toBeGreaterThan(0);
  return (program ?? 0) - (empty ?? 0);
}

test('a program with the client of the shipped spec stays cheap to check', async () => {
  expect(await costOf()).toBeLessThan(LIMIT);
});

describeOfficial('a program with the client of the official spec', () => {
  test('stays cheap to check', async () => {
    expect(await costOf(OFFICIAL_SPEC)).toBeLessThan(LIMIT);
  });
});
