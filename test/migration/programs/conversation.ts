import Anthropic from 'anthropic-sdk-0.95';
import type {
  MessageParam,
  TextBlockParam,
  ImageBlockParam,
  ToolResultBlockParam,
  ContentBlockParam,
  Message,
  Usage,
  Tool,
  Model,
} from 'anthropic-sdk-0.95/resources';

type Turn = {
  user: string;
  images?: { data: string; media: Anthropic.Base64ImageSource['media_type'] }[];
};
class Conversation<TMeta extends object = Record<string, never>> {
  private history: MessageParam[] = [];
  public usage: Pick<Usage, 'input_tokens' | 'output_tokens'> = {
    input_tokens: 0,
    output_tokens: 0,
  };
  constructor(
    private readonly client: Anthropic,
    private readonly model: Model,
    readonly meta: TMeta,
  ) {}
  async send(
    turn: Turn,
    opts: { signal?: AbortSignal; onText?: (t: string) => void } = {},
  ): Promise<Message> {
    const content: (TextBlockParam | ImageBlockParam)[] = [
      ...(turn.images ?? []).map((i): ImageBlockParam => ({
        type: 'image',
        source: { type: 'base64', media_type: i.media, data: i.data },
      })),
      { type: 'text', text: turn.user },
    ];
    this.history.push({ role: 'user', content });
    this.cache();
    const stream = this.client.messages.stream(
      { model: this.model, max_tokens: 100, system: 'Be nice.', messages: this.history },
      opts.signal ? { signal: opts.signal } : undefined,
    );
    if (opts.onText) stream.on('text', opts.onText);
    const m = await stream.finalMessage();
    this.history.push({ role: m.role, content: m.content });
    this.usage = {
      input_tokens: this.usage.input_tokens + m.usage.input_tokens,
      output_tokens: this.usage.output_tokens + m.usage.output_tokens,
    };
    return m;
  }
  private cache() {
    for (const m of this.history) {
      if (typeof m.content === 'string') continue;
      for (const b of m.content) if ('cache_control' in b) delete b.cache_control;
    }
    const last = this.history.at(-1)?.content;
    if (last && typeof last !== 'string') {
      const b = last.at(-1);
      if (b && b.type !== 'thinking' && b.type !== 'redacted_thinking')
        b.cache_control = { type: 'ephemeral' };
    }
  }
  static texts(content: string | ContentBlockParam[]): string {
    return typeof content === 'string'
      ? content
      : content.map((b) => (b.type === 'text' ? b.text : `<${b.type}>`)).join(' ');
  }
  dump() {
    return this.history.map((m) => `${m.role}: ${Conversation.texts(m.content)}`);
  }
}
const results: ToolResultBlockParam[] = [];
const _tools: Tool[] = [
  { name: 'x', input_schema: { type: 'object', properties: { a: { type: 'string' } } } },
];

/** Holds a conversation in a class: images, prompt caching, streaming, aborting. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const c = new Conversation(client, 'claude-opus-4-7', { who: 'me' });
  let out = '';
  const m = await c.send(
    { user: 'stream', images: [{ data: 'aa', media: 'image/jpeg' }] },
    {
      onText: (t) => {
        out += `[${t}]`;
      },
      signal: AbortSignal.timeout(5000),
    },
  );
  print(out, m.id, c.meta.who);
  await c.send({ user: 'stream' });
  print(c.dump().join('\n'), JSON.stringify(c.usage), results.length, _tools.length);
  const controller = new AbortController();
  const t = setTimeout(() => {
    controller.abort();
  }, 30);
  try {
    await c.send({ user: 'never ends' }, { signal: controller.signal });
  } catch (e) {
    print(
      e instanceof Anthropic.APIUserAbortError,
      e instanceof Error && e.message,
      (e as Error).constructor.name,
    );
  } finally {
    clearTimeout(t);
  }
  try {
    await client.messages.create(
      { model: 'm', max_tokens: 1, messages: [{ role: 'user', content: 'hang' }] },
      { signal: AbortSignal.timeout(20), maxRetries: 0 },
    );
  } catch (e) {
    print(e instanceof Anthropic.APIUserAbortError, (e as Error).message);
  }
}
