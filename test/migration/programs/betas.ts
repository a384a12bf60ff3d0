import Anthropic from 'anthropic-sdk-0.95';

/** Uses fields that need a beta, and names betas of a stream and of a token count. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const betas: Anthropic.Beta.Messages.MessageCreateParams['betas'] = [
    'context-management-2025-06-27',
    'mcp-client-2025-11-20',
  ];
  const message = await client.beta.messages.create({
    model: 'claude-opus-4-7',
    max_tokens: 10,
    betas,
    context_management: { edits: [{ type: 'clear_tool_uses_20250919' }] },
    mcp_servers: [{ type: 'url', name: 'files', url: 'https://example.com/mcp' }],
    tools: [{ type: 'mcp_toolset', mcp_server_name: 'files' }],
    messages: [{ role: 'user', content: 'Hello' }],
  });
  print(message.content.length);
  const stream = client.beta.messages.stream({
    model: 'claude-opus-4-7',
    max_tokens: 10,
    betas: ['context-management-2025-06-27'],
    messages: [{ role: 'user', content: 'stream' }],
  });
  for await (const event of stream) print(event.type);
  print((await stream.finalMessage()).stop_reason);
  const counted = await client.beta.messages.countTokens({
    model: 'claude-opus-4-7',
    betas: ['token-counting-2024-11-01'],
    messages: [{ role: 'user', content: 'Hello' }],
  });
  print(counted.input_tokens);
}
