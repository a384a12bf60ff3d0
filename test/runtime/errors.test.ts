import { describe, expect, test } from 'vitest';
import * as runtime from '../../templates/runtime/index.js';
import { sendJSON, serve, TestClient } from './server.js';

/** The names of the error classes that are static fields of a client class. */
const STATIC =
  /^(Claude|API.*|BadRequest|Authentication|PermissionDenied|NotFound|Conflict|UnprocessableEntity|RateLimit|InternalServer)Error$/;

const BODY = { type: 'error', error: { type: 'some_error', message: 'It went wrong.' } };

describe('the error of a response', () => {
  test.each([
    [400, runtime.BadRequestError],
    [401, runtime.AuthenticationError],
    [403, runtime.PermissionDeniedError],
    [404, runtime.NotFoundError],
    [409, runtime.ConflictError],
    [422, runtime.UnprocessableEntityError],
    [429, runtime.RateLimitError],
    [500, runtime.InternalServerError],
    [529, runtime.InternalServerError],
    [418, runtime.APIError],
  ])('has the class of the status %i', async (status, Class) => {
    const server = await serve((_, response) => {
      const headers = {
        'request-id': 'req_7',
        'anthropic-workspace-id': 'wrkspc_1',
        'x-more': 'y',
      };
      sendJSON(response, BODY, status, headers);
    });
    const error = await new TestClient({ baseURL: server.url, maxRetries: 0 })
      .get('/')
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(runtime.APIError);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).constructor).toBe(Class);
    expect(error).toMatchObject({
      name: Class.name,
      status,
      error: BODY,
      type: 'some_error',
      requestID: 'req_7',
      workspaceID: 'wrkspc_1',
      message: `${status} It went wrong.`,
    });
    expect((error as runtime.APIError).headers?.get('x-more')).toBe('y');
  });

  test.each([
    ['<html>gateway</html>', '<html>gateway</html>', '502 <html>gateway</html>'],
    ['', undefined, '502 (no body)'],
    ['a\u001b[31mb\u0007\r\n\tc', 'a\u001b[31mb\u0007\r\n\tc', '502 a%1B[31mb%07%0D\n\tc'],
    [
      '{"message":"\u202eabc\u2028\u009b ü😀"}',
      { message: '\u202eabc\u2028\u009b ü😀' },
      '502 %E2%80%AEabc%E2%80%A8%C2%9B ü😀',
    ],
    ['{"message":"short"}', { message: 'short' }, '502 short'],
    ['{"error":{"type":7}}', { error: { type: 7 } }, '502 {"error":{"type":7}}'],
  ])('is created for any body: %s', async (text, error, message) => {
    const server = await serve((_, response) => {
      response.writeHead(502).end(text);
    });
    const call = new TestClient({ baseURL: server.url, maxRetries: 0 }).get('/');
    await expect(call).rejects.toMatchObject({ error, message, type: null, requestID: null });
  });

  test.each([
    [500, 'x'.repeat(500)],
    [501, `${'x'.repeat(500)}…`],
    [10_000, `${'x'.repeat(500)}…`],
  ])('quotes at most 500 characters of a body of %i', async (length, shown) => {
    const text = 'x'.repeat(length);
    const server = await serve((_, response) => {
      response.writeHead(400).end(text);
    });
    const error = await new TestClient({ baseURL: server.url })
      .get('/')
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ error: text });
    expect((error as Error).message).toBe(`400 ${shown}`);
  });
});

test.each(Object.entries(runtime).filter(([name]) => STATIC.test(name)))(
  'the class %s is a static field of the client class',
  (name, Class) => {
    expect(Reflect.get(TestClient, name)).toBe(Class);
  },
);

test.each([
  [new runtime.ClaudeError('m'), 'ClaudeError', 'm'],
  [new runtime.APIError(undefined, undefined, 'm', undefined), 'APIError', 'm'],
  [new runtime.InvalidResponseError(200, '', 'm', undefined), 'InvalidResponseError', '200 m'],
  [new runtime.APIConnectionError(), 'APIConnectionError', 'Connection error.'],
  [new runtime.APIConnectionError({ message: 'm' }), 'APIConnectionError', 'm'],
  [new runtime.APIConnectionTimeoutError(), 'APIConnectionTimeoutError', 'Request timed out.'],
  [new runtime.APIConnectionTimeoutError({ message: 'm' }), 'APIConnectionTimeoutError', 'm'],
  [new runtime.APIUserAbortError(), 'APIUserAbortError', 'Request was aborted.'],
  [new runtime.APIUserAbortError({ message: 'm' }), 'APIUserAbortError', 'm'],
  [new runtime.BetaConflictError('m'), 'BetaConflictError', 'm'],
])('%o has its name and message, and no cause', (error, name, message) => {
  expect(error).toMatchObject({ name, message });
  expect(error).not.toHaveProperty('cause');
});
