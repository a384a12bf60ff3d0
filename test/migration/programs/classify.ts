import Anthropic, {
  APIError,
  RateLimitError,
  APIConnectionError,
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  InternalServerError,
  AnthropicError,
  APIConnectionTimeoutError,
  ConflictError,
  UnprocessableEntityError,
  PermissionDeniedError,
} from 'anthropic-sdk-0.95';
import { APIError as APIError2 } from 'anthropic-sdk-0.95/error';

type Kind = {
  kind: string;
  retry: boolean;
  status?: number | undefined;
  id?: string | null | undefined;
};
function classify(error: unknown): Kind {
  if (error instanceof APIUserAbortError) return { kind: 'abort', retry: false };
  if (error instanceof APIConnectionTimeoutError) return { kind: 'timeout', retry: true };
  if (error instanceof APIConnectionError)
    return { kind: 'connection', retry: true, status: error.status };
  if (error instanceof RateLimitError) {
    const after = error.headers.get('retry-after-ms');
    return { kind: `rate ${after ?? ''}`, retry: true, status: error.status, id: error.requestID };
  }
  if (error instanceof InternalServerError)
    return { kind: 'server', retry: true, status: error.status };
  if (error instanceof AuthenticationError || error instanceof PermissionDeniedError)
    return { kind: 'auth', retry: false, status: error.status };
  if (
    error instanceof BadRequestError ||
    error instanceof UnprocessableEntityError ||
    error instanceof NotFoundError ||
    error instanceof ConflictError
  ) {
    return { kind: error.type ?? 'bad', retry: false, status: error.status };
  }
  if (error instanceof APIError) {
    const status: unknown = error.status;
    return { kind: 'api', retry: false, ...(typeof status === 'number' && { status }) };
  }
  if (error instanceof AnthropicError) return { kind: 'sdk', retry: false };
  throw error;
}
async function withRetry<T>(fn: () => Promise<T>, tries = 3): Promise<T> {
  for (let i = 0; ; i++) {
    try {
      return await fn();
    } catch (e) {
      if (i + 1 >= tries || !classify(e).retry) throw e;
    }
  }
}
/** Classifies errors by class and by fields. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL, maxRetries: 0 });
  const ask = (content: string, o?: Anthropic.RequestOptions) =>
    client.messages.create(
      { model: 'claude-opus-4-7', max_tokens: 10, messages: [{ role: 'user', content }] },
      o,
    );
  for (const s of [400, 401, 403, 404, 409, 422, 429, 500, 529, 418, 413])
    print(JSON.stringify(classify(await ask(`fail ${s}`).catch((e: unknown) => e))));
  print((await withRetry(() => ask('fail 429 once'))).id);
  print(JSON.stringify(classify(await ask('hang', { timeout: 30 }).catch((e: unknown) => e))));
  const err = await ask('fail 429').then(
    () => undefined,
    (e: unknown) => e,
  );
  if (err instanceof Anthropic.RateLimitError) {
    const status: 429 = err.status;
    const headers: Headers = err.headers;
    print(status, headers.get('request-id'), err.requestID);
    const body = err.error as { error?: { message?: string } };
    print(
      body.error?.message,
      err.message.startsWith('429'),
      err instanceof APIError2,
      err.name.length > 0,
      String(err).includes('429'),
    );
  }
  print(
    err instanceof Error && err.stack !== undefined,
    Object.keys(err as object).includes('requestID'),
  );
  const made = APIError.generate(
    404,
    { error: { type: 'not_found_error', message: 'gone' } },
    'gone',
    new Headers({ 'request-id': 'r' }),
  );
  print(made instanceof NotFoundError, made.status, made.requestID);
  const mine = new Anthropic.RateLimitError(
    429,
    { type: 'error', error: { type: 'rate_limit_error', message: 'slow' } },
    'slow',
    new Headers(),
  );
  print(mine.status, mine instanceof Anthropic.APIError);
  print(
    new APIConnectionError({ message: 'x' }).message,
    new APIUserAbortError().message,
    new APIConnectionTimeoutError().message,
  );
  class MyError extends Anthropic.APIError {}
  print(new MyError(400, {}, 'm', undefined) instanceof Anthropic.APIError);
}
