import Anthropic from 'anthropic-sdk-0.95';
import { betaTool } from 'anthropic-sdk-0.95/helpers/beta/json-schema';
import { betaMemoryTool } from 'anthropic-sdk-0.95/helpers/beta/memory';

/** Runs a tool that succeeds and a tool that fails in a runner, with and without a stream. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const tools = [
    betaTool({
      name: 'weather',
      description: 'Tells the weather.',
      inputSchema: {
        type: 'object',
        properties: { city: { type: 'string' } },
        required: ['city'],
        additionalProperties: false,
      },
      run: ({ city }) => `Sunny in ${city}`,
    }),
    betaTool({
      name: 'broken',
      description: 'Fails.',
      inputSchema: { type: 'object', properties: {}, additionalProperties: false },
      run: () => {
        throw new Error('out of order');
      },
    }),
  ];
  const params = { model: 'claude-opus-4-7', max_tokens: 100, tools, max_iterations: 5 };
  const runner = client.beta.messages.toolRunner({
    ...params,
    messages: [{ role: 'user', content: 'use weather and broken' }],
  });
  for await (const message of runner) {
    print(message.content.map(({ type }) => type).join(), message.stop_reason);
    print(JSON.stringify(await runner.generateToolResponse()));
  }
  print((await runner.done()).stop_reason, runner.params.messages.length);
  const streaming = client.beta.messages.toolRunner({
    ...params,
    stream: true,
    messages: [{ role: 'user', content: 'stream' }],
  });
  for await (const stream of streaming) {
    stream.on('text', (delta) => {
      print(delta);
    });
    print((await stream.finalMessage()).content.length);
  }
  const last = await client.beta.messages.toolRunner({
    ...params,
    messages: [{ role: 'user', content: 'use weather' }],
  });
  print(last.content[0]?.type);
  const nothing = () => 'Nothing changed.';
  const memory = betaMemoryTool({
    view: ({ path }) => `${path} is empty.`,
    create: nothing,
    str_replace: nothing,
    insert: nothing,
    delete: nothing,
    rename: nothing,
  });
  const remembering = client.beta.messages.toolRunner({
    ...params,
    tools: [memory],
    messages: [{ role: 'user', content: 'use memory' }],
  });
  print((await remembering).stop_reason, JSON.stringify(remembering.params.messages.at(2)));
}
