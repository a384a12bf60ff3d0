/**
 * The cost of type-checking a program together with the source of its client, as the number of type instantiations. For
 * one version of TypeScript, this number is the same in every run and on every machine.
 *
 * The limit is a share of the cost of the same program with the official SDK of the same API version, counted in the
 * same run with the SDK's declarations, so that only a new SDK or TypeScript changes the limit. When the share was
 * chosen, the clients cost 6,700 and 6,100 and the SDKs 48,800 and 45,500. The limit leaves 20 % for new features. Most
 * mistakes exceed it. A typical mistake is a generic call with inferred type arguments: the compiler then compares the
 * members of a promise, an iterator or a stream one by one.
 */
import { expect, test } from 'vitest';
import type { Options } from '../../generator/options/table.js';
import { MEMORY, MODULES } from '../support/compilers.js';
import { makeTestClient, sourcesOf } from '../support/emitted.js';
import type { Sources } from '../support/memory.js';
import { describeOfficial, OFFICIAL_SPEC } from '../support/official.js';

const LIMIT = 1 / 6;

const OPTIONS = {
  ...MODULES.bundler,
  strict: true,
  noEmit: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: [],
};

/** Returns a program that creates a message, streams a message, and lists models. */
function programOf(className: string, module: string): string {
  return `
import { ${className} } from '${module}';

const client = new ${className}({ apiKey: 'key' });
const question = {
  model: 'claude-opus-4-5',
  max_tokens: 256,
  messages: [{ role: 'user' as const, content: 'Hello' }],
};
export const message = await client.messages.create(question);
for await (const event of await client.messages.create({ ...question, stream: true })) event.type;
for await (const model of client.models.list({ limit: 5 })) model.id;
`;
}

/** Checks a program, library files included, and returns the number of instantiations. */
function countInstantiations(sources: Sources): number {
  const program = MEMORY.program(sources, OPTIONS);
  expect(program.getSemanticDiagnostics().map(({ messageText }) => messageText)).toEqual([]);
  return program.getInstantiationCount();
}

/** Returns the cost of a program without the cost of the library files. */
function costOf(sources: Sources): number {
  const empty = countInstantiations({ 'empty.ts': 'export {};' });
  expect(empty).toBeGreaterThan(0);
  return countInstantiations(sources) - empty;
}

async function expectCheap(options: Partial<Options>, sdk: string): Promise<void> {
  const client = sourcesOf(await makeTestClient(options), 'client/');
  const ours = costOf({ ...client, 'program.ts': programOf('Claude', './client/index.js') });
  const theirs = costOf({ 'program.ts': programOf('Anthropic', sdk) });
  console.info(`${ours} instantiations, and ${theirs} with ${sdk}`);
  expect(ours).toBeLessThan(theirs * LIMIT);
}

test('a program with the client of the shipped spec costs at most the allowed share of the SDK cost', async () => {
  await expectCheap({}, '@anthropic-ai/sdk');
});

describeOfficial('a program with the client of the official spec', () => {
  test('costs at most the allowed share of the SDK cost', async () => {
    await expectCheap({ spec: OFFICIAL_SPEC }, 'anthropic-sdk-0.95');
  });
});
