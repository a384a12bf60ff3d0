import Anthropic from 'anthropic-sdk-0.95';
import type { MessageParam, ToolUnion } from 'anthropic-sdk-0.95/resources/messages/messages';

type Block = Anthropic.Messages.ContentBlock;

function describe(block: Block): string {
  switch (block.type) {
    case 'text':
      return `${block.text} (${(block.citations ?? []).map(cite).join()})`;
    case 'thinking':
      return block.thinking;
    case 'redacted_thinking':
      return block.data;
    case 'tool_use':
    case 'server_tool_use':
      return `${block.name}: ${JSON.stringify(block.input)}`;
    case 'web_search_tool_result':
      return Array.isArray(block.content)
        ? block.content.map(({ title, url }) => `${title} <${url}>`).join()
        : block.content.error_code;
    default:
      return block.type;
  }
}

function cite(citation: Anthropic.TextCitation): string {
  switch (citation.type) {
    case 'char_location':
      return `${String(citation.start_char_index)}-${String(citation.end_char_index)}`;
    case 'web_search_result_location':
      return citation.url;
    default:
      return citation.cited_text;
  }
}

/** Sends a message with all kinds of blocks, and reads all kinds of blocks. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const cache_control: Anthropic.CacheControlEphemeral = { type: 'ephemeral', ttl: '1h' };
  const question: MessageParam = {
    role: 'user',
    content: [
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'aGk=' } },
      { type: 'image', source: { type: 'url', url: 'https://example.com/a.png' } },
      {
        type: 'document',
        source: { type: 'text', media_type: 'text/plain', data: 'A text.' },
        title: 'Text',
        citations: { enabled: true },
        cache_control,
      },
      {
        type: 'search_result',
        source: 'https://example.com',
        title: 'Found',
        content: [{ type: 'text', text: 'It.' }],
      },
      { type: 'text', text: 'all kinds' },
    ],
  };
  const tools: ToolUnion[] = [
    { type: 'web_search_20250305', name: 'web_search', max_uses: 2, allowed_domains: ['a.com'] },
    { type: 'text_editor_20250728', name: 'str_replace_based_edit_tool' },
    { type: 'bash_20250124', name: 'bash' },
  ];
  const message = await client.messages.create({
    model: 'claude-opus-4-7',
    max_tokens: 4000,
    system: [{ type: 'text', text: 'Be brief.', cache_control: { type: 'ephemeral' } }],
    messages: [question],
    tools,
    tool_choice: { type: 'auto', disable_parallel_tool_use: true },
    thinking: { type: 'enabled', budget_tokens: 1024 },
    service_tier: 'auto',
    metadata: { user_id: 'u1' },
  });
  for (const block of message.content) print(describe(block));
  const { usage }: { usage: Anthropic.Usage } = message;
  print(usage.cache_read_input_tokens ?? 0, usage.server_tool_use?.web_search_requests ?? 0);
  const next = await client.messages.create({
    model: 'claude-opus-4-7',
    max_tokens: 10,
    stop_sequences: ['END'],
    messages: [question, { role: 'assistant', content: message.content }, question],
  });
  print(next.stop_reason satisfies Anthropic.StopReason | null, next.stop_sequence);
}
