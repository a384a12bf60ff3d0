import Anthropic from 'anthropic-sdk-0.95';

/** Keeps a conversation of two turns in a list. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const history: Anthropic.MessageParam[] = [];
  for (const content of ['Hello', 'And now?']) {
    history.push({ role: 'user', content });
    const message = await client.messages.create({
      model: 'claude-opus-4-7',
      max_tokens: 100,
      system: 'Be brief.',
      messages: history,
      metadata: { user_id: 'u1' },
      stop_sequences: ['END'],
    });
    history.push({ role: message.role, content: message.content });
    for (const block of message.content) if (block.type === 'text') print(block.text);
    print(message.stop_reason, message.usage.output_tokens, message._request_id);
  }
  const { input_tokens } = await client.messages.countTokens({
    model: 'claude-opus-4-7',
    messages: history,
  });
  print(history.length, input_tokens);
}
