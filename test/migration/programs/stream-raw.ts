import Anthropic from 'anthropic-sdk-0.95';

/** Reads raw events; leaves one stream early, and reads another stream twice. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const params: Anthropic.MessageCreateParamsStreaming = {
    model: 'claude-opus-4-7',
    max_tokens: 100,
    messages: [{ role: 'user', content: 'stream' }],
    stream: true,
  };
  let text = '';
  for await (const event of await client.messages.create(params)) {
    print(event.type);
    if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') {
      text += event.delta.text;
    }
  }
  print(text);
  const left = await client.messages.create(params);
  for await (const event of left) {
    print('left at', event.type);
    break;
  }
  print(left.controller.signal.aborted);
  const [one, two] = (await client.messages.create(params)).tee();
  const counts = [0, 0];
  for await (const event of one) counts[0] = (counts[0] ?? 0) + event.type.length;
  for await (const event of two) counts[1] = (counts[1] ?? 0) + event.type.length;
  print(counts[0] === counts[1]);
}
