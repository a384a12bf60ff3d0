import { describe, expect, expectTypeOf, test } from 'vitest';
import { ClaudeError } from '../../../../templates/runtime/index.js';
import {
  jsonSchemaOutputFormat,
  OutputParseError,
  type OutputFormat,
  type WithParsedOutput,
} from '../../../../templates/runtime/messages/index.js';
import { errorOf } from '../../server.js';
import { parse, PERSON, withFormat } from './parsing.js';
import { answering, bodyOf, open, start, stop, text, textBlock, toolUse } from '../support.js';

describe('parse', () => {
  test('sends the schema and parses the text', async () => {
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

  test('parses every text block, and sets parsed_output of the message from the first one', async () => {
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

  test('infers the type of parsed_output for each text block', () => {
    type Read = WithParsedOutput<{ content: ({ type: 'text' } | { type: 'other' })[] }, number>;
    expectTypeOf<Read['content'][number]>().toEqualTypeOf<
      ({ type: 'text' } & { parsed_output: number | null }) | { type: 'other' }
    >();
  });

  test('returns the parsed message and the response with withResponse', async () => {
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
      'with a format without a parser',
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
    [
      'at the end of max_tokens',
      withFormat(jsonSchemaOutputFormat(PERSON)),
      [text('{"name":')],
      'max_tokens',
    ],
    [
      'at the end of the context window',
      withFormat(jsonSchemaOutputFormat(PERSON)),
      [text('{"name":"A')],
      'model_context_window_exceeded',
    ],
    [
      'after a refusal',
      withFormat(jsonSchemaOutputFormat(PERSON)),
      [text('I cannot help with that.')],
      'refusal',
    ],
  ] as const)('sets parsed_output to null %s', async (_, params, content, stopReason) => {
    const { result } = await parse<unknown>([...content], params, stopReason);
    expect(await result).toMatchObject({ parsed_output: null, stop_reason: stopReason });
  });

  test.each([
    ['Sorry, no.', 'is not valid JSON', 0],
    ['{"name": "Ad', 'JSON', 0],
    ['{"age": "old"}', 'name: is missing; age: is not integer', 2],
    ['[]', 'is not object', 1],
    ['{"name": 1}', 'name: is not string', 1],
  ])('throws an OutputParseError for %s', async (written, why, issues) => {
    const { result } = await parse([text(written)], withFormat(jsonSchemaOutputFormat(PERSON)));
    const error = await errorOf(result, OutputParseError);
    expect(error.message).toContain(why);
    expect(error.message).toContain(`(stop_reason end_turn, text ${JSON.stringify(written)})`);
    expect(error.text).toBe(written);
    expect(error.issues).toHaveLength(issues);
    expect(error.received).toMatchObject({ id: 'msg_1', content: [text(written)] });
  });

  test('quotes only the start of a long text in the error', async () => {
    const { result } = await parse(
      [text('x'.repeat(500))],
      withFormat(jsonSchemaOutputFormat(PERSON)),
    );
    const error = await errorOf(result, OutputParseError);
    expect(error.message).toContain(`text "${'x'.repeat(200)}…")`);
    expect(error.text).toHaveLength(500);
  });

  test("throws an OutputParseError with an error of the caller's parser as cause", async () => {
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

  test('accepts output_format, but not together with output_config.format', async () => {
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

describe('a message stream', () => {
  const written = [start, ...textBlock(0, '{"name":', '"Ada"}'), ...stop()];

  test('has parsed_output in its final message', async () => {
    const { stream } = await open<{ name: string }>(
      answering(written),
      withFormat(jsonSchemaOutputFormat(PERSON)),
    );
    const { parsed_output: output } = await stream.finalMessage();
    expectTypeOf(output).toEqualTypeOf<{ name: string } | null>();
    expect(output).toEqual({ name: 'Ada' });
  });

  test('throws if the text does not fit the format, and keeps the message', async () => {
    const format = jsonSchemaOutputFormat({ type: 'array', items: { type: 'string' } });
    const { stream } = await open(answering(written), withFormat(format));
    await errorOf(stream.finalMessage(), OutputParseError);
    expect(stream.currentMessage?.content).toEqual([text('{"name":"Ada"}')]);
  });
});
