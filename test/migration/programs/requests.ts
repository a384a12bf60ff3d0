import Anthropic, { type ClientOptions } from 'anthropic-sdk-0.95';

type Fetch = NonNullable<ClientOptions['fetch']>;
const logFetch =
  (inner: Fetch, log: string[]): Fetch =>
  async (url, init) => {
    const u = typeof url === 'string' ? url : url instanceof URL ? url.href : url.url;
    const headers = new Headers(init?.headers);
    log.push(
      `${init?.method} ${new URL(u).pathname}${new URL(u).search} ${headers.get('content-type')} ${headers.get('anthropic-version')} ${typeof init?.body} ${init?.signal instanceof AbortSignal} ${headers.get('idempotency-key')} ${headers.get('x-own')}`,
    );
    const r = await inner(url, init);
    log.push(String(r.status));
    return r;
  };
const typed: typeof fetch = async (input, init) => fetch(input, init);

/** Changes how requests are sent: a wrapped fetch, all kinds of headers, other verbs. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const log: string[] = [];
  const client = new Anthropic({
    apiKey: 'my-key',
    baseURL,
    fetch: logFetch(fetch, log),
    defaultHeaders: { 'X-Own': 'a', 'x-null': null, 'x-undef': undefined },
    defaultQuery: { a: 'b', c: undefined },
  });
  const p: Anthropic.MessageCreateParamsNonStreaming = {
    model: 'claude-opus-4-7',
    max_tokens: 1,
    messages: [{ role: 'user', content: 'hi' }],
  };
  await client.messages.create(p, {
    headers: { 'Idempotency-Key': 'mine' },
  });
  await client.messages.create(
    { ...p, messages: [{ role: 'user', content: 'fail 500 once' }] },
    { maxRetries: 1, headers: new Headers({ 'x-own': 'b' }) },
  );
  await client.messages.create(p, {
    headers: [['x-own', 'c']],
    query: { q: [1, 2], n: { m: true } },
  });
  await client.messages.create(p, { headers: { 'x-own': undefined } });
  await client.messages.create(p, { headers: { 'x-own': ['d', 'e'] } });
  print(log.join('\n'));
  const t = new Anthropic({
    apiKey: 'my-key',
    baseURL,
    fetch: typed,
    timeout: 1000,
    fetchOptions: { redirect: 'manual' },
  });
  const { data: m, response } = await t.messages.create(p).withResponse();
  print(m.id, response.headers.get('request-id'), m.id);
  const res: Response = await t.messages
    .create(p, { fetchOptions: { keepalive: false } })
    .asResponse();
  print(res.status, ((await res.json()) as { id: string }).id);
  print(JSON.stringify(await t.post<Anthropic.Message>('/v1/messages', { body: p })).length > 10);
  type Count = Anthropic.MessageTokensCount;
  const c = await t.post<Count>('/v1/messages/count_tokens', {
    body: { model: 'm', messages: [] },
    headers: { 'anthropic-beta': 'x-1' },
  });
  print(c.input_tokens);
  print(JSON.stringify(await t.get('/v1/models', { query: { limit: 1 } })));
  print(JSON.stringify(await t.delete('/v1/files/file_1')));
  const s = await t.post<AsyncIterable<Anthropic.MessageStreamEvent>>('/v1/messages', {
    body: { ...p, stream: true, messages: [{ role: 'user', content: 'stream' }] },
    stream: true,
  });
  for await (const e of s) print(e.type);
  print(t.buildURL('/v1/x', { a: 1 }).replace(baseURL, ''));
  const req = await t.request<Anthropic.MessageTokensCount>({
    method: 'post',
    path: '/v1/messages/count_tokens',
    body: { a: 1 },
  });
  print(req.input_tokens);
  try {
    await t.get('/v1/nothing');
  } catch (e) {
    print(e instanceof Anthropic.NotFoundError ? e.status : e);
  }
}
