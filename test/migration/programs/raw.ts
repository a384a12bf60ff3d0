import Anthropic from 'anthropic-sdk-0.95';

/** Reads raw responses, sets headers, and sends requests by path. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const params: Anthropic.MessageCreateParamsNonStreaming = {
    model: 'claude-opus-4-7',
    max_tokens: 10,
    messages: [{ role: 'user', content: 'Hello' }],
  };
  const { data, response, request_id } = await client.messages
    .create(params, { headers: { 'x-own': 'yes' }, query: { extra: ['1', '2'] } })
    .withResponse();
  print(data.id, response.status, request_id, response.headers.get('content-type'));
  const raw = await client.messages.create(params).asResponse();
  print(((await raw.json()) as Anthropic.Message).role);
  const posted = await client.post<Anthropic.Message>('/v1/messages', { body: params });
  print(posted.id);
  const got = await client.get<{ data: unknown[] }>('/v1/models', { query: { limit: 1 } });
  print(got.data.length);
  const bounded = client.withOptions({ maxRetries: 0, defaultHeaders: { 'x-default': 'a' } });
  print((await bounded.messages.create(params)).model, bounded.maxRetries);
}
