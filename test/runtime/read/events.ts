/** Opens streams of server-sent events for tests. */
import { json, sseWhen, type Operation, type Stream } from '../../../templates/runtime/index.js';
import { serve, TestClient, type Handler, type TestServer } from '../server.js';

export interface Event {
  readonly type: string;
  readonly n?: number;
}

const CREATE: Operation = { method: 'POST', path: '/m', encode: json, decode: sseWhen('stream') };

export const event = (type: string, rest: object = {}): string =>
  `event: ${type}\ndata: ${JSON.stringify({ type, ...rest })}\n\n`;

export async function open(handler: Handler, options = {}): Promise<[Stream<Event>, TestServer]> {
  const server = await serve(handler);
  const client = new TestClient({ baseURL: server.url });
  return [await client.call<Stream<Event>>(CREATE, { stream: true }, options), server];
}
