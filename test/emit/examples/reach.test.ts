import { expect, test } from 'vitest';
import { reach } from '../../../generator/emit/examples/reach.js';
import { jsonOf } from '../../../generator/emit/examples/sample.js';
import type { Property, Schema } from '../../../generator/ir/schema.js';
import { model } from '../../../generator/model/model.js';
import { parseSelector } from '../../../generator/selector.js';
import { manifest } from '../../model/given.js';
import { JSON_ANSWER, specOf } from '../given.js';

const { api } = model(specOf({ '/v1/notes': { get: { responses: JSON_ANSWER } } }), manifest({}));

const TEXT: Schema = { kind: 'string' };

/** Returns a property, which is required unless its name ends with `?`. */
function property(name: string, schema: Schema): Property {
  return { name: name.replace('?', ''), schema, required: !name.endsWith('?') };
}

function objectOf(properties: Readonly<Record<string, Schema>>): Schema {
  return {
    kind: 'object',
    properties: Object.entries(properties).map(([name, schema]) => property(name, schema)),
  };
}

function literal(value: string): Schema {
  return { kind: 'literal', value };
}

const MESSAGES: Schema = {
  kind: 'array',
  items: {
    kind: 'union',
    of: [
      objectOf({ content: TEXT, role: literal('user') }),
      objectOf({ role: literal('system'), 'clear_at?': literal('never'), 'content?': TEXT }),
    ],
  },
};

function reached(name: string, schema: Schema, text: string): unknown {
  const selector = parseSelector(text);
  if ('error' in selector) throw new Error(selector.error);
  const found = reach(api, [property(name, schema)], selector);
  return found && jsonOf(found.sample);
}

test('reach uses the first variant of a union that has the property', () => {
  expect(reached('messages', MESSAGES, 'messages[].clear_at')).toMatchObject({
    messages: [{ role: 'system', clear_at: 'never' }],
  });
  expect(reached('messages', MESSAGES, 'messages[].absent')).toBeUndefined();
});

test('reach adds content to a message, even if content is optional', () => {
  expect(reached('messages', MESSAGES, 'messages[].clear_at')).toEqual({
    messages: [{ role: 'system', clear_at: 'never', content: 'Hello' }],
  });
});

test('reach adds only required properties to other objects', () => {
  const result = objectOf({ id: TEXT, 'content?': TEXT, 'note?': TEXT, 'other?': TEXT });
  expect(reached('result', result, 'result.note')).toEqual({ result: { id: 'id', note: 'note' } });
});
