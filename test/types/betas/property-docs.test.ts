/** The comment of each property that needs a beta names the betas and their statuses. */
import { readFileSync } from 'node:fs';
import { type InterfaceDeclaration, Project, type PropertySignature, SyntaxKind } from 'ts-morph';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SHIPPED_MANIFEST, SHIPPED_SPEC } from '../../../generator/load/package.js';
import type { Options } from '../../../generator/options/table.js';
import { makeTestClient, sourcesOf } from '../../support/emitted.js';
import type { Sources } from '../../support/memory.js';
import { describeOfficial, OFFICIAL_SPEC } from '../../support/official.js';
import { UNIFIED_SPEC } from '../../support/unified.js';
import { Checker, CLIENT } from './checker.js';

const { betas: BETAS } = parse(readFileSync(SHIPPED_MANIFEST, 'utf8')) as {
  readonly betas: Readonly<Record<string, { readonly status: string }>>;
};

/** The ids in a text, each once. */
function idsIn(text: string): readonly string[] {
  return Object.keys(BETAS).filter((id) => text.includes(id));
}

function notesOf(ids: readonly string[]): readonly string[] {
  return ids.map((id) => `\`${id}\` (${BETAS[id]?.status ?? ''})`);
}

/** The comment of a property in one line. */
function commentOf(property: PropertySignature): string {
  const docs = property.getJsDocs().map((doc) => doc.getDescription());
  return docs.join(' ').replaceAll(/\s+/g, ' ');
}

/** The interfaces of a client by name. */
function interfacesOf(sources: Sources): ReadonlyMap<string, InterfaceDeclaration> {
  const project = new Project({ useInMemoryFileSystem: true });
  const typed = Object.entries(sources).filter(([path]) => path.endsWith('.ts'));
  const files = typed.map(([path, text]) => project.createSourceFile(path, text));
  const all = files.flatMap((file) => file.getDescendantsOfKind(SyntaxKind.InterfaceDeclaration));
  return new Map(all.map((one) => [one.getName(), one]));
}

/** The properties of types that need a beta, with its ids, as the surface lists them. */
function gatedProperties(surface: string): readonly (readonly [string, readonly string[]])[] {
  const lines = surface.matchAll(/^type (\w+\.\w+)\??: (.* needs .*)$/gm);
  return [...lines].map(([, name = '', type = '']) => [name, idsIn(type)]);
}

const CLIENTS: readonly (readonly [string, Partial<Options>])[] = [
  ['the shipped spec', { only: undefined }],
  ['the shipped spec, in JavaScript', { target: 'js' }],
  ['the shipped spec of 2023-06-01', { apiVersion: '2023-06-01' }],
  ['a unified spec', { spec: UNIFIED_SPEC }],
];

function testDocs(options: Partial<Options>): void {
  let sources: Sources = {};
  let interfaces: ReadonlyMap<string, InterfaceDeclaration> = new Map();

  beforeAll(async () => {
    sources = sourcesOf(await makeTestClient(options));
    interfaces = interfacesOf(sources);
  });

  test('the comment of each gated property names its betas and their statuses', () => {
    const listed = gatedProperties(sources['surface.txt'] ?? '');
    expect(listed.length).toBeGreaterThan(10);
    for (const [name, ids] of listed) {
      const [owner = '', field = ''] = name.split('.');
      const comment = commentOf(
        interfaces.get(owner)?.getPropertyOrThrow(field) as PropertySignature,
      );
      for (const note of notesOf(ids)) expect(`${name}: ${comment}`).toContain(note);
    }
  });

  test('the comments name all betas in the types of properties, and no others', () => {
    const found: string[] = [];
    for (const one of interfaces.values()) {
      for (const property of one.getProperties()) {
        const text = property.getTypeNodeOrThrow().getText();
        const gates = [...text.matchAll(/\bOpen(?:Value)?<[^>]*>/g)].map(([gate]) => gate);
        const ids = idsIn(gates.join(' '));
        if (ids.length === 0) continue;
        found.push(property.getName());
        expect([property.getName(), ...idsIn(commentOf(property))]).toEqual([
          property.getName(),
          ...ids,
        ]);
      }
    }
    expect(found.length).toBeGreaterThan(5);
  });
}

describe.each(CLIENTS)('in the client of %s', (_, options) => {
  testDocs(options);
});
describeOfficial('in the client of the official spec', () => {
  testDocs({ spec: OFFICIAL_SPEC, apiVersion: '2023-06-01' });
});

test('what callers only read may be null without a beta', async () => {
  const client = sourcesOf(await makeTestClient({ spec: SHIPPED_SPEC }));
  const program = `const message = await client.beta.messages.create({
  model: 'claude-opus-4-5',
  max_tokens: 1024,
  messages: [],
});
console.log(message.context_management.applied_edits);
console.log(message.context_management?.applied_edits);
for (const run of message.usage.iterations) console.log(run.type);
for (const run of message.usage.iterations ?? []) console.log(run.type);
${CLIENT}`;
  const complaints = new Checker(client).check({ 'read.ts': program });
  expect(complaints.map(({ line, text }) => [line, text])).toEqual([
    [6, "'message.context_management' is possibly 'null'."],
    [8, "'message.usage.iterations' is possibly 'null'."],
  ]);
});
