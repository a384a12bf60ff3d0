import type { AnthropicError } from 'anthropic-sdk-0.95';
import Anthropic from 'anthropic-sdk-0.95';
import { MessageStream, type MessageStreamEvents } from 'anthropic-sdk-0.95/lib/MessageStream';
import type { BetaMessageStream } from 'anthropic-sdk-0.95/lib/BetaMessageStream';

type Handlers = { [K in keyof MessageStreamEvents]?: MessageStreamEvents[K] };

function attach(stream: MessageStream, { text, message, contentBlock, streamEvent }: Handlers) {
  if (text) stream.on('text', text);
  if (message) stream.on('message', message);
  if (contentBlock) stream.on('contentBlock', contentBlock);
  if (streamEvent) stream.on('streamEvent', streamEvent);
  return stream;
}

async function lastOf(stream: MessageStream | BetaMessageStream): Promise<string> {
  return (await stream.finalMessage()).id;
}

/** Passes streams to functions, adds and removes listeners, and awaits one event. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const body = {
    model: 'claude-opus-4-7',
    max_tokens: 2048,
    thinking: { type: 'enabled', budget_tokens: 1024 },
    messages: [{ role: 'user', content: 'stream' }],
  } satisfies Anthropic.MessageStreamParams;
  const told: string[] = [];
  const gone = (delta: string) => told.push(`gone ${delta}`);
  const stream = attach(client.messages.stream(body), {
    text: (delta, snapshot) => told.push(`text ${delta} of ${snapshot}`),
    message: ({ content }) => told.push(`message of ${String(content.length)}`),
    contentBlock: ({ type }) => told.push(type),
    streamEvent: ({ type }, { content }) => told.push(`${type} ${String(content.length)}`),
  })
    .on('text', gone)
    .off('text', gone)
    .once('text', (delta) => told.push(`once ${delta}`))
    .on('inputJson', (part, whole) => told.push(`${part} ${JSON.stringify(whole)}`))
    .on('error', (error: AnthropicError) => told.push(error.message));
  print(stream instanceof MessageStream, stream.ended);
  print((await stream.emitted('contentBlock')).type);
  await stream.done();
  for (const line of told) print(line);
  print(stream.response?.status, stream.request_id, stream.ended);
  const message = await stream.finalMessage();
  print(message === (await stream.finalMessage()), message.parsed_output);
  const { data, response, request_id } = await client.messages.stream(body).withResponse();
  print(response.ok, request_id, await data.finalText());
  print(await lastOf(client.messages.stream(body)));
  const betas = client.beta.messages.stream({ ...body, betas: ['files-api-2025-04-14'] });
  print(await lastOf(betas));
}
