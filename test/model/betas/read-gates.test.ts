import { describe, expect, test } from 'vitest';
import type { NamedSchema, Property, Schema } from '../../../generator/ir/schema.js';
import { withReadGates } from '../../../generator/model/betas/read-gates.js';
import type { SpecOperation } from '../../../generator/model/spec/spec-operation.js';
import { schemasWithin } from '../../../generator/ir/walk.js';

const STRING: Schema = { kind: 'string' };

function to(name: string): Schema {
  return { kind: 'ref', name };
}

function gated(schema: Schema = STRING): Schema {
  return { kind: 'gated', schema, betas: ['a-beta'] };
}

function text(value: string): Schema {
  return { kind: 'literal', value };
}

/** An object; a name with `?` is optional. */
function object(properties: Readonly<Record<string, Schema>>): Schema {
  return {
    kind: 'object',
    properties: Object.entries(properties).map(([name, schema]): Property => ({
      name: name.replace('?', ''),
      schema,
      required: !name.endsWith('?'),
    })),
  };
}

/** The names of the schemas with a gate that callers only read; `Request` is the body. */
function onlyRead(
  given: Readonly<Record<string, Schema>>,
  result: Schema = to('Response'),
): readonly string[] {
  const schemas = new Map(
    Object.entries(given).map(([name, schema]): [string, NamedSchema] => [name, { name, schema }]),
  );
  const operation = {
    pathParameters: [],
    queryParameters: [],
    headerParameters: [],
    body: { encoding: 'json', schema: to('Request'), required: true },
    result: { kind: 'json', schema: result },
    failures: [],
  } as unknown as SpecOperation;
  const { schemas: marked } = withReadGates({ operations: [operation], schemas });
  return [...marked.values()].flatMap(({ name, schema }) =>
    [...schemasWithin(schema)].some((part) => part.kind === 'gated' && part.isOnlyRead)
      ? [name]
      : [],
  );
}

const REQUEST = object({ messages: to('Param') });
const PARAM = object({ role: text('assistant'), content: to('BlockParam') });

describe('a gate in a response', () => {
  test('is only read if no object of a request has the property', () => {
    const given = { Request: REQUEST, Param: PARAM, BlockParam: STRING };
    expect(onlyRead({ ...given, Response: object({ usage: gated() }) })).toEqual(['Response']);
  });

  test('is also sent if an object of a request has the property and can hold the whole object', () => {
    const given = { Request: REQUEST, Param: PARAM, BlockParam: STRING };
    const response = object({ role: text('assistant'), content: gated(), id: STRING });
    expect(onlyRead({ ...given, Response: response })).toEqual([]);
  });

  test('is only read if the object lacks a required property of the request, or has another tag', () => {
    const given = { Request: REQUEST, Param: PARAM, BlockParam: STRING };
    const untagged = object({ content: gated() });
    const other = object({ role: text('user'), content: gated() });
    expect(onlyRead({ ...given, Response: untagged })).toEqual(['Response']);
    expect(onlyRead({ ...given, Response: other })).toEqual(['Response']);
  });

  test('is also sent if it is in a union that such a property holds', () => {
    const given = {
      Request: REQUEST,
      Param: PARAM,
      BlockParam: { kind: 'union', of: [object({ type: text('tool') })] },
      Response: object({
        role: text('assistant'),
        content: { kind: 'array', items: to('Block') },
        reason: to('Reason'),
      }),
      Block: { kind: 'union', of: [gated(to('Tool'))] },
      Reason: { kind: 'union', of: [text('end'), gated(text('pause'))] },
      Tool: object({ type: text('tool'), note: gated() }),
    } satisfies Readonly<Record<string, Schema>>;
    expect(onlyRead(given)).toEqual(['Reason', 'Tool']);
  });

  test('is also sent if it is in a union that such a property of an inline result holds', () => {
    const given = { Request: REQUEST, Param: PARAM, BlockParam: STRING };
    const block: Schema = { kind: 'union', of: [gated()] };
    const result = object({ role: text('assistant'), content: to('Block') });
    expect(onlyRead({ ...given, Block: block }, result)).toEqual([]);
    expect(onlyRead({ ...given, Block: block }, object({ block: to('Block') }))).toEqual(['Block']);
  });

  test('is also sent if requests contain its type', () => {
    const response = object({ usage: gated() });
    expect(onlyRead({ Request: object({ last: to('Response') }), Response: response })).toEqual([]);
  });

  test('is also sent if the parts of its object together have the properties', () => {
    const given = { Request: REQUEST, Param: PARAM, BlockParam: STRING };
    const parts = [object({ role: text('assistant') }), object({ content: gated() })];
    expect(onlyRead({ ...given, Response: { kind: 'intersection', of: parts } })).toEqual([]);
  });
});
