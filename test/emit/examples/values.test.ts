import { describe, expect, test } from 'vitest';
import {
  exampleModel,
  exampleNumber,
  exampleText,
  variableName,
} from '../../../generator/emit/examples/values.js';

test.each([
  ['content', 'Hello, Claude'],
  ['file_id', 'file_123'],
  ['message_batch_id', 'msgbatch_123'],
  ['mcp_server_url', 'https://example.com'],
  ['expires_at', '2026-01-31T12:00:00Z'],
  ['access_token', 'my-token'],
  ['anything', 'anything'],
  ['__proto___id', '__proto___123'],
  ['constructor', 'constructor'],
])('exampleText of `%s` is %j', (name, text) => {
  expect(exampleText(name, 'claude')).toBe(text);
});

test.each([
  ['content', 'Hello'],
  ['model', 'model'],
  ['file_id', 'file_123'],
])('exampleText of `%s` for another API is %j', (name, text) => {
  expect(exampleText(name, 'other')).toBe(text);
});

test.each([
  ['max_tokens', 1024],
  ['anything', 1],
  ['toString', 1],
])('exampleNumber of `%s` is %i', (name, number) => {
  expect(exampleNumber(name)).toBe(number);
});

describe('exampleModel', () => {
  test('returns the first Sonnet without a retirement date', () => {
    const models = ['opus-9', 'sonnet-9', 'sonnet-8', 'sonnet-7'];
    expect(exampleModel(models, ['sonnet-9'], 'claude')).toBe('sonnet-8');
  });

  test('returns the first model without a retirement date if no Sonnet qualifies', () => {
    expect(exampleModel(['opus-9', 'opus-8'], ['opus-9'], 'claude')).toBe('opus-8');
  });

  test('returns a model with a retirement date only if all models have one', () => {
    expect(exampleModel(['opus-9'], ['opus-9'], 'claude')).toBe('opus-9');
  });
});

test.each([
  ['BetaMessageBatch', 'messageBatch'],
  ['APIKey', 'apiKey'],
  ['Betatron', 'betatron'],
  ['Delete', 'other'],
  ['Client', 'other'],
  ['List_of things', 'other'],
])('the variable for a value of the type `%s` is called `%s`', (type, name) => {
  expect(variableName(type, 'other')).toBe(name);
});
