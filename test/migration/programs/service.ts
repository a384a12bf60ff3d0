import Anthropic from 'anthropic-sdk-0.95';

type CreateParams = Parameters<Anthropic['messages']['create']>[0];
type NonStreaming = Anthropic.MessageCreateParamsNonStreaming;
type Streaming = Anthropic.MessageCreateParamsStreaming;

interface Options {
  model?: Anthropic.Model;
  maxTokens?: number;
  system?: string | Anthropic.TextBlockParam[];
}

export class ClaudeService {
  readonly #client: Anthropic;
  private readonly defaults: Omit<Anthropic.MessageCreateParams, 'messages' | 'stream'>;
  constructor(
    client: Anthropic,
    { model = 'claude-opus-4-7', maxTokens = 1024, system }: Options = {},
  ) {
    this.#client = client;
    this.defaults = { model, max_tokens: maxTokens, ...(system !== undefined ? { system } : {}) };
  }
  async complete(
    messages: Anthropic.MessageParam[],
    overrides: Partial<NonStreaming> = {},
  ): Promise<Anthropic.Message> {
    return this.#client.messages.create({
      ...this.defaults,
      messages,
      ...overrides,
      stream: false,
    });
  }
  async *streamText(
    messages: Anthropic.MessageParam[],
  ): AsyncGenerator<string, Anthropic.Usage | undefined> {
    const params: Streaming = { ...this.defaults, messages, stream: true };
    const stream = await this.#client.messages.create(params);
    let usage: Anthropic.Usage | undefined;
    for await (const event of stream) {
      if (event.type === 'message_start') usage = event.message.usage;
      if (event.type === 'content_block_delta' && event.delta.type === 'text_delta')
        yield event.delta.text;
      else if (event.type === 'message_delta' && usage)
        usage = { ...usage, output_tokens: event.usage.output_tokens };
    }
    return usage;
  }
  async raw(params: CreateParams) {
    const result = await this.#client.messages.create(params);
    if ('controller' in result) {
      const types: string[] = [];
      for await (const e of result) types.push(e.type);
      return types;
    }
    return result;
  }
}

function withCaching(params: Anthropic.MessageCreateParams): Anthropic.MessageCreateParams {
  const { system, ...rest } = params;
  if (system === undefined) return params;
  const blocks: Anthropic.TextBlockParam[] =
    typeof system === 'string' ? [{ type: 'text', text: system }] : [...system];
  const last = blocks.at(-1);
  if (last) last.cache_control = { type: 'ephemeral' };
  return { ...rest, system: blocks };
}

function assertNever(x: never): never {
  throw new Error(`unexpected ${JSON.stringify(x)}`);
}

function show(block: Anthropic.ContentBlockParam): string {
  switch (block.type) {
    case 'text':
      return block.text;
    case 'image':
      return block.source.type === 'base64' ? block.source.media_type : block.source.url;
    case 'document':
      return block.title ?? '?';
    case 'tool_use':
      return block.name;
    case 'tool_result':
      return typeof block.content === 'string' ? block.content : String(block.content?.length ?? 0);
    case 'thinking':
      return block.thinking;
    case 'redacted_thinking':
      return block.data;
    case 'search_result':
      return block.title;
    case 'server_tool_use':
      return block.name;
    case 'web_search_tool_result':
      return block.tool_use_id;
    case 'web_fetch_tool_result':
    case 'code_execution_tool_result':
    case 'bash_code_execution_tool_result':
    case 'text_editor_code_execution_tool_result':
    case 'tool_search_tool_result':
      return block.tool_use_id;
    case 'container_upload':
      return block.file_id;
    default:
      return assertNever(block);
  }
}

/** Wraps the client in a service with default params, changed params, streams and messages. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const service = new ClaudeService(client, { system: 'Be brief.' });
  const message: Awaited<ReturnType<ClaudeService['complete']>> = await service.complete(
    [{ role: 'user', content: 'Hi' }],
    { temperature: 0.5, top_k: 5 },
  );
  print(message.content.map((b) => (b.type === 'text' ? b.text : '')).join(''));
  const it = service.streamText([{ role: 'user', content: 'stream' }]);
  let step = await it.next();
  while (!step.done) {
    print(step.value);
    step = await it.next();
  }
  print(step.value?.output_tokens);
  const cached = withCaching({
    model: 'claude-opus-4-7',
    max_tokens: 5,
    system: 'Long',
    messages: [{ role: 'user', content: 'x' }],
  });
  const r = await service.raw(cached);
  print(Array.isArray(r) ? r.join() : r.id);
  print(
    JSON.stringify(
      await service.raw({
        ...cached,
        stream: true,
        messages: [{ role: 'user', content: 'stream' }],
      }),
    ),
  );
  print(
    show({ type: 'text', text: 'hey' }),
    show({ type: 'tool_result', tool_use_id: 'a', content: [{ type: 'text', text: 'q' }] }),
  );
}
