import Anthropic from 'anthropic-sdk-0.95';
import { zodOutputFormat } from 'anthropic-sdk-0.95/helpers/zod';
import { betaZodTool, betaZodOutputFormat } from 'anthropic-sdk-0.95/helpers/beta/zod';
import { betaJSONSchemaOutputFormat } from 'anthropic-sdk-0.95/helpers/beta/json-schema';
import type { ParsedMessage, AutoParseableOutputFormat } from 'anthropic-sdk-0.95/lib/parser';
import { z } from 'zod';

const Address = z.object({ street: z.string(), zip: z.string().optional() });
const Person = z.object({
  name: z.string().min(1),
  tags: z.array(z.string()),
  age: z.number().int().min(0).nullable().optional(),
  address: Address.optional(),
});
type Person = z.infer<typeof Person>;

async function extract<T extends z.ZodType>(
  client: Anthropic,
  schema: T,
  prompt: string,
): Promise<z.infer<T>> {
  const message = await client.messages.parse({
    model: 'claude-opus-4-7',
    max_tokens: 64,
    messages: [{ role: 'user', content: prompt }],
    output_config: { format: zodOutputFormat(schema) },
  });
  if (message.parsed_output === null) throw new Error('nothing');
  return message.parsed_output;
}
function firstName(m: ParsedMessage<Person>): string {
  return m.parsed_output?.name ?? '-';
}

/** Wraps structured outputs in a generic helper. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const p: Person = await extract(client, Person, 'json');
  print(p.name, p.tags.join());
  const format: AutoParseableOutputFormat<Person> = zodOutputFormat(Person);
  const m = await client.messages.parse({
    model: 'claude-opus-4-7',
    max_tokens: 64,
    messages: [{ role: 'user', content: 'json' }],
    output_config: { format, effort: 'high' },
  });
  print(firstName(m), m.content[0]?.type);
  const s = client.messages.stream({
    model: 'claude-opus-4-7',
    max_tokens: 64,
    messages: [{ role: 'user', content: 'stream json' }],
    output_config: { format },
  });
  s.on('finalMessage', (fm) => {
    print('final', fm.parsed_output?.name);
  });
  const fm = await s.finalMessage();
  print(fm.parsed_output?.tags.length);
  const b = await client.beta.messages.parse({
    model: 'claude-opus-4-7',
    max_tokens: 64,
    messages: [{ role: 'user', content: 'json' }],
    output_config: { format: betaZodOutputFormat(Person) },
  });
  print(b.parsed_output?.name);
  const j = await client.beta.messages.parse({
    model: 'claude-opus-4-7',
    max_tokens: 64,
    messages: [{ role: 'user', content: 'json' }],
    output_config: {
      format: betaJSONSchemaOutputFormat({
        type: 'object',
        properties: { name: { type: 'string' } },
        required: ['name'],
        additionalProperties: true,
      }),
    },
  });
  print(j.parsed_output?.name);
  const data = await client.messages.parse({
    model: 'claude-opus-4-7',
    max_tokens: 64,
    messages: [{ role: 'user', content: 'json' }],
    output_config: { format },
  });
  print(data.parsed_output?.name);
  const created = await client.messages.create({
    model: 'claude-opus-4-7',
    max_tokens: 64,
    messages: [{ role: 'user', content: 'json' }],
    output_config: { format },
  });
  const block = created.content[0];
  if (block?.type === 'text') print(Person.parse(JSON.parse(block.text)).name);
  const raw = await client.messages.create({
    model: 'claude-opus-4-7',
    max_tokens: 64,
    messages: [{ role: 'user', content: 'json' }],
    output_config: {
      format: {
        type: 'json_schema',
        schema: {
          type: 'object',
          properties: { name: { type: 'string' } },
          required: ['name'],
          additionalProperties: false,
        },
      },
    },
  });
  print(raw.id);
  const tool = betaZodTool({
    name: 'weather',
    description: 'd',
    inputSchema: z.object({ city: z.string().describe('c') }),
    run: (input) => [{ type: 'text', text: input.city }],
  });
  print(tool.name, tool.type, JSON.stringify(await tool.run({ city: 'R' })));
}
