/** After the status of a beta becomes `graduated`, only lines about the beta and its fields change in the client. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EmittedFile } from '../../../generator/files.js';
import { SHIPPED_MANIFEST } from '../../../generator/load/package.js';
import type { Options } from '../../../generator/options/table.js';
import { makeTestClient, sourcesOf } from '../../support/emitted.js';
import type { Sources } from '../../support/memory.js';
import { fillFolder } from '../../support/temporary.js';
import { UNIFIED_SPEC } from '../../support/unified.js';
import { Checker, CLIENT } from './checker.js';

const run = promisify(execFile);

const BETA = 'mid-conversation-system-clear-at-2026-08-21';

/** Returns the manifest with the status `graduated` for the beta. */
function graduate(manifest: string, beta: string): string {
  const entry = manifest.indexOf(`\n  ${beta}:\n`);
  const status = 'status: active';
  const start = manifest.indexOf(status, entry);
  return `${manifest.slice(0, start)}status: graduated${manifest.slice(start + status.length)}`;
}

async function makeFrom(
  manifest: string,
  options: Partial<Options> = {},
): Promise<readonly EmittedFile[]> {
  const betas = join(folder, 'betas.yaml');
  await writeFile(betas, manifest);
  const { files, warnings } = await makeTestClient({ ...options, betas });
  expect(warnings).toEqual([]);
  return files;
}

/** Returns the lines of `left` that `right` lacks. */
function lacking(left: string, right: string): readonly string[] {
  const there = right.split('\n');
  return left.split('\n').filter((line) => {
    const index = there.indexOf(line);
    if (index >= 0) there.splice(index, 1);
    return index < 0;
  });
}

/** Counts the lines that git shows as added or removed. A moved line counts twice. */
async function countChangedLines(
  old: readonly EmittedFile[],
  now: readonly EmittedFile[],
): Promise<number> {
  const sides = { old, now };
  const root = await mkdtemp(join(folder, 'diff-'));
  for (const [side, files] of Object.entries(sides)) {
    await fillFolder(join(root, side), sourcesOf({ files }));
  }
  const flags = ['diff', '--no-index', '--numstat', 'old', 'now'];
  // git exits with 1 if there are differences.
  const { stdout } = await run('git', flags, { cwd: root }).catch((error: unknown) => {
    return error as { readonly stdout: string };
  });
  const counts = stdout.matchAll(/^(\d+)\t(\d+)\t/gm);
  return [...counts].reduce((sum, [, added, removed]) => sum + Number(added) + Number(removed), 0);
}

let folder = '';
/** The files of a client of a unified spec. After the graduation, stable methods have the fields of the beta. */
let before: readonly EmittedFile[] = [];
let after: readonly EmittedFile[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gen-claude-client-'));
  const manifest = readFileSync(SHIPPED_MANIFEST, 'utf8');
  const graduated = graduate(manifest, BETA);
  expect(lacking(graduated, manifest)).toEqual(['    status: graduated']);
  before = await makeFrom(manifest, { spec: UNIFIED_SPEC });
  after = await makeFrom(graduated, { spec: UNIFIED_SPEC });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a graduation changes only lines about the beta and its fields', () => {
  expect(after.map(({ path }) => path)).toEqual(before.map(({ path }) => path));
  const changed = after.filter(({ text }, index) => text !== before[index]?.text);
  const changes = changed.map(({ path, text }) => {
    const old = before.find((file) => file.path === path)?.text ?? '';
    return [path, { removed: lacking(old, text), added: lacking(text, old) }];
  });
  const { 'REFERENCE.md': reference, ...sources } = Object.fromEntries(changes) as Record<
    string,
    { removed: readonly string[]; added: readonly string[] }
  >;
  expect(sources).toMatchInlineSnapshot(`
    {
      "beta-tables.ts": {
        "added": [
          "  'mid-conversation-system-clear-at-2026-08-21',",
        ],
        "removed": [
          "      ['messages[].clear_at', ['mid-conversation-system-clear-at-2026-08-21']],",
        ],
      },
      "betas.ts": {
        "added": [
          " * Status: graduated, since 2026-08-21.",
          " * @deprecated Part of the stable API, no beta needed.",
        ],
        "removed": [
          " * Status: active, since 2026-08-21.",
        ],
      },
      "surface.txt": {
        "added": [
          "beta mid-conversation-system-clear-at-2026-08-21 graduated since 2026-08-21",
          "type BetaSystemMessageParam.clear_at?: "never" | "next_user_message" | null",
          "type SystemMessageParam.clear_at?: "never" | "next_user_message" | null",
        ],
        "removed": [
          "beta mid-conversation-system-clear-at-2026-08-21 active since 2026-08-21",
          "gate beta.messages.batches.create request requests[].params.messages[].clear_at needs mid-conversation-system-clear-at-2026-08-21",
          "gate beta.messages.countTokens request messages[].clear_at needs mid-conversation-system-clear-at-2026-08-21",
          "gate beta.messages.create request messages[].clear_at needs mid-conversation-system-clear-at-2026-08-21",
          "type BetaSystemMessageParam.clear_at?: "never" | "next_user_message" | null needs mid-conversation-system-clear-at-2026-08-21",
        ],
      },
      "types/messages.ts": {
        "added": [
          "  clear_at?: 'next_user_message' | 'never' | null;",
          "   * When the model stops seeing the message: \`never\` (the default), or \`next_user_message\` for",
          "   * one turn only. Keep the message in \`messages\` in both cases.",
          "  clear_at?: 'next_user_message' | 'never' | null;",
          "  /**",
          "   */",
        ],
        "removed": [
          "   * Beta: \`mid-conversation-system-clear-at-2026-08-21\` (active).",
          "  clear_at?: ('next_user_message' | 'never' | null) &",
          "    Open<B, 'mid-conversation-system-clear-at-2026-08-21'>;",
        ],
      },
    }
  `);
  const lines = [...(reference?.removed ?? []), ...(reference?.added ?? [])];
  expect(lines).not.toEqual([]);
  expect(lines.filter((line) => !/\b(active|graduated|stable API)\b/.test(line))).toEqual([]);
});

test('calls need the beta only before it graduates', () => {
  const body = `{
  model: 'claude-opus-4-5',
  max_tokens: 1024,
  messages: [{ role: 'system', content: '', clear_at: 'never' }],
}`;
  const naming = body.replace('{', `{ betas: ['${BETA}'],`);
  const sources: Sources = {
    'beta.ts': `client.beta.messages.create(${body});\n${CLIENT}`,
    'named.ts': `client.beta.messages.create(${naming});\n${CLIENT}`,
    'stable.ts': `client.messages.create(${body});\n${CLIENT}`,
  };
  const complaints = new Checker(sourcesOf({ files: before })).check(sources);
  expect(complaints.map(({ file }) => file)).toEqual(['beta.ts', 'stable.ts']);
  expect(complaints[0]?.text).toContain(`RequiresBeta<"${BETA}">`);
  expect(new Checker(sourcesOf({ files: after })).check(sources)).toEqual([]);
});

/** The highest number of lines that a graduation may add and remove in sources of the client of the shipped spec. */
const LIMIT = 60;

describe.each([
  'advisor-tool-2026-03-01',
  'compact-2026-09-04',
  'mcp-client-2026-09-15',
  'message-threads-2026-08-12',
])('the graduation of %s', (beta) => {
  let shipped: readonly EmittedFile[] = [];
  let graduated: readonly EmittedFile[] = [];
  const earlier = (path: string): string => shipped.find((file) => file.path === path)?.text ?? '';

  beforeAll(async () => {
    const manifest = readFileSync(SHIPPED_MANIFEST, 'utf8');
    shipped = await makeFrom(manifest);
    graduated = await makeFrom(graduate(manifest, beta));
  });

  test('changes few lines of sources, all in files of betas and messages', async () => {
    const changed = graduated.filter(({ path, text }) => text !== earlier(path));
    const sources = changed.filter(({ path }) => path.endsWith('.ts'));
    expect(graduated.map(({ path }) => path)).toEqual(shipped.map(({ path }) => path));
    for (const { path } of sources) {
      expect(path).toMatch(/^(?:beta-tables|betas|types\/messages(?:\/[\w-]+)?)\.ts$/);
    }
    expect(sources).not.toEqual([]);
    const old = sources.map(({ path }) => ({ path, text: earlier(path) }));
    const count = await countChangedLines(old, sources);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(LIMIT);
  });

  test('moves no type to another file', () => {
    const declared = (text: string): readonly string[] =>
      Array.from(text.matchAll(/^export (?:interface|type) (\w+)/gm), ([, name = '']) => name);
    for (const { path, text } of graduated.filter((file) => file.path.startsWith('types/'))) {
      expect(declared(text)).toEqual(expect.arrayContaining([...declared(earlier(path))]));
    }
  });
});
