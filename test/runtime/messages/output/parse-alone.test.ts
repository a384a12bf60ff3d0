import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import {
  betaTool,
  betaStandardSchemaTool,
  betaZodTool,
  jsonSchemaOutputFormat,
  OutputParseError,
  standardSchemaOutputFormat,
  zodOutputFormat,
  type StandardSchema,
} from '../../../../templates/runtime/messages/index.js';

const PERSON = z.object({ name: z.string() });

const JSON_PERSON = {
  type: 'object',
  properties: { name: { type: 'string' } },
  required: ['name'],
} as const;

/** A schema that validates asynchronously, such as one with checks against a database. */
const LATE: StandardSchema<unknown, { name: string }> = {
  '~standard': {
    version: 1,
    vendor: 'late',
    validate: (value) => Promise.resolve(PERSON['~standard'].validate(value)),
  },
};

describe('OutputFormat.parse', () => {
  test('returns the value without a promise for a zod schema and a JSON Schema', () => {
    const ofZod = zodOutputFormat(PERSON).parse('{"name":"Ada"}');
    expectTypeOf(ofZod).toEqualTypeOf<{ name: string }>();
    expect(ofZod).toEqual({ name: 'Ada' });
    const ofJSON = jsonSchemaOutputFormat(JSON_PERSON).parse('{"name":"Ada"}');
    expectTypeOf(ofJSON).toEqualTypeOf<{ name: string }>();
    expect(ofJSON).toEqual({ name: 'Ada' });
  });

  test('throws synchronously if the text does not fit', () => {
    expect(() => zodOutputFormat(PERSON).parse('{}')).toThrow(OutputParseError);
    expect(() => jsonSchemaOutputFormat(JSON_PERSON).parse('{')).toThrow(OutputParseError);
  });

  test('returns a promise if the schema validates asynchronously', async () => {
    const { parse } = standardSchemaOutputFormat(LATE, { jsonSchema: { type: 'object' } });
    expectTypeOf<typeof parse>().returns.toEqualTypeOf<
      { name: string } | Promise<{ name: string }>
    >();
    expect(parse('{"name":"Ada"}')).toBeInstanceOf(Promise);
    expect(await parse('{"name":"Ada"}')).toEqual({ name: 'Ada' });
    await expect(parse('{}')).rejects.toThrow(OutputParseError);
  });
});

describe('the method parse of a tool', () => {
  const run = ({ name }: { name: string }) => name;

  test('returns the input without a promise for a zod schema and a JSON Schema', () => {
    const ofZod = betaZodTool({ name: 't', inputSchema: PERSON, run }).parse({ name: 'Ada' });
    expectTypeOf(ofZod).toEqualTypeOf<{ name: string }>();
    expect(ofZod).toEqual({ name: 'Ada' });
    const tool = betaTool({ name: 't', inputSchema: JSON_PERSON, run });
    const ofJSON = tool.parse({ name: 'Ada' });
    expectTypeOf(ofJSON).toEqualTypeOf<{ name: string }>();
    expect(ofJSON).toEqual({ name: 'Ada' });
    expect(() => tool.parse({})).toThrow('The input does not fit its schema: name: is missing');
  });

  test('returns a promise if the schema validates asynchronously', async () => {
    const jsonSchema = { type: 'object' };
    const tool = betaStandardSchemaTool({ name: 't', inputSchema: LATE, jsonSchema, run });
    expect(tool.parse({ name: 'Ada' })).toBeInstanceOf(Promise);
    expect(await tool.parse({ name: 'Ada' })).toEqual({ name: 'Ada' });
  });
});
