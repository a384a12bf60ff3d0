/** Reports a binary body that is incomplete. Loaded with the first binary response. */
import { APIConnectionError, ClaudeError } from '../api/errors.js';
import type { ByteStream } from './byte-stream.js';

const READERS = ['arrayBuffer', 'blob', 'bytes', 'json', 'text'] as const;

type Read = () => Promise<unknown>;

/** The methods of a response that are replaced. Some platforms do not have all of them. */
interface Methods {
  readonly arrayBuffer?: Read;
  readonly blob?: Read;
  readonly bytes?: Read;
  readonly clone?: () => Response;
  readonly formData?: Read;
  readonly json?: Read;
  readonly text?: Read;
}

type Report = (cause: unknown) => unknown;

/**
 * Makes the methods in `READERS`, `formData`, the stream `body` and the clones of a response throw an
 * `APIConnectionError` if the body is incomplete. Changes the response in place: a new `Response` would not have the
 * URL.
 */
export function watchBody(response: Response): void {
  const report: Report = (cause) =>
    cause instanceof ClaudeError || cause instanceof SyntaxError
      ? cause
      : new APIConnectionError({ message: 'The response body is incomplete.', cause });
  const methods = response as unknown as Methods;
  for (const name of READERS) {
    const read = methods[name];
    if (read !== undefined) define(response, name, () => readAll(response, read, report));
  }
  if (methods.formData !== undefined) {
    // Reads the bytes first, since `formData` throws a TypeError for an incomplete body and for one that is not a form.
    define(response, 'formData', async () => {
      const { headers } = response;
      return new Response(await response.arrayBuffer(), { headers }).formData();
    });
  }
  const { clone } = methods;
  if (clone !== undefined) {
    define(response, 'clone', () => {
      const copy = clone.call(response);
      watchBody(copy);
      return copy;
    });
  }
  const { body } = response;
  if (body && 'getReader' in body) define(response, 'body', watchStream(response, body, report));
}

function define(response: Response, name: string, value: unknown): void {
  Object.defineProperty(response, name, { value, configurable: true, writable: true });
}

async function readAll(response: Response, read: Read, report: Report): Promise<unknown> {
  // An error from reading a body twice is not a connection error.
  const { bodyUsed } = response;
  try {
    return await read.call(response);
  } catch (cause) {
    throw bodyUsed ? cause : report(cause);
  }
}

type Body = NonNullable<Response['body']>;

/** The members of a reader that have the same types on Bun and on the web. */
interface ByteReader {
  read(): Promise<{ done: boolean; value?: ArrayBufferView | undefined }>;
  cancel(reason: unknown): Promise<void>;
}

/**
 * Returns a stream of the same chunks. The stream locks the body when its first chunk is read; until then, the methods
 * of the response work.
 */
function watchStream(response: Response, body: Body, report: Report): ReadableStream<Uint8Array> {
  // Reads `body` from the prototype, since `clone` replaces the stream of the response.
  const current = (): Body =>
    (Reflect.get(Object.getPrototypeOf(response) as object, 'body', response) as
      Body | undefined) ?? body;
  let reader: ByteReader | undefined;
  return new (ReadableStream as unknown as ByteStream)(
    {
      async pull(controller) {
        reader ??= current().getReader() as ByteReader;
        try {
          const { done, value } = await reader.read();
          if (done || !value) controller.close();
          else controller.enqueue(value);
        } catch (cause) {
          controller.error(report(cause));
        }
      },
      async cancel(reason) {
        await (reader ?? current()).cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
