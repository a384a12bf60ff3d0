import Anthropic from 'anthropic-sdk-0.95';
import { Anthropic as Named, type ClientOptions, type APIPromise } from 'anthropic-sdk-0.95';

class Tracked extends Anthropic {
  readonly calls: string[] = [];
  constructor(options: ClientOptions & { label?: string } = {}) {
    const { label = 'x', ...rest } = options;
    super(rest);
    this.calls.push(label);
  }
  async ask(q: string): Promise<string> {
    const m = await this.messages.create({
      model: 'claude-opus-4-7',
      max_tokens: 1,
      messages: [{ role: 'user', content: q }],
    });
    this.calls.push(m.id);
    return m.content.flatMap((b) => (b.type === 'text' ? [b.text] : [])).join('');
  }
}
type Llm = Pick<Anthropic, 'messages'>;
type Narrow = { messages: Pick<Anthropic['messages'], 'create'> };
async function summarize(client: Narrow, text: string) {
  const m = await client.messages.create({
    model: 'claude-opus-4-7',
    max_tokens: 1,
    messages: [{ role: 'user', content: text }],
  });
  const [b] = m.content;
  return b?.type === 'text' ? b.text : null;
}
const fakeMessage: Anthropic.Message = {
  id: 'msg',
  type: 'message',
  role: 'assistant',
  model: 'claude-opus-4-7',
  container: null,
  stop_details: null,
  content: [{ type: 'text', text: 'fake', citations: null }],
  stop_reason: 'end_turn',
  stop_sequence: null,
  usage: {
    input_tokens: 1,
    output_tokens: 1,
    cache_creation: null,
    cache_creation_input_tokens: null,
    cache_read_input_tokens: null,
    inference_geo: null,
    server_tool_use: null,
    service_tier: null,
  },
};
/** Extends, wraps and replaces the client, as the tests of an app do. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const t = new Tracked({
    apiKey: 'my-key',
    baseURL,
    label: 'mine',
  });
  print(
    await t.ask('q'),
    t.calls.join(),
    t instanceof Named,
    t instanceof Tracked,
    t.constructor.name,
  );
  const other = t.withOptions({ maxRetries: 5 });
  print(other instanceof Tracked, other instanceof Anthropic, other.maxRetries);
  const mock = { messages: { create: () => Promise.resolve(fakeMessage) } } as unknown as Llm;
  print(await summarize(mock, 't'));
  print(await summarize(t, 't'));
  // Replaces a method of a real client, as spies do.
  const real = new Anthropic({ apiKey: 'k', baseURL });
  const original = real.messages.create.bind(real.messages);
  const seen: unknown[] = [];
  real.messages.create = function (...args: unknown[]) {
    seen.push(args[0]);
    return original(...(args as [Anthropic.MessageCreateParams]));
  } as typeof real.messages.create;
  print(await summarize(real, 'spied'), seen.length);
  Object.defineProperty(real.messages, 'create', {
    value: () => Promise.resolve(fakeMessage),
    configurable: true,
  });
  print(await summarize(real, 'x'));
  const proto = Object.getPrototypeOf(t.messages) as { create: unknown };
  print(typeof proto.create);
  const stub = new Anthropic({
    apiKey: 'k',
    fetch: () => Promise.resolve(Response.json(fakeMessage, { headers: { 'request-id': 'abc' } })),
  });
  const p: APIPromise<Anthropic.Message> = stub.messages.create({
    model: 'm',
    max_tokens: 1,
    messages: [],
  });
  const m = await p;
  print(
    m._request_id,
    Object.keys(m).includes('_request_id'),
    JSON.stringify(m) === JSON.stringify(fakeMessage),
  );
  print(Anthropic.name);
}
