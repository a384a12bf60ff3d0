import Anthropic from 'anthropic-sdk-0.95';
import { betaZodTool } from 'anthropic-sdk-0.95/helpers/beta/zod';
import { zodOutputFormat } from 'anthropic-sdk-0.95/helpers/zod';
import { z } from 'zod';

/** Describes outputs and tools with zod. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const Person = z.object({ name: z.string().describe('The name.'), tags: z.array(z.string()) });
  const message = await client.messages.parse({
    model: 'claude-opus-4-7',
    max_tokens: 100,
    messages: [{ role: 'user', content: 'json' }],
    output_config: { format: zodOutputFormat(Person) },
  });
  const person: z.infer<typeof Person> | null = message.parsed_output;
  print(person?.name.toUpperCase(), person?.tags.length);
  const weather = betaZodTool({
    name: 'weather',
    description: 'Tells the weather.',
    inputSchema: z.strictObject({ city: z.string(), unit: z.enum(['C', 'F']).optional() }),
    run: ({ city, unit }) => Promise.resolve(`Sunny in ${city}, ${unit ?? 'C'}`),
  });
  const last = await client.beta.messages.toolRunner({
    model: 'claude-opus-4-7',
    max_tokens: 100,
    tools: [weather],
    messages: [{ role: 'user', content: 'use weather' }],
  });
  print(last.content[0]?.type, last.stop_reason);
  const Wrong = z.object({ name: z.number() });
  try {
    await client.beta.messages.parse({
      model: 'claude-opus-4-7',
      max_tokens: 100,
      messages: [{ role: 'user', content: 'json' }],
      output_config: { format: zodOutputFormat(Wrong) },
    });
  } catch (error) {
    print(error instanceof Anthropic.AnthropicError, error instanceof Anthropic.APIError);
  }
}
