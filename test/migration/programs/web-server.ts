import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Anthropic from 'anthropic-sdk-0.95';
import type { MessageStreamEvent } from 'anthropic-sdk-0.95/resources/messages';
import { Stream } from 'anthropic-sdk-0.95/streaming';

async function sendOn(events: ReadableStream, response: ServerResponse): Promise<void> {
  response.setHeader('content-type', 'application/x-ndjson');
  const reader = (events as ReadableStream<Uint8Array>).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    response.write(part.value);
  }
  response.end();
}

/** Runs a web server between a browser and the API: one route forwards events, and the other forwards only text. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const params = {
    model: 'claude-opus-4-7',
    max_tokens: 100,
    messages: [{ role: 'user' as const, content: 'stream' }],
  } satisfies Anthropic.MessageCreateParams;
  const server = createServer((request, response) => {
    if (request.url === '/events') {
      void sendOn(client.messages.stream(params).toReadableStream(), response);
      return;
    }
    void client.messages
      .create({ ...params, stream: true })
      .then(async (stream) => {
        for await (const event of stream) {
          if (event.type !== 'content_block_delta' || event.delta.type !== 'text_delta') continue;
          response.write(event.delta.text);
        }
      })
      .finally(() => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  try {
    const { body } = await fetch(`${url}/events`);
    if (body === null) throw new Error('no body');
    const events = Stream.fromReadableStream<MessageStreamEvent>(body, new AbortController());
    for await (const event of events) print(event.type);
    print(await (await fetch(`${url}/text`)).text());
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
