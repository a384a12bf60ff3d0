/**
 * The bytes that a web page loads before its first call, compressed with gzip. If a new feature exceeds a limit, load
 * the feature when it is first used.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { expect, test } from 'vitest';
import type { Options } from '../../generator/options/table.js';
import { makeTestClient, writeClient } from '../support/emitted.js';
import { describeOfficial, OFFICIAL_SPEC } from '../support/official.js';

const CALL = `
  const client = new Claude({ apiKey: 'key', dangerouslyAllowBrowser: true });
  const message = await client.messages.create({
    model: 'claude-opus-4-5',
    max_tokens: 256,
    messages: [{ role: 'user', content: 'Hello' }],
  });
  console.log(message.content);
`;

/** Returns the paths of the entry and of all chunks that it imports statically, directly or through other chunks. */
function loadedFirst(outputs: Metafile['outputs'], entry: string): readonly string[] {
  const first = [entry];
  for (const path of first) {
    for (const { kind, path: next } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && !first.includes(next)) first.push(next);
    }
  }
  return first;
}

async function measure(options: Partial<Options>): Promise<number> {
  const folder = await writeClient(await makeTestClient({ spec: OFFICIAL_SPEC, ...options }));
  try {
    const { outputFiles, metafile } = await build({
      stdin: { contents: `import { Claude } from './index.js';${CALL}`, resolveDir: folder },
      absWorkingDir: folder,
      outdir: 'bundle',
      bundle: true,
      splitting: true,
      metafile: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
    });
    const first = loadedFirst(metafile.outputs, 'bundle/stdin.js');
    const files = outputFiles.filter(({ path }) =>
      first.some((name) => path === join(folder, name)),
    );
    expect(files.length).toBe(first.length);
    return files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describeOfficial('the code that a page loads before its first call', () => {
  const only = ['messages', 'beta.messages'];

  test('takes at most 9,000 bytes for a client of messages without helpers', async () => {
    expect(await measure({ only, helpers: false })).toBeLessThanOrEqual(9_000);
  });

  test('takes at most 10,000 bytes for a client of messages', async () => {
    expect(await measure({ only })).toBeLessThanOrEqual(10_000);
  });

  test('takes at most 10,000 bytes for a client of messages as JavaScript', async () => {
    expect(await measure({ only, target: 'js' })).toBeLessThanOrEqual(10_000);
  });

  test('takes at most 13,000 bytes for a client of the whole API', async () => {
    expect(await measure({})).toBeLessThanOrEqual(13_000);
  });
});
