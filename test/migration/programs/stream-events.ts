import Anthropic from 'anthropic-sdk-0.95';

/** Follows the events of a message: text, thinking, and tool input. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const stream = client.messages
    .stream({
      model: 'claude-opus-4-7',
      max_tokens: 2000,
      thinking: { type: 'enabled', budget_tokens: 1024 },
      messages: [{ role: 'user', content: 'stream' }],
    })
    .on('connect', () => {
      print('connect');
    })
    .on('thinking', (delta, snapshot) => {
      print('thinking', delta, snapshot);
    })
    .on('signature', (signature) => {
      print('signature', signature);
    })
    .on('text', (delta, snapshot) => {
      print('text', delta, snapshot);
    })
    .on('inputJson', (delta, snapshot) => {
      print('inputJson', delta, JSON.stringify(snapshot));
    })
    .on('contentBlock', (block) => {
      print('contentBlock', block.type);
    })
    .once('finalMessage', ({ stop_reason }) => {
      print('finalMessage', stop_reason);
    })
    .on('end', () => {
      print('end');
    });
  const message = await stream.finalMessage();
  print(await stream.finalText(), stream.request_id, stream.ended, stream.errored, stream.aborted);
  print(JSON.stringify(message.content), JSON.stringify(message.usage));
  print(stream.messages.map(({ role }) => role).join(), stream.receivedMessages.length);
}
