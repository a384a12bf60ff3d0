import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  multipart,
  toFile,
  type Fetch,
  type Operation,
  type Uploadable,
} from '../../../templates/runtime/index.js';
import { memoryHeld } from '../garbage.js';
import { TestClient } from '../server.js';

const UPLOAD: Operation = { method: 'POST', path: '/v1/files', encode: multipart };

const CHUNK = 2 ** 20;
const CHUNKS = 64;
const SIZE = CHUNK * CHUNKS;

/** Calls `use` with the path of a file of 64 MB, and removes the file afterwards. */
async function withFile(use: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'upload-memory-'));
  const path = join(folder, 'large.bin');
  try {
    const file = await open(path, 'w');
    for (let i = 0; i < CHUNKS; i++) await file.write(randomBytes(CHUNK));
    await file.close();
    await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Uploads a file and reads the body in a custom `fetch`, since Node's `fetch` keeps a copy of the body for
 * redirects. Resolves to the length of the body and to the highest memory use, both in bytes.
 */
async function upload(file: Uploadable): Promise<readonly [length: number, held: number]> {
  let length = 0;
  let held = memoryHeld();
  const fetch: Fetch = async (_, init) => {
    const reader = new Response(init?.body ?? null).body?.getReader();
    for (;;) {
      const { value } = (await reader?.read()) ?? {};
      if (value === undefined) return Response.json({});
      if (length >> 23 !== (length + value.length) >> 23) held = Math.max(held, memoryHeld());
      length += value.length;
    }
  };
  await new TestClient({ fetch }).call(UPLOAD, { file });
  return [length, held];
}

test.each([
  ['from a stream', (path: string) => Promise.resolve(createReadStream(path))],
  ['from toFile', (path: string) => toFile(createReadStream(path), 'other.bin')],
])('an upload of 64 MB %s does not keep the file in memory', async (_, prepare) => {
  await withFile(async (path) => {
    const before = memoryHeld();
    const [length, held] = await upload(await prepare(path));
    expect(length).toBeGreaterThan(SIZE);
    expect(held - before).toBeLessThan(SIZE / 2);
  });
});
