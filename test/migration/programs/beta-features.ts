import Anthropic from 'anthropic-sdk-0.95';
import type {
  BetaMessageParam,
  BetaContentBlock,
  BetaToolUnion,
  BetaUsage,
} from 'anthropic-sdk-0.95/resources/beta/messages';
import type { AnthropicBeta } from 'anthropic-sdk-0.95/resources/beta/beta';

type BetaNonStreaming = Anthropic.Beta.Messages.MessageCreateParamsNonStreaming;

const BETAS = ['context-management-2025-06-27', 'mcp-client-2025-11-20'] satisfies AnthropicBeta[];
const tools: Anthropic.Beta.BetaToolUnion[] = [
  {
    type: 'mcp_toolset',
    mcp_server_name: 's',
    default_config: { enabled: true },
    configs: { a: { enabled: false } },
  },
  { type: 'memory_20250818', name: 'memory' },
  { type: 'computer_20250124', name: 'computer', display_height_px: 1, display_width_px: 2 },
];
function block(b: BetaContentBlock): string {
  switch (b.type) {
    case 'mcp_tool_use':
      return `${b.server_name}.${b.name}`;
    case 'mcp_tool_result':
      return typeof b.content === 'string' ? b.content : b.content.map((c) => c.text).join();
    case 'text':
      return b.text;
    default:
      return b.type;
  }
}
async function run(
  client: Anthropic,
  params: BetaNonStreaming,
): Promise<Anthropic.Beta.BetaMessage> {
  const betas = [params.betas ?? []].flat();
  return client.beta.messages.create({ ...params, betas: [...betas, 'files-api-2025-04-14'] });
}
/** Combines beta features: MCP servers, context management, and tools in their own types. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const messages: Anthropic.Beta.Messages.BetaMessageParam[] = [
    {
      role: 'user',
      content: [
        { type: 'text', text: 'all kinds', cache_control: { type: 'ephemeral', ttl: '5m' } },
      ],
    },
  ];
  const history: BetaMessageParam[] = [...messages];
  const p: BetaNonStreaming = {
    model: 'claude-opus-4-7',
    max_tokens: 9,
    betas: BETAS,
    messages: history,
    tools: tools satisfies BetaToolUnion[],
    mcp_servers: [
      {
        type: 'url',
        url: 'https://e.com',
        name: 's',
        authorization_token: 't',
        tool_configuration: { enabled: true, allowed_tools: ['a'] },
      },
    ],
    context_management: {
      edits: [{ type: 'clear_thinking_20251015', keep: 'all' }, { type: 'compact_20260112' }],
    },
  };
  const m = await run(client, p);
  print(m.content.map(block).join('|'));
  const u: BetaUsage = m.usage;
  print(u.input_tokens, m.context_management?.applied_edits.length ?? 0);
  history.push({ role: 'assistant', content: m.content });
  const counted = await client.beta.messages.countTokens({
    model: 'claude-opus-4-7',
    messages: history,
    betas: BETAS,
    mcp_servers: [{ type: 'url', url: 'https://e.com', name: 's' }],
  });
  print(counted.input_tokens, counted.context_management?.original_input_tokens ?? 'none');
  const s = client.beta.messages.stream({
    ...p,
    messages: [{ role: 'user', content: 'stream' }],
    stream: true,
  });
  s.on('text', (d) => {
    print(d);
  }).on('compaction', (c) => {
    print(c);
  });
  const fm = await s.finalMessage();
  const next: Anthropic.Beta.BetaMessageParam = { role: fm.role, content: fm.content };
  print(JSON.stringify(next));
  for await (const e of await client.beta.messages.create({
    ...p,
    messages: [{ role: 'user', content: 'stream' }],
    stream: true,
  })) {
    if (e.type === 'content_block_delta' && e.delta.type === 'text_delta') print(e.delta.text);
    else if (e.type === 'message_delta')
      print(e.usage.output_tokens, e.delta.container?.id ?? 'nc');
  }
  const models: Anthropic.Beta.BetaModelInfo[] = [];
  for await (const x of client.beta.models.list({ limit: 2 })) models.push(x);
  print(models.map((x) => x.id).join());
  print((await client.beta.models.retrieve('m1')).display_name);
}
