import { toStandardJsonSchema } from '@valibot/to-json-schema';
import { type } from 'arktype';
import * as v from 'valibot';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import {
  betaJSONSchemaOutputFormat,
  betaZodOutputFormat,
  jsonSchemaOutputFormat,
  OutputParseError,
  SchemaError,
  standardSchemaOutputFormat,
  zodOutputFormat,
  type OutputFormat,
  type ParsingFormat,
  type StandardSchema,
} from '../../../../templates/runtime/messages/index.js';
import { errorOf } from '../../server.js';
import { parse, PERSON, withFormat } from '../output/parsing.js';
import { bodyOf, text } from '../support.js';

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
  ])('are converted to JSON Schema: %s', async (_, schema, expected) => {
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

  test('determine the type of the output', () => {
    expectTypeOf(zodOutputFormat(zod)).toEqualTypeOf<
      ParsingFormat<{ name: string; size: number }>
    >();
    expectTypeOf(betaZodOutputFormat(valibot)).toEqualTypeOf<
      ParsingFormat<{ name: string; size: string }>
    >();
    expectTypeOf(standardSchemaOutputFormat(arktype)).toExtend<
      OutputFormat<{ name: string; size: string }>
    >();
    expect(betaZodOutputFormat).toBe(zodOutputFormat);
    expect(betaJSONSchemaOutputFormat).toBe(jsonSchemaOutputFormat);
  });

  test('can validate asynchronously', async () => {
    const schema = z
      .object({ n: z.number() })
      .refine(({ n }) => Promise.resolve(n > 1), 'too small');
    const small = await parse([text('{"n":1}')], withFormat(zodOutputFormat(schema)));
    await expect(small.result).rejects.toThrow('too small');
    const large = await parse([text('{"n":2}')], withFormat(zodOutputFormat(schema)));
    expect((await large.result).parsed_output).toEqual({ n: 2 });
  });

  test('cause a SchemaError if they have no JSON Schema', () => {
    const schema = v.object({ name: v.string() });
    expect(() => standardSchemaOutputFormat(schema)).toThrow(SchemaError);
    const format = standardSchemaOutputFormat(schema, { jsonSchema: PERSON });
    expect(format.schema).toMatchObject({ required: ['name'] });
    expect(() => standardSchemaOutputFormat(z.object({ at: z.date() }))).toThrow(SchemaError);
  });

  test('are converted by their own method toJSONSchema', () => {
    const schema: StandardSchema & { toJSONSchema(): unknown } = {
      '~standard': { version: 1, vendor: 'own', validate: (value) => ({ value }) },
      toJSONSchema: () => PERSON,
    };
    expect(standardSchemaOutputFormat(schema).schema).toMatchObject({ required: ['name'] });
  });
});
