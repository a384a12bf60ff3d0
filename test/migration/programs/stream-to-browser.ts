import Anthropic from 'anthropic-sdk-0.95';
import { MessageStream } from 'anthropic-sdk-0.95/lib/MessageStream';

/** Forwards a message from a server to a browser while it is written. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const server = client.messages.stream({
    model: 'claude-opus-4-7',
    max_tokens: 100,
    messages: [{ role: 'user', content: 'stream' }],
  });
  const response = new Response(server.toReadableStream());
  const browser = MessageStream.fromReadableStream(response.body ?? new ReadableStream());
  browser.on('text', (delta, snapshot) => {
    print(delta, snapshot);
  });
  await browser.done();
  print(await browser.finalText());
}
