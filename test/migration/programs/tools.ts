import Anthropic from 'anthropic-sdk-0.95';

/** Runs a tool by hand, message by message. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const tools: Anthropic.Tool[] = [
    {
      name: 'weather',
      description: 'Tells the weather.',
      input_schema: {
        type: 'object',
        properties: { city: { type: 'string' } },
        required: ['city'],
      },
    },
  ];
  const messages: Anthropic.MessageParam[] = [{ role: 'user', content: 'use weather' }];
  for (let turn = 0; turn < 3; turn++) {
    const message = await client.messages.create({
      model: 'claude-opus-4-7',
      max_tokens: 100,
      tools,
      tool_choice: { type: 'auto' },
      messages,
    });
    messages.push({ role: 'assistant', content: message.content });
    if (message.stop_reason !== 'tool_use') {
      print(message.content.map((block) => (block.type === 'text' ? block.text : '')).join(''));
      break;
    }
    const results = message.content
      .filter((block): block is Anthropic.ToolUseBlock => block.type === 'tool_use')
      .map((block): Anthropic.ToolResultBlockParam => {
        print(block.name, JSON.stringify(block.input));
        return { type: 'tool_result', tool_use_id: block.id, content: 'Sunny' };
      });
    messages.push({ role: 'user', content: results });
  }
}
