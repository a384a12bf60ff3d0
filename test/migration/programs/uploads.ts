import Anthropic, { toFile } from 'anthropic-sdk-0.95';

/** Uploads a file, refers to it in a message, and deletes it. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const file = await toFile(Buffer.from('some text'), 'notes.txt', { type: 'text/plain' });
  const { id, filename } = await client.beta.files.upload({ file });
  print(id, filename, file.size);
  const { mime_type, size_bytes } = await client.beta.files.retrieveMetadata(id);
  print(mime_type, size_bytes);
  const message = await client.beta.messages.create({
    model: 'claude-opus-4-7',
    max_tokens: 10,
    betas: ['files-api-2025-04-14'],
    messages: [
      {
        role: 'user',
        content: [
          { type: 'document', source: { type: 'file', file_id: id } },
          { type: 'text', text: 'What does it say?' },
        ],
      },
    ],
  });
  print(message.content[0]?.type);
  print(await (await client.beta.files.download(id)).text());
  for await (const { id: listed } of client.beta.files.list()) print(listed);
  print((await client.beta.files.delete(id)).type);
}
