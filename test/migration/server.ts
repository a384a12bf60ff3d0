/** A small test API on loopback that records every request. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { replyTo } from './answers.js';
import { isCompared, type Recorded } from './differences.js';

export interface Recorder {
  readonly url: string;
  readonly requests: readonly Recorded[];
  close(): Promise<void>;
}

/** Starts the server. It records a request when the body of the request has arrived. */
export async function startRecorder(): Promise<Recorder> {
  const requests: Recorded[] = [];
  const server = createServer((request, response) => {
    read(request)
      .then(async (bytes) => {
        const recorded = await record(request, bytes);
        requests.push(recorded);
        const seen = requests.filter(
          ({ body }) => JSON.stringify(body) === JSON.stringify(recorded.body),
        );
        replyTo(recorded, seen.length)(response);
      })
      // Responds with 400 to requests that it cannot handle. Otherwise, the program would wait forever.
      .catch((error: unknown) => {
        response.writeHead(400).end(String(error));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function record(
  { method = '', url = '', headers }: IncomingMessage,
  bytes: Buffer,
): Promise<Recorded> {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const type = headers['content-type'] ?? '';
  const betas = headers['anthropic-beta'];
  const sent = Object.entries(headers).filter(([name]) => isCompared(name));
  return {
    method,
    path: pathname,
    query: [...searchParams].map((pair) => pair.join('=')).sort(),
    headers: {
      ...Object.fromEntries(sent.map(([name, value]) => [name, String(value)])),
      ...(type !== '' && { 'content-type': type.split(';', 1)[0] ?? '' }),
      ...(betas !== undefined && {
        'anthropic-beta': [...new Set(String(betas).split(/,\s*/))].sort().join(),
      }),
    },
    body: await parseBody(type, bytes),
  };
}

async function parseBody(type: string, bytes: Buffer): Promise<unknown> {
  if (bytes.length === 0) return null;
  if (!type.startsWith('multipart/')) return JSON.parse(bytes.toString());
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type },
  }).formData();
  const fields = Array.from(form, async ([name, value]) => {
    return typeof value === 'string'
      ? [name, value]
      : [name, value.name, value.type, await value.text()];
  });
  return Promise.all(fields);
}
