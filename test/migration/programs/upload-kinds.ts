import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Anthropic, { toFile } from 'anthropic-sdk-0.95';

/** Uploads values of many kinds. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const folder = mkdtempSync(join(tmpdir(), 'upload-'));
  const path = join(folder, 'from-disk.txt');
  writeFileSync(path, 'on disk');
  async function* parts() {
    yield await Promise.resolve(new TextEncoder().encode('in '));
    yield new TextEncoder().encode('parts');
  }
  const files = [
    createReadStream(path),
    new File(['a file'], 'file.txt', { type: 'text/plain' }),
    await fetch('data:text/plain,response'),
    await toFile(new Uint8Array([104, 105]), 'bytes.bin'),
    await toFile(new Uint8Array([104, 105]).buffer, 'buffer.bin', { type: 'text/plain' }),
    await toFile(new Blob(['blob']), 'blob.csv', { type: 'text/csv' }),
    await toFile(parts(), 'parts.txt'),
    await toFile(createReadStream(path)),
    await toFile(new Response('a body'), 'body.txt', { type: 'text/plain' }),
  ];
  try {
    for (const file of files) print((await client.beta.files.upload({ file })).id);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const skill = await client.beta.skills.create({
    display_title: 'Notes',
    files: [
      await toFile(Buffer.from('# Notes'), 'notes/SKILL.md', { type: 'text/markdown' }),
      await toFile(Buffer.from('x = 1'), 'notes/run.py'),
    ],
  });
  print(skill.id);
}
