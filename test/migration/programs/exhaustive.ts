import Anthropic from 'anthropic-sdk-0.95';
import type {
  ContentBlock,
  RawMessageStreamEvent,
  RawContentBlockDelta,
  StopReason,
} from 'anthropic-sdk-0.95/resources/messages';

const never = (x: never): string => `never ${JSON.stringify(x)}`;

function block(b: ContentBlock): string {
  switch (b.type) {
    case 'text':
      return b.citations ? `${b.text}[${b.citations.length}]` : b.text;
    case 'thinking':
      return b.thinking + b.signature;
    case 'redacted_thinking':
      return b.data;
    case 'tool_use':
      return b.name + JSON.stringify(b.input);
    case 'server_tool_use':
      return b.name;
    case 'web_search_tool_result':
      return Array.isArray(b.content) ? b.content.map((r) => r.title).join() : b.content.error_code;
    case 'web_fetch_tool_result':
      return b.content.type;
    case 'code_execution_tool_result':
      return b.content.type;
    case 'bash_code_execution_tool_result':
      return b.content.type;
    case 'text_editor_code_execution_tool_result':
      return b.content.type;
    case 'tool_search_tool_result':
      return b.content.type;
    case 'container_upload':
      return b.file_id;
    default:
      return never(b);
  }
}
function event(e: RawMessageStreamEvent): string {
  switch (e.type) {
    case 'message_start':
      return e.message.id;
    case 'message_delta':
      return e.delta.stop_reason ?? 'none';
    case 'message_stop':
      return 'stop';
    case 'content_block_start':
      return `${e.index} ${e.content_block.type}`;
    case 'content_block_delta':
      return delta(e.delta);
    case 'content_block_stop':
      return String(e.index);
    default:
      return never(e);
  }
}
function delta(d: RawContentBlockDelta): string {
  switch (d.type) {
    case 'text_delta':
      return d.text;
    case 'input_json_delta':
      return d.partial_json;
    case 'citations_delta':
      return d.citation.cited_text;
    case 'thinking_delta':
      return d.thinking;
    case 'signature_delta':
      return d.signature;
    default:
      return never(d);
  }
}
const REASONS: Record<StopReason, string> = {
  end_turn: 'done',
  max_tokens: 'cut',
  stop_sequence: 'stop',
  tool_use: 'tool',
  pause_turn: 'pause',
  refusal: 'no',
};

/** Distinguishes every kind of block, event and delta, and lets the compiler find missing cases. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const m = await client.messages.create({
    model: 'claude-opus-4-7',
    max_tokens: 10,
    messages: [{ role: 'user', content: 'all kinds' }],
  });
  for (const b of m.content) print(block(b));
  if (m.stop_reason) print(REASONS[m.stop_reason]);
  for await (const e of await client.messages.create({
    model: 'claude-opus-4-7',
    max_tokens: 10,
    stream: true,
    thinking: { type: 'enabled', budget_tokens: 1024 },
    messages: [{ role: 'user', content: 'stream' }],
  }))
    print(event(e));
}
