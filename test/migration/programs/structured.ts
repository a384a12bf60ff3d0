import Anthropic from 'anthropic-sdk-0.95';
import { jsonSchemaOutputFormat } from 'anthropic-sdk-0.95/helpers/json-schema';

/** Parses outputs that follow a schema, from a message and from a stream. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const format = jsonSchemaOutputFormat({
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 1, description: 'The name.' },
      tags: { type: 'array', items: { type: 'string' }, minItems: 2 },
    },
    required: ['name', 'tags'],
    additionalProperties: false,
  });
  const params = {
    model: 'claude-opus-4-7',
    max_tokens: 100,
    output_config: { format },
  };
  const message = await client.messages.parse({
    ...params,
    messages: [{ role: 'user', content: 'json' }],
  });
  print(message.parsed_output?.name, message.parsed_output?.tags.length);
  for (const block of message.content) {
    if (block.type === 'text') print(block.parsed_output?.name, Object.keys(block).join());
  }
  const stream = client.messages.stream({
    ...params,
    messages: [{ role: 'user', content: 'stream json' }],
  });
  print((await stream.finalMessage()).parsed_output?.tags.join());
  try {
    await client.messages.parse({ ...params, messages: [{ role: 'user', content: 'no format' }] });
  } catch (error) {
    print(error instanceof Error, error instanceof Anthropic.APIError);
  }
}
