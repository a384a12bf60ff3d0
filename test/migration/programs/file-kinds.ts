import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Anthropic, { toFile, type Uploadable } from 'anthropic-sdk-0.95';
import type { FileMetadata } from 'anthropic-sdk-0.95/resources/beta/files';
import { toFile as toFile2 } from 'anthropic-sdk-0.95/uploads';

async function upload(client: Anthropic, file: Uploadable): Promise<FileMetadata> {
  return client.beta.files.upload({ file, betas: ['files-api-2025-04-14'] });
}

/** Makes files from streams, promises and responses; reads downloads as bytes, blob and text. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'up-'));
  const p = path.join(dir, 'doc.pdf');
  fs.writeFileSync(p, 'pdf pdf');
  try {
    print((await upload(client, fs.createReadStream(p))).id);
    print(
      (
        await upload(
          client,
          await toFile(fs.createReadStream(p), undefined, { type: 'application/pdf' }),
        )
      ).filename,
    );
    print(
      (
        await upload(
          client,
          await toFile(fs.promises.readFile(p), 'x.pdf', { type: 'application/pdf' }),
        )
      ).id,
    );
    print(
      (await upload(client, await toFile2(new Blob(['abc']), 'b.txt', { type: 'text/plain' }))).id,
    );
    print(
      (
        await upload(
          client,
          new File([fs.readFileSync(p)], 'y.pdf', { type: 'application/pdf', lastModified: 5 }),
        )
      ).id,
    );
    print(
      (await upload(client, new Response('r', { headers: { 'content-type': 'text/css' } }))).id,
    );
    const f: File = await toFile(Buffer.from('string body'), 's.txt', { type: 'text/plain' });
    print(f.name, f.type, f.size, (await upload(client, f)).id);
    const res = await client.beta.files.download('file_1', { betas: ['files-api-2025-04-14'] });
    fs.writeFileSync(path.join(dir, 'out'), Buffer.from(await res.arrayBuffer()));
    print(fs.readFileSync(path.join(dir, 'out'), 'utf8'), res.headers.get('content-type'));
    const blob = await client.beta.files.download('file_1').then((r) => r.blob());
    print(blob.size);
    const raw = await client.beta.files.download('file_1').asResponse();
    print(raw.body !== null, (await raw.text()).length);
    const meta = await client.beta.files.retrieveMetadata(
      'file_1',
      { betas: ['files-api-2025-04-14'] },
      { headers: { 'x-a': '1' } },
    );
    print(meta.filename, meta.downloadable ?? 'n/a');
    const all: FileMetadata[] = [];
    for await (const m of client.beta.files.list({ limit: 5, betas: ['files-api-2025-04-14'] }))
      all.push(m);
    print(all.length);
    const del: Anthropic.Beta.DeletedFile = await client.beta.files.delete('file_1');
    print(del.type);
    const skill = await client.beta.skills.create({
      display_title: 'S',
      files: [
        await toFile(Buffer.from('#!/bin/sh'), 'skill/run.sh'),
        await toFile(Buffer.from('md'), 'skill/SKILL.md'),
      ],
      betas: ['skills-2025-10-02'],
    });
    print(skill.id);
    const m = await client.beta.messages.create({
      model: 'claude-opus-4-7',
      max_tokens: 9,
      betas: ['code-execution-2025-08-25', 'skills-2025-10-02', 'files-api-2025-04-14'],
      container: {
        skills: [
          { type: 'anthropic', skill_id: 'pptx', version: 'latest' },
          { type: 'custom', skill_id: skill.id },
        ],
      },
      tools: [{ type: 'code_execution_20250825', name: 'code_execution' }],
      messages: [
        {
          role: 'user',
          content: [
            { type: 'container_upload', file_id: 'file_1' },
            { type: 'image', source: { type: 'file', file_id: 'file_1' } },
            { type: 'text', text: 'go' },
          ],
        },
      ],
    });
    print(m.id, m.container?.id ?? 'none');
  } finally {
    fs.rmSync(dir, { recursive: true });
  }
}
