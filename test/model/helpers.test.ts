import { expect, test } from 'vitest';
import { InputError } from '../../generator/diagnostics.js';
import type { Json } from '../../generator/model/spec/json.js';
import { modelOf } from './small-specs.js';

const answers = (...types: readonly string[]): Json => ({
  responses: {
    200: {
      content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'object' } }])),
    },
  },
});
const STREAMING: Json = {
  ...answers('application/json', 'text/event-stream'),
  requestBody: {
    content: {
      'application/json': {
        schema: { type: 'object', properties: { stream: { type: 'boolean' } } },
      },
    },
  },
};
const HELPERS = { 'POST /v1/messages': { helpers: ['stream', 'parse'] } };

const withHelpers = (paths: Json) => modelOf(paths, HELPERS);

test('an operation that can stream gets the helpers in the manifest', () => {
  const { api, warnings } = withHelpers({
    '/v1/messages': { post: STREAMING },
    '/v1/others': { post: STREAMING },
  });
  expect(warnings).toEqual([]);
  expect(api.operations.map(({ helpers }) => helpers)).toEqual([['stream', 'parse'], []]);
});

test('helpers for an operation that cannot stream cause a warning', () => {
  const { api, warnings } = withHelpers({ '/v1/messages': { post: answers('application/json') } });
  expect(api.operations[0]?.helpers).toEqual([]);
  expect(warnings.map(({ where, message }) => `${where}: ${message}`)).toEqual([
    'POST /v1/messages: the manifest adds the helpers `stream`, `parse`, but callers cannot choose whether the response is streamed',
  ]);
});

test('a method with the same name as a helper is an error', () => {
  const paths = {
    '/v1/messages': { post: STREAMING },
    '/v1/messages/stream': { post: answers('application/json') },
  };
  try {
    withHelpers(paths);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.diagnostics.map(({ where, message }) => `${where}: ${message}`)).toEqual([
      'POST /v1/messages/stream: has the same method name as a helper of `POST /v1/messages`: `messages.stream`',
    ]);
  }
});
