import Anthropic from 'anthropic-sdk-0.95';

type Handler<I> = (input: I) => Promise<string | Anthropic.ToolResultBlockParam['content']>;
interface Registered {
  definition: Anthropic.Tool;
  run: Handler<never>;
}
class Registry {
  private tools = new Map<string, Registered>();
  add<I>(definition: Anthropic.Tool, run: Handler<I>): this {
    this.tools.set(definition.name, { definition, run });
    return this;
  }
  get definitions(): Anthropic.Tool[] {
    return [...this.tools.values()].map((t) => t.definition);
  }
  async call(use: Anthropic.ToolUseBlock): Promise<Anthropic.ToolResultBlockParam> {
    const tool = this.tools.get(use.name);
    if (!tool)
      return {
        type: 'tool_result',
        tool_use_id: use.id,
        content: `unknown ${use.name}`,
        is_error: true,
      };
    try {
      const content = await tool.run(use.input as never);
      return {
        type: 'tool_result',
        tool_use_id: use.id,
        ...(content === undefined ? {} : { content }),
      };
    } catch (e) {
      return {
        type: 'tool_result',
        tool_use_id: use.id,
        content: e instanceof Error ? e.message : String(e),
        is_error: true,
      };
    }
  }
}
const isToolUse = (b: Anthropic.ContentBlock): b is Anthropic.ToolUseBlock => b.type === 'tool_use';

async function agent(
  client: Anthropic,
  prompt: string,
  registry: Registry,
  choice: Anthropic.MessageCreateParams['tool_choice'] = { type: 'auto' },
) {
  const messages: Anthropic.Messages.MessageParam[] = [{ role: 'user', content: prompt }];
  let response: Anthropic.Message;
  do {
    response = await client.messages.create({
      model: 'claude-opus-4-7',
      max_tokens: 1024,
      tools: registry.definitions,
      tool_choice: choice,
      messages,
    });
    messages.push({ role: 'assistant', content: response.content });
    const results = await Promise.all(
      response.content.filter(isToolUse).map((u) => registry.call(u)),
    );
    if (results.length) messages.push({ role: 'user', content: results });
  } while (response.stop_reason === 'tool_use');
  return { response, messages };
}
/** Keeps tools in a registry, and serves them in a loop. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const registry = new Registry()
    .add<{ city: string }>(
      {
        name: 'weather',
        description: 'w',
        input_schema: {
          type: 'object' as const,
          properties: { city: { type: 'string' } },
          required: ['city'],
        },
        cache_control: { type: 'ephemeral' },
      },
      ({ city }) =>
        Promise.resolve([
          { type: 'text', text: city },
          { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'aa' } },
        ]),
    )
    .add({ name: 'broken', input_schema: { type: 'object' } }, () =>
      Promise.reject(new Error('nope')),
    );
  const { response, messages } = await agent(client, 'use weather broken', registry, {
    type: 'any',
    disable_parallel_tool_use: false,
  });
  print(response.stop_reason, messages.length, JSON.stringify(messages));
  // Streams the input of a tool.
  const s = client.messages.stream({
    model: 'claude-opus-4-7',
    max_tokens: 1024,
    tools: registry.definitions,
    tool_choice: { type: 'tool', name: 'weather' },
    thinking: { type: 'enabled', budget_tokens: 1024 },
    messages: [{ role: 'user', content: 'stream' }],
  });
  let json = '';
  for await (const e of s) {
    if (e.type === 'content_block_start' && e.content_block.type === 'tool_use')
      print('start', e.content_block.name);
    if (e.type === 'content_block_delta' && e.delta.type === 'input_json_delta')
      json += e.delta.partial_json;
    if (e.type === 'content_block_stop') print(e.index);
  }
  print(json);
  const final = await s.finalMessage();
  const use = final.content.find((b): b is Anthropic.ToolUseBlock => b.type === 'tool_use');
  if (use === undefined) throw new Error('no tool is used');
  const input = use.input as { city?: string } | undefined;
  print(input?.city, (await registry.call(use)).is_error ?? false);
  const thinking = final.content.filter((b) => b.type === 'thinking');
  print(thinking[0]?.thinking, thinking[0]?.signature);
  const again: Anthropic.MessageParam = {
    role: 'assistant',
    content: [...thinking, ...final.content.filter((b) => b.type !== 'thinking')],
  };
  await client.messages.create({
    model: 'claude-opus-4-7',
    max_tokens: 3,
    messages: [
      { role: 'user', content: 'a' },
      again,
      { role: 'user', content: [await registry.call(use)] },
    ],
  });
}
