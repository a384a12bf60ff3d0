import Anthropic from 'anthropic-sdk-0.95';

/** Logs requests with a logger, which sees no secrets, and with a custom fetch. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const lines: string[] = [];
  const log = (...values: unknown[]): void => {
    lines.push(JSON.stringify(values));
  };
  const logged = client.withOptions({
    apiKey: 'sk-secret',
    logLevel: 'debug',
    logger: { error: log, warn: log, info: log, debug: log },
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      print(init?.method, new URL(new Request(url).url).pathname, response.status);
      return response;
    },
  });
  const message = await logged.messages.create({
    model: 'claude-opus-4-7',
    max_tokens: 10,
    messages: [{ role: 'user', content: 'Hello' }],
  });
  print(message.stop_reason, lines.length > 0, lines.join().includes('sk-secret'));
  const silent = logged.withOptions({ logLevel: 'off' });
  const before = lines.length;
  await silent.models.list({ limit: 2 });
  print(lines.length - before);
}
