import Anthropic, { type APIPromise } from 'anthropic-sdk-0.95';
type RequestOptions = Anthropic.RequestOptions;
import type { Stream } from 'anthropic-sdk-0.95/streaming';
const rate = (r: Response) => ({
  remaining: r.headers.get('anthropic-ratelimit-requests-remaining'),
  id: r.headers.get('request-id'),
});
async function measured<T>(
  p: APIPromise<T>,
): Promise<{ value: T; status: number; id: string | null | undefined }> {
  const { data, response, request_id } = await p.withResponse();
  return { value: data, status: response.status, id: request_id };
}
/** Reads the HTTP responses of results, and the text of streams. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const body: Anthropic.MessageCreateParamsNonStreaming = {
    model: 'm',
    max_tokens: 1,
    messages: [{ role: 'user', content: 'x' }],
  };
  const r = await measured(client.messages.create(body));
  print(r.value.id, r.status, r.id);
  const s: Stream<Anthropic.RawMessageStreamEvent> = (
    await measured(
      client.messages.create({
        ...body,
        stream: true,
        messages: [{ role: 'user', content: 'stream' }],
      }),
    )
  ).value;
  const text = await new Response(s.toReadableStream()).text();
  print(text.split('\n').length, s.controller.signal.aborted);
  print(JSON.stringify(rate(await client.messages.create(body).asResponse())));
  const sse = await client.messages
    .create({ ...body, stream: true, messages: [{ role: 'user', content: 'stream' }] })
    .asResponse();
  print(sse.headers.get('content-type'), (await sse.text()).split('\n\n').length);
  const options: RequestOptions = {
    timeout: 500,
    maxRetries: 0,
    query: { beta: 'true' },
    signal: new AbortController().signal,
  };
  print(
    (await client.messages.countTokens({ model: 'm', messages: body.messages }, options))
      .input_tokens,
  );
  const p = client.messages.create(body);
  const [a, b] = await Promise.all([p, p.asResponse()]);
  print(a.id, b.bodyUsed);
  const first = client.messages.create(body);
  first.catch(() => undefined);
  print(await first.then((m) => m.usage.input_tokens), (await first)._request_id);
  const [left, right] = (
    await client.messages.create({
      ...body,
      stream: true,
      messages: [{ role: 'user', content: 'stream' }],
    })
  ).tee();
  const types = async (x: AsyncIterable<Anthropic.MessageStreamEvent>) => {
    const o: string[] = [];
    for await (const e of x) o.push(e.type);
    return o.join();
  };
  const both = await Promise.all([types(left), types(right)]);
  print(both[0] === both[1], both[0]);
  const st = await client.messages.create({
    ...body,
    stream: true,
    messages: [{ role: 'user', content: 'stream' }],
  });
  await types(st);
  try {
    await types(st);
  } catch (e) {
    print(e instanceof Anthropic.AnthropicError, (e as Error).message.length > 0);
  }
}
