import Anthropic from 'anthropic-sdk-0.95';
interface State {
  blocks: Anthropic.ContentBlock[];
  json: Record<number, string>;
  usage?: Anthropic.MessageDeltaUsage;
  stop: Anthropic.Message['stop_reason'];
}
function reduce(state: State, e: Anthropic.RawMessageStreamEvent): State {
  switch (e.type) {
    case 'message_start':
      return { ...state, blocks: [...e.message.content] };
    case 'content_block_start': {
      const blocks = [...state.blocks];
      blocks[e.index] = { ...e.content_block };
      return { ...state, blocks };
    }
    case 'content_block_delta': {
      const blocks = [...state.blocks];
      const b = blocks[e.index];
      if (b?.type === 'text' && e.delta.type === 'text_delta')
        blocks[e.index] = { ...b, text: b.text + e.delta.text };
      else if (b?.type === 'text' && e.delta.type === 'citations_delta')
        blocks[e.index] = { ...b, citations: [...(b.citations ?? []), e.delta.citation] };
      else if (b?.type === 'thinking' && e.delta.type === 'thinking_delta')
        blocks[e.index] = { ...b, thinking: b.thinking + e.delta.thinking };
      else if (b?.type === 'thinking' && e.delta.type === 'signature_delta')
        blocks[e.index] = { ...b, signature: e.delta.signature };
      else if (b?.type === 'tool_use' && e.delta.type === 'input_json_delta')
        return {
          ...state,
          json: { ...state.json, [e.index]: (state.json[e.index] ?? '') + e.delta.partial_json },
        };
      return { ...state, blocks };
    }
    case 'content_block_stop': {
      const b = state.blocks[e.index];
      if (b?.type !== 'tool_use') return state;
      const blocks = [...state.blocks];
      blocks[e.index] = { ...b, input: JSON.parse(state.json[e.index] || '{}') as unknown };
      return { ...state, blocks };
    }
    case 'message_delta':
      return { ...state, usage: e.usage, stop: e.delta.stop_reason };
    case 'message_stop':
      return state;
  }
}
/** Accumulates events with its own function; sends thinking and citations back to the API. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const thinking: Anthropic.ThinkingConfigParam = { type: 'enabled', budget_tokens: 2000 };
  const configs: Anthropic.Messages.ThinkingConfigParam[] = [
    thinking,
    { type: 'disabled' },
    { type: 'adaptive' },
  ];
  print(configs.map((c) => (c.type === 'enabled' ? c.budget_tokens : c.type)).join());
  let state: State = { blocks: [], json: {}, stop: null };
  for await (const e of await client.messages.create({
    model: 'claude-opus-4-7',
    max_tokens: 4000,
    thinking,
    stream: true,
    messages: [{ role: 'user', content: 'stream' }],
  }))
    state = reduce(state, e);
  print(JSON.stringify(state));
  const assistant: Anthropic.MessageParam = { role: 'assistant', content: state.blocks };
  const blocks: Array<
    | Anthropic.ThinkingBlockParam
    | Anthropic.RedactedThinkingBlockParam
    | Anthropic.ToolUseBlockParam
  > = [
    { type: 'thinking', thinking: 't', signature: 's' },
    { type: 'redacted_thinking', data: 'd' },
    { type: 'tool_use', id: 'i', name: 'n', input: {} },
  ];
  const result: Anthropic.ToolResultBlockParam = {
    type: 'tool_result',
    tool_use_id: 'toolu_1',
    content: [
      { type: 'document', source: { type: 'base64', media_type: 'application/pdf', data: 'x' } },
      {
        type: 'search_result',
        source: 's',
        title: 't',
        content: [{ type: 'text', text: 'x' }],
        citations: { enabled: true },
      },
    ],
  };
  const next = await client.messages.create({
    model: 'claude-opus-4-7',
    max_tokens: 4000,
    thinking: { type: 'adaptive', display: 'summarized' },
    output_config: { effort: 'low' },
    messages: [
      { role: 'user', content: 'q' },
      assistant,
      { role: 'user', content: [result] },
      { role: 'assistant', content: blocks },
      { role: 'user', content: 'all kinds' },
    ],
  });
  const citations = next.content.flatMap((b) => (b.type === 'text' ? (b.citations ?? []) : []));
  for (const c of citations) {
    if (c.type === 'char_location') print(c.start_char_index, c.cited_text);
    else if (c.type === 'web_search_result_location') print(c.url, c.title ?? 'nt');
  }
  print(
    next.usage.cache_creation?.ephemeral_1h_input_tokens ?? 'none',
    next.usage.service_tier ?? 'none',
    next.container?.expires_at ?? 'nc',
  );
}
