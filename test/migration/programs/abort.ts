import Anthropic from 'anthropic-sdk-0.95';

/** Aborts requests before the response, in the middle of a stream, and in a listener. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL, maxRetries: 0 });
  const params: Anthropic.MessageCreateParamsNonStreaming = {
    model: 'claude-opus-4-7',
    max_tokens: 10,
    messages: [{ role: 'user', content: 'never ends' }],
  };
  const signal = AbortSignal.abort();
  try {
    await client.messages.create(params, { signal });
  } catch (error) {
    print(error instanceof Anthropic.APIUserAbortError, (error as Error).message);
  }

  const raw = await client.messages.create({ ...params, stream: true });
  for await (const event of raw) {
    print(event.type);
    if (event.type === 'content_block_delta') raw.controller.abort();
  }
  print('the loop has ended without an error');

  const stream = client.messages.stream(params);
  stream.on('abort', (error) => {
    print('abort', error instanceof Anthropic.APIUserAbortError);
  });
  stream.on('error', () => {
    print('never');
  });
  stream.on('end', () => {
    print('end');
  });
  stream.on('text', (_, snapshot) => {
    print(snapshot);
    stream.abort();
  });
  try {
    await stream.done();
  } catch (error) {
    print(error instanceof Anthropic.APIUserAbortError, stream.aborted, stream.errored);
  }
  print(JSON.stringify(stream.currentMessage?.content));

  const controller = new AbortController();
  const followed = client.messages.stream(params, { signal: controller.signal });
  try {
    for await (const event of followed) {
      print(event.type);
      if (event.type === 'content_block_start') controller.abort();
    }
  } catch (error) {
    print(error instanceof Anthropic.APIUserAbortError, followed.controller.signal.aborted);
  }
}
