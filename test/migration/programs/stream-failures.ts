import Anthropic, { APIError } from 'anthropic-sdk-0.95';

/** Handles streams that fail after their start, and a request for a stream that the API refuses. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL, maxRetries: 0 });
  const params = (content: string) => ({
    model: 'claude-opus-4-7',
    max_tokens: 10,
    messages: [{ role: 'user' as const, content }],
  });
  const tell = (error: unknown): void => {
    if (!(error instanceof APIError)) throw error;
    print(error.status, error.type, JSON.stringify(error.error), error.requestID);
  };
  try {
    const stream = await client.messages.create({ ...params('overload'), stream: true });
    for await (const event of stream) print(event.type);
  } catch (error) {
    tell(error);
  }
  const stream = client.messages.stream(params('overload'));
  stream.on('error', (error) => {
    print('error', error instanceof Anthropic.AnthropicError);
  });
  try {
    await stream.finalMessage();
  } catch (error) {
    tell(error);
  }
  print(stream.errored, stream.aborted, stream.ended, stream.currentMessage?.id);
  const refused = client.messages.stream(params('fail 429'));
  try {
    await refused.finalText();
  } catch (error) {
    tell(error);
    print(error instanceof Anthropic.RateLimitError);
  }
  const emitted = await client.messages.stream(params('stream')).emitted('message');
  print(emitted.role, emitted.usage.output_tokens);
}
