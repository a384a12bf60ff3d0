import Anthropic from 'anthropic-sdk-0.95';
type Messages = Anthropic['messages'];
type CreateArgs = Parameters<Messages['create']>;
type Body = CreateArgs[0];
type Opts = CreateArgs[1];
type Result<S> = S extends { stream: true }
  ? AsyncIterable<Anthropic.MessageStreamEvent>
  : Anthropic.Message;
type Counted = Awaited<ReturnType<Messages['countTokens']>>;
type StreamReturn = ReturnType<Messages['stream']>;
type Final = Awaited<ReturnType<StreamReturn['finalMessage']>>;

class Traced {
  readonly spans: string[] = [];
  constructor(readonly inner: Anthropic) {}
  async create<P extends Body>(body: P, options?: Opts): Promise<Result<P>> {
    const started = this.spans.push(`start ${body.model}`);
    try {
      return (await this.inner.messages.create(body, options)) as Result<P>;
    } finally {
      this.spans.push(`end ${started}`);
    }
  }
  count(...args: Parameters<Messages['countTokens']>): Promise<Counted> {
    return this.inner.messages.countTokens(...args);
  }
}
const proxy = (client: Anthropic, log: string[]): Anthropic =>
  new Proxy(client, {
    get(t, k, r) {
      log.push(String(k));
      return Reflect.get(t, k, r) as unknown;
    },
  });
async function* map<T, U>(it: AsyncIterable<T>, f: (t: T) => U | undefined): AsyncGenerator<U> {
  for await (const x of it) {
    const y = f(x);
    if (y !== undefined) yield y;
  }
}
function isStreaming(
  p: Anthropic.MessageCreateParams,
): p is Anthropic.MessageCreateParamsStreaming {
  return p.stream === true;
}
async function dispatch(client: Anthropic, p: Anthropic.MessageCreateParams): Promise<string> {
  if (isStreaming(p)) {
    const parts: string[] = [];
    for await (const e of await client.messages.create(p)) parts.push(e.type);
    return parts.join();
  }
  const m = await client.messages.create({ ...p, stream: false });
  return m.id;
}
function build<K extends keyof Anthropic.MessageCreateParamsNonStreaming>(
  k: K,
  v: Anthropic.MessageCreateParamsNonStreaming[K],
) {
  const base: Anthropic.MessageCreateParamsNonStreaming = {
    model: 'claude-opus-4-7',
    max_tokens: 3,
    messages: [{ role: 'user', content: 'b' }],
  };
  return { ...base, [k]: v };
}
/** Wraps methods in generic functions whose types follow from the methods. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const t = new Traced(new Anthropic({ apiKey: 'my-key', baseURL }));
  const m = await t.create({
    model: 'claude-opus-4-7',
    max_tokens: 1,
    messages: [{ role: 'user', content: 'x' }],
  });
  print(m.id);
  const s = await t.create({
    model: 'claude-opus-4-7',
    max_tokens: 1,
    stream: true,
    messages: [{ role: 'user', content: 'stream' }],
  });
  for await (const x of map(s, (e) =>
    e.type === 'content_block_delta' && e.delta.type === 'text_delta' ? e.delta.text : undefined,
  ))
    print(x);
  print(
    (
      await t.count(
        {
          model: 'm',
          messages: [{ role: 'user', content: 'q' }],
          tools: [{ name: 'n', input_schema: { type: 'object' } }],
          tool_choice: { type: 'none' },
        },
        { timeout: 500 },
      )
    ).input_tokens,
  );
  print(t.spans.join());
  const log: string[] = [];
  const p = proxy(t.inner, log);
  const f = (await p.messages
    .stream({ model: 'm', max_tokens: 1, messages: [{ role: 'user', content: 'stream' }] })
    .finalMessage()) satisfies Final;
  print(f.id, log.includes('messages'));
  print(
    await dispatch(t.inner, build('temperature', 0.3)),
    await dispatch(t.inner, {
      ...build('system', 'x'),
      messages: [{ role: 'user', content: 'stream' }],
      stream: true,
    }),
  );
  const bound = t.inner.messages.create.bind(t.inner.messages);
  print(
    (await bound({ model: 'm', max_tokens: 1, messages: [{ role: 'user', content: 'bound' }] })).id,
  );
  const requests = await Promise.allSettled(
    [1, 2, 3].map((i) =>
      t.inner.messages.create({
        model: 'm',
        max_tokens: i,
        messages: [{ role: 'user', content: i === 2 ? 'fail 400' : 'k' }],
      }),
    ),
  );
  print(
    requests.map((r) => r.status).join(),
    (
      await Promise.race([
        bound({ model: 'm', max_tokens: 1, messages: [{ role: 'user', content: 'race' }] }),
      ])
    ).role,
  );
}
