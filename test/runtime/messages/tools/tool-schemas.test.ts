import * as v from 'valibot';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import {
  betaStandardSchemaTool,
  betaTool,
  betaZodTool,
  SchemaError,
  type Runnable,
} from '../../../../templates/runtime/messages/index.js';
import { failure, resultOf } from './running.js';

describe('a tool with a schema', () => {
  test.each<[string, (run: (input: { n: number }) => string) => Runnable]>([
    [
      'JSON Schema',
      (answer) =>
        betaTool({
          name: 'tool',
          inputSchema: { type: 'object', properties: { n: { type: 'number' } }, required: ['n'] },
          run: answer,
        }),
    ],
    [
      'zod',
      (answer) =>
        betaZodTool({ name: 'tool', inputSchema: z.object({ n: z.number() }), run: answer }),
    ],
    [
      'valibot',
      (answer) =>
        betaStandardSchemaTool({
          name: 'tool',
          inputSchema: v.object({ n: v.number() }),
          jsonSchema: { type: 'object' },
          run: answer,
        }),
    ],
  ])(
    'runs with valid input, and sends the model an error for invalid input: %s',
    async (_, make) => {
      const doubling = make(({ n }) => String(2 * n));
      expect(await resultOf(doubling, { n: 4 })).toEqual({
        type: 'tool_result',
        tool_use_id: '1',
        content: '8',
      });
      const error = await resultOf(doubling, { n: 'four' });
      expect(error).toEqual(
        failure(expect.stringMatching(/^Error: The input does not fit its schema: n: /)),
      );
    },
  );

  test('receives input of the type that its schema outputs', () => {
    betaTool({
      name: 'tool',
      inputSchema: { type: 'object', properties: { a: { enum: ['x', 'y'] } } },
      run(input) {
        expectTypeOf(input).toEqualTypeOf<{ a?: 'x' | 'y' }>();
        return '';
      },
    });
    const made = betaZodTool({
      name: 'tool',
      inputSchema: z.object({ a: z.string().transform(Number) }),
      run({ a }) {
        expectTypeOf(a).toEqualTypeOf<number>();
        return '';
      },
    });
    expect(made.input_schema).toMatchObject({
      type: 'object',
      properties: { a: { type: 'string' } },
    });
  });

  test('cannot be created if the input is not an object', () => {
    const make = () => betaZodTool({ name: 't', inputSchema: z.string(), run: () => '' });
    expect(make).toThrow(SchemaError);
    expect(make).toThrow('its type is "string"; use "object"');
    const nothing = null as unknown as { type: 'object' };
    expect(() => betaTool({ name: 't', inputSchema: nothing, run: () => '' })).toThrow(SchemaError);
  });
});
