import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AddressInfo } from 'node:net';
import Anthropic from 'anthropic-sdk-0.95';
import { MessageStream } from 'anthropic-sdk-0.95/lib/MessageStream';
import { BetaMessageStream } from 'anthropic-sdk-0.95/lib/BetaMessageStream';
import { Stream } from 'anthropic-sdk-0.95/core/streaming';

async function bodyOf(url: string): Promise<ReadableStream> {
  const { body } = await fetch(url);
  if (body === null) throw new Error('no body');
  return body;
}

/** Forwards streams from a server in several formats, and reads them at the other end. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const anthropic = new Anthropic({ apiKey: 'my-key', baseURL });
  const params = {
    model: 'claude-opus-4-7',
    max_tokens: 100,
    messages: [{ role: 'user' as const, content: 'stream' }],
  } satisfies Anthropic.MessageStreamParams;
  const server = createServer((req, res) => {
    void relay(req, res);
  });
  async function relay(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const aborter = new AbortController();
    res.on('close', () => {
      aborter.abort();
    });
    if (req.url === '/sse') {
      res.writeHead(200, { 'content-type': 'text/event-stream' });
      const s = anthropic.messages.stream(params, { signal: aborter.signal });
      s.on('text', (t) => res.write(`data: ${JSON.stringify({ t })}\n\n`));
      const final = await s.finalMessage();
      res.end(`data: ${JSON.stringify({ done: final.stop_reason })}\n\n`);
    } else if (req.url === '/beta') {
      await pipeline(
        Readable.fromWeb(
          anthropic.beta.messages
            .stream({ ...params, betas: ['files-api-2025-04-14'] })
            .toReadableStream() as never,
        ),
        res,
      );
    } else if (req.url === '/raw') {
      const s = await anthropic.messages.create({ ...params, stream: true });
      Readable.fromWeb(s.toReadableStream() as never).pipe(res);
    } else {
      await pipeline(
        Readable.fromWeb(anthropic.messages.stream(params).toReadableStream() as never),
        res,
      );
    }
  }
  await new Promise<void>((r) => server.listen(0, '127.0.0.1', r));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    print(await (await fetch(`${url}/sse`)).text());
    const s = MessageStream.fromReadableStream(await bodyOf(url));
    s.on('text', (t, snap) => {
      print(t, snap);
    });
    print(JSON.stringify((await s.finalMessage()).content));
    const b = BetaMessageStream.fromReadableStream(await bodyOf(`${url}/beta`));
    for await (const e of b) print(e.type);
    print((await b.finalMessage()).id);
    const lines = (await (await fetch(`${url}/raw`)).text()).trim().split('\n');
    print(lines.length, lines.map((l) => (JSON.parse(l) as { type: string }).type).join());
    const ctl = new AbortController();
    const st = Stream.fromReadableStream<Anthropic.RawMessageStreamEvent>(
      await bodyOf(`${url}/raw`),
      ctl,
    );
    for await (const e of st) {
      print(e.type);
      break;
    }
    print(ctl.signal.aborted);
    const sse = Stream.fromSSEResponse<Anthropic.RawMessageStreamEvent>(
      await anthropic.messages.create({ ...params, stream: true }).asResponse(),
      new AbortController(),
    );
    for await (const e of sse) print(e.type);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
