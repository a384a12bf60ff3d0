import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestClient, sourcesOf } from '../support/emitted.js';
import { compile } from '../support/compilers.js';
import type { Sources } from '../support/memory.js';
import { describeOfficial, OFFICIAL_SPEC } from '../support/official.js';
import { fillFolder } from '../support/temporary.js';
import { DIFFERENCES, type Difference, type Recorded } from './differences.js';
import { startRecorder } from './server.js';

const PROGRAMS = fileURLToPath(new URL('programs/', import.meta.url));
const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const NAMES = readdirSync(PROGRAMS).map((file) => file.replace(/\.ts$/, ''));

type Print = (...values: readonly unknown[]) => void;
interface Program {
  readonly default: (baseURL: string, print: Print) => Promise<void>;
}

interface Run {
  readonly printed: readonly string[];
  readonly requests: readonly Recorded[];
}

/** Returns the program with imports of the generated client instead of the SDK. */
const moved = (source: string): string =>
  source.replace(/'anthropic-sdk-0\.95[^']*'/g, `'./client/index.js'`);

/** Bundles each program of a folder with the client that it imports. */
async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints: NAMES.map((name) => join(folder, `${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
}

async function run(folder: string, name: string): Promise<Run> {
  const program = (await import(join(folder, `${name}.mjs`))) as Program;
  const server = await startRecorder();
  const printed: string[] = [];
  try {
    await program.default(server.url, (...values) => printed.push(values.map(String).join(' ')));
    return { printed, requests: [...server.requests] };
  } finally {
    await server.close();
  }
}

describeOfficial('programs written for the official SDK 0.95', () => {
  const folders = { before: '', after: '' };
  const sources: Record<keyof typeof folders, Sources> = { before: {}, after: {} };
  const seen = new Set<Difference>();

  beforeAll(async () => {
    const client = await makeTestClient({
      spec: OFFICIAL_SPEC,
      clientName: 'Anthropic',
      apiVersion: '2023-06-01',
      sdkNames: true,
    });
    const programs = NAMES.map((name) => {
      return [`${name}.ts`, readFileSync(join(PROGRAMS, `${name}.ts`), 'utf8')] as const;
    });
    sources.before = Object.fromEntries(programs);
    sources.after = {
      ...sourcesOf(client, 'client/'),
      ...Object.fromEntries(programs.map(([path, source]) => [path, moved(source)])),
    };
    for (const side of ['before', 'after'] as const) {
      const folder = await mkdtemp(join(tmpdir(), 'gen-claude-client-'));
      folders[side] = folder;
      await symlink(MODULES, join(folder, 'node_modules'));
      await fillFolder(folder, { ...sources[side], 'package.json': '{ "type": "module" }' });
      await bundle(folder);
    }
  });
  afterAll(async () => {
    await Promise.all(
      Object.values(folders).map((folder) => rm(folder, { recursive: true, force: true })),
    );
  });

  test('are more than 40', () => {
    expect(NAMES.length).toBeGreaterThan(40);
  });

  test.each(['before', 'after'] as const)('compile %s the move', async (side) => {
    const overrides = {
      skipLibCheck: true,
      types: ['node'],
      verbatimModuleSyntax: false,
      erasableSyntaxOnly: false,
    };
    expect(await compile(sources[side], '5.9', 'nodenext', overrides)).toBe('');
  });

  test.each(NAMES)(
    '%s prints the same after the move, and sends the same requests apart from the differences',
    async (name) => {
      const [before, after] = [await run(folders.before, name), await run(folders.after, name)];
      expect(before.printed.length).toBeGreaterThan(1);
      expect(after.printed).toEqual(before.printed);
      let expected = before.requests;
      for (const difference of DIFFERENCES) {
        const changed = difference.apply(expected);
        if (!isDeepStrictEqual(changed, expected)) seen.add(difference);
        expected = changed;
      }
      expect(after.requests).toEqual(expected);
    },
  );

  test('differ in their requests in each way that differences.ts lists', () => {
    expect(DIFFERENCES.filter((difference) => !seen.has(difference))).toEqual([]);
  });
});
