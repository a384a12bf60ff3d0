/** Binary responses: bodies that are complete, and bodies that the server breaks off. */
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import {
  APIConnectionError,
  APIUserAbortError,
  binary,
  type Operation,
  type RequestOptions,
} from '../../../templates/runtime/index.js';
import { errorOf, serve, TestClient, type Handler } from '../server.js';

const FILE: Operation = { method: 'GET', path: '/file', decode: binary };

async function load(handler: Handler, options?: RequestOptions): Promise<Response> {
  const server = await serve(handler);
  return new TestClient({ baseURL: server.url }).call<Response>(FILE, {}, options);
}

/** Returns the response of a server that closes the connection in the middle of the body. */
const broken = (): Promise<Response> =>
  load(({ socket }, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('begin');
    setTimeout(() => socket.destroy(), 20);
  });

const whole = (text = 'text'): Promise<Response> => load((_, response) => response.end(text));

async function readAll(body: AsyncIterable<unknown> | null): Promise<string> {
  let text = '';
  for await (const chunk of body ?? []) text += new TextDecoder().decode(chunk as Uint8Array);
  return text;
}

describe('a binary body that breaks off', () => {
  test.each([
    ['arrayBuffer()', (response: Response) => response.arrayBuffer()],
    ['blob()', (response: Response) => response.blob()],
    ['text()', (response: Response) => response.text()],
    ['json()', (response: Response) => response.json() as Promise<unknown>],
    ['text() of a clone', (response: Response) => response.clone().text()],
    ['formData()', (response: Response) => response.formData()],
    ['its stream', ({ body }: Response) => readAll(body as AsyncIterable<unknown> | null)],
    ['a Node stream of it', ({ body }: Response) => readAll(Readable.fromWeb(body as never))],
    ['a response that is made of it', ({ body }: Response) => new Response(body).text()],
  ])('throws an APIConnectionError from %s', async (_, read) => {
    const error = await errorOf(read(await broken()), APIConnectionError);
    expect(error.message).toBe('The response body is incomplete.');
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  test('throws an APIUserAbortError if the caller aborts the request', async () => {
    const controller = new AbortController();
    const response = await load((_, answer) => answer.write('begin'), controller);
    const text = response.text();
    controller.abort();
    await errorOf(text, APIUserAbortError);
  });
});

describe('a complete binary body', () => {
  test('has a Response with the URL of the request and the state bodyUsed', async () => {
    const response = await whole();
    expect(response).toBeInstanceOf(Response);
    expect(response.url).toMatch(/\/file$/);
    expect(response.body).toBe(response.body);
    expect([response.bodyUsed, await response.text(), response.bodyUsed]).toEqual([
      false,
      'text',
      true,
    ]);
  });

  test('can be cloned, even after its `body` was accessed', async () => {
    const response = await whole();
    const { body } = response;
    const copy = response.clone();
    expect(await readAll(body as AsyncIterable<unknown> | null)).toBe('text');
    expect(await copy.text()).toBe('text');
  });

  test('can be a form', async () => {
    const form = new FormData();
    form.set('name', 'value');
    const sent = new Response(form);
    const text = await sent.text();
    const response = await load((_, answer) => {
      answer.setHeader('content-type', sent.headers.get('content-type') ?? '').end(text);
    });
    expect([...(await response.clone().formData())]).toEqual([['name', 'value']]);
    expect([...(await response.formData())]).toEqual([['name', 'value']]);
    expect(response.bodyUsed).toBe(true);
    await errorOf((await whole()).formData(), TypeError);
  });

  test('throws the errors of fetch if it is not JSON, or is read twice', async () => {
    await errorOf((await whole()).json(), SyntaxError);
    const response = await whole();
    await response.text();
    await errorOf(response.text(), TypeError);
  });

  test('can be cancelled, which closes the connection', async () => {
    let closed: Promise<unknown> | undefined;
    const response = await load((_, answer) => {
      closed = new Promise((resolve) => answer.on('close', resolve));
      answer.write('begin');
    });
    await response.body?.cancel();
    await closed;
  });
});
