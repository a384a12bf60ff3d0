import Anthropic from 'anthropic-sdk-0.95';

/** Creates text completions, the predecessor of messages, with and without a stream. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const params: Anthropic.CompletionCreateParamsNonStreaming = {
    model: 'claude-2',
    max_tokens_to_sample: 10,
    prompt: '\n\nHuman: Hello\n\nAssistant:',
    stop_sequences: ['\n\nHuman:'],
  };
  const { completion, stop_reason } = await client.completions.create(params);
  print(completion, stop_reason);
  const stream = await client.completions.create({ ...params, stream: true });
  for await (const part of stream) print(part.completion, part.stop_reason);
}
