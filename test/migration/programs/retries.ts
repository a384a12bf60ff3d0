import Anthropic from 'anthropic-sdk-0.95';

/** Sends requests that are retried, and reads the fields of errors. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const send = (content: string, options?: Anthropic.RequestOptions) =>
    client.messages.create(
      { model: 'claude-opus-4-7', max_tokens: 10, messages: [{ role: 'user', content }] },
      options,
    );
  for (const status of [408, 409, 429, 500, 529]) {
    print((await send(`fail ${String(status)} once`)).id);
  }
  const failure = await send('fail 500', { maxRetries: 1 }).catch((error: unknown) => error);
  if (failure instanceof Anthropic.InternalServerError) {
    print(failure.status, failure.headers.get('request-id'), failure.type);
  }
  print((await send('fail 400 once should-retry')).id);
  try {
    await send('fail 503 should-not-retry');
  } catch (error) {
    print(
      error instanceof Anthropic.InternalServerError,
      error instanceof Anthropic.AnthropicError,
    );
  }
  switch (true) {
    case failure instanceof Anthropic.APIConnectionError:
      print('connection');
      break;
    case failure instanceof Anthropic.APIError:
      print('status', failure.status);
      break;
    default:
      print('other');
  }
}
