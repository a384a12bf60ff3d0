import { toStandardJsonSchema } from '@valibot/to-json-schema';
import { type } from 'arktype';
import * as v from 'valibot';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import { ClaudeError, type APIPromise } from '../../../templates/runtime/index.js';
import {
  betaJSONSchemaOutputFormat,
  betaZodOutputFormat,
  jsonSchemaOutputFormat,
  OutputParseError,
  parseMessage,
  SchemaError,
  standardSchemaOutputFormat,
  zodOutputFormat,
  type OutputFormat,
  type StandardSchema,
  type WithOutputFormat,
  type WithParsedOutput,
} from '../../../templates/runtime/messages/index.js';
import { errorOf, serve, TestClient, type TestServer } from '../server.js';
import {
  answering,
  bodyOf,
  CREATE,
  message,
  open,
  PARAMS,
  start,
  stop,
  text,
  textBlock,
  toolUse,
  type Block,
  type Message,
} from './support.js';

const PERSON = {
  type: 'object',
  properties: { name: { type: 'string' }, age: { type: 'integer' } },
  required: ['name'],
} as const;

interface Parsed<T> {
  readonly result: APIPromise<WithParsedOutput<Message, T>>;
  readonly server: TestServer;
}

async function parse<T = null>(
  content: readonly Block[],
  params: WithOutputFormat<T> & Record<string, unknown>,
  stopReason?: string,
): Promise<Parsed<T>> {
  const server = await serve(answering(message(content, stopReason)));
  const client = new TestClient({ baseURL: server.url, maxRetries: 0 });
  return { result: parseMessage<Message, T>(client, CREATE, { ...PARAMS, ...params }), server };
}

const withFormat = <T>(format: OutputFormat<T>) => ({ output_config: { format } });

describe('parse', () => {
  test('reads the text and sends the schema', async () => {
    const { result, server } = await parse(
      [text('{"name":"Ada","age":36}')],
      withFormat(jsonSchemaOutputFormat(PERSON)),
    );
    const { parsed_output: output, ...rest } = await result;
    expectTypeOf(output).toEqualTypeOf<{ name: string; age?: number } | null>();
    expect(output).toEqual({ name: 'Ada', age: 36 });
    expect(rest.content).toEqual([text('{"name":"Ada","age":36}')]);
    expect(bodyOf(server, 0)['output_config']).toEqual({
      format: { type: 'json_schema', schema: { ...PERSON, additionalProperties: false } },
    });
  });

  test('reads every text, and takes the first for the output of the message', async () => {
    const content = [text('{"name":"Ada"}'), toolUse('1', 't', {}), text('{"name":"Eve"}')];
    const { result } = await parse(content, withFormat(jsonSchemaOutputFormat(PERSON)));
    const parsed = await result;
    expect(parsed.parsed_output).toEqual({ name: 'Ada' });
    expect(parsed.content.map((block) => block['parsed_output'])).toEqual([
      { name: 'Ada' },
      undefined,
      { name: 'Eve' },
    ]);
    expect(JSON.parse(JSON.stringify(parsed.content))).toEqual(content);
    const bad = await parse([text('{"name":"Ada"}'), text('and so on')], {
      output_config: { format: jsonSchemaOutputFormat(PERSON) },
    });
    expect((await errorOf(bad.result, OutputParseError)).text).toBe('and so on');
  });

  test('gives each text its type', () => {
    type Read = WithParsedOutput<{ content: ({ type: 'text' } | { type: 'other' })[] }, number>;
    expectTypeOf<Read['content'][number]>().toEqualTypeOf<
      ({ type: 'text' } & { parsed_output: number | null }) | { type: 'other' }
    >();
  });

  test('has the response at hand, and the request id', async () => {
    const { result } = await parse(
      [text('{}')],
      withFormat(jsonSchemaOutputFormat({ type: 'object' })),
    );
    const { data, response } = await result.withResponse();
    expect(data.parsed_output).toEqual({});
    expect(response.status).toBe(200);
  });

  test.each([
    ['without a format', {}, [text('plain')], 'end_turn'],
    [
      'with a format that cannot read',
      withFormat({ type: 'json_schema', schema: {} }),
      [text('plain')],
      'end_turn',
    ],
    ['without text', withFormat(jsonSchemaOutputFormat(PERSON)), [], 'end_turn'],
    [
      'before a tool is used',
      withFormat(jsonSchemaOutputFormat(PERSON)),
      [text('I will look'), toolUse('1', 't', {})],
      'tool_use',
    ],
  ] as const)('has no output %s', async (_, params, content, stopReason) => {
    const { result } = await parse<unknown>([...content], params, stopReason);
    expect((await result).parsed_output).toBeNull();
  });

  test.each([
    ['Sorry, no.', 'is not valid JSON', 0],
    ['{"name": "Ad', 'JSON', 0],
    ['{"age": "old"}', 'name: is missing; age: is not integer', 2],
    ['[]', 'is not object', 1],
    ['{"name": 1}', 'name: is not string', 1],
  ])('refuses %s', async (written, why, issues) => {
    const { result } = await parse([text(written)], withFormat(jsonSchemaOutputFormat(PERSON)));
    const error = await errorOf(result, OutputParseError);
    expect(error.message).toContain(why);
    expect(error.text).toBe(written);
    expect(error.issues).toHaveLength(issues);
    expect(error.received).toMatchObject({ id: 'msg_1', content: [text(written)] });
  });

  test('passes on what a parser of the caller throws', async () => {
    const cause = new RangeError('mine');
    const format: OutputFormat<number> = {
      type: 'json_schema',
      schema: {},
      parse() {
        throw cause;
      },
    };
    const { result } = await parse([text('1')], withFormat(format));
    expect((await errorOf(result, OutputParseError)).cause).toBe(cause);
  });

  test('takes the field by its name of before, but not both', async () => {
    const format = jsonSchemaOutputFormat(PERSON);
    const { result, server } = await parse<unknown>([text('{"name":"x"}')], {
      output_format: format,
    });
    expect((await result).parsed_output).toEqual({ name: 'x' });
    expect(bodyOf(server, 0)).not.toHaveProperty('output_format');
    expect(bodyOf(server, 0)).toHaveProperty('output_config.format.type', 'json_schema');
    await expect(parse([], { output_format: format, ...withFormat(format) })).rejects.toThrow(
      ClaudeError,
    );
  });
});

describe('a stream', () => {
  const written = [start, ...textBlock(0, '{"name":', '"Ada"}'), ...stop()];

  test('parses the text of its message', async () => {
    const { stream } = await open<{ name: string }>(
      answering(written),
      withFormat(jsonSchemaOutputFormat(PERSON)),
    );
    const { parsed_output: output } = await stream.finalMessage();
    expectTypeOf(output).toEqualTypeOf<{ name: string } | null>();
    expect(output).toEqual({ name: 'Ada' });
  });

  test('fails if the text does not fit, and keeps the message', async () => {
    const format = jsonSchemaOutputFormat({ type: 'array', items: { type: 'string' } });
    const { stream } = await open(answering(written), withFormat(format));
    await errorOf(stream.finalMessage(), OutputParseError);
    expect(stream.currentMessage?.content).toEqual([text('{"name":"Ada"}')]);
  });
});

describe('schemas of libraries', () => {
  const zod = z.object({ name: z.string(), size: z.string().transform((size) => size.length) });
  const valibot = toStandardJsonSchema(
    v.object({ name: v.string(), size: v.pipe(v.string(), v.minLength(1)) }),
  );
  const arktype = type({ name: 'string', size: 'string' });
  const fits = '{"name":"x","size":"ab"}';

  test.each<[string, StandardSchema<unknown, unknown>, unknown]>([
    ['zod', zod, { name: 'x', size: 2 }],
    ['valibot', valibot, { name: 'x', size: 'ab' }],
    ['arktype', arktype, { name: 'x', size: 'ab' }],
  ])('of %s are read', async (_, schema, expected) => {
    const { result, server } = await parse(
      [text(fits)],
      withFormat(standardSchemaOutputFormat(schema)),
    );
    expect((await result).parsed_output).toEqual(expected);
    const body = bodyOf(server, 0) as { output_config: { format: { schema: object } } };
    expect(body.output_config.format.schema).toMatchObject({
      type: 'object',
      properties: { name: { type: 'string' }, size: { type: 'string' } },
      required: ['name', 'size'],
      additionalProperties: false,
    });
    const bad = await parse(
      [text('{"name":"x","size":3}')],
      withFormat(standardSchemaOutputFormat(schema)),
    );
    const error = await errorOf(bad.result, OutputParseError);
    expect(error.issues.map(({ path }) => path)).toEqual([['size']]);
  });

  test('give the output its type', () => {
    expectTypeOf(zodOutputFormat(zod)).toEqualTypeOf<
      OutputFormat<{ name: string; size: number }>
    >();
    expectTypeOf(betaZodOutputFormat(valibot)).toEqualTypeOf<
      OutputFormat<{ name: string; size: string }>
    >();
    expectTypeOf(standardSchemaOutputFormat(arktype)).toEqualTypeOf<
      OutputFormat<{ name: string; size: string }>
    >();
    expect(betaZodOutputFormat).toBe(standardSchemaOutputFormat);
    expect(betaJSONSchemaOutputFormat).toBe(jsonSchemaOutputFormat);
  });

  test('that check asynchronously are awaited', async () => {
    const schema = z
      .object({ n: z.number() })
      .refine(({ n }) => Promise.resolve(n > 1), 'too small');
    const small = await parse([text('{"n":1}')], withFormat(zodOutputFormat(schema)));
    await expect(small.result).rejects.toThrow('too small');
    const large = await parse([text('{"n":2}')], withFormat(zodOutputFormat(schema)));
    expect((await large.result).parsed_output).toEqual({ n: 2 });
  });

  test('need a JSON Schema from somewhere', () => {
    const schema = v.object({ name: v.string() });
    expect(() => standardSchemaOutputFormat(schema)).toThrow(SchemaError);
    const format = standardSchemaOutputFormat(schema, { jsonSchema: PERSON });
    expect(format.schema).toMatchObject({ required: ['name'] });
    expect(() => standardSchemaOutputFormat(z.object({ at: z.date() }))).toThrow(SchemaError);
  });

  test('may tell their JSON Schema by a method', () => {
    const schema: StandardSchema & { toJSONSchema(): unknown } = {
      '~standard': { version: 1, vendor: 'own', validate: (value) => ({ value }) },
      toJSONSchema: () => PERSON,
    };
    expect(standardSchemaOutputFormat(schema).schema).toMatchObject({ required: ['name'] });
  });
});
