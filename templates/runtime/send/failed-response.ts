/** Makes the error for a response with an error status. Loaded late. */
import { APIError, APIUserAbortError, BadRequestError } from '../api/errors.js';
import { messageIn } from '../printable.js';
import type { BetaRequest, ClientSpec } from '../request/client-spec.js';
import type { Exchange } from '../request/decoder.js';
import { describeRedirect } from './redirect.js';

/**
 * Reads the body of the response, and returns the error for it. For status 400, the error names the refused or missing
 * beta, if a beta explains the error. Throws an `APIUserAbortError` if the caller aborts the request meanwhile.
 */
export async function errorOf(
  exchange: Exchange,
  request: BetaRequest,
  { betas }: ClientSpec,
): Promise<APIError> {
  const { status, headers } = exchange.response;
  // A status below 400 is a redirect that was not followed.
  const message = status < 400 ? describeRedirect(exchange.response) : undefined;
  const body = await readBody(exchange);
  const error = APIError.generate(status, body, messageIn(body, message), headers);
  if (!betas || !(error instanceof BadRequestError)) return error;
  // An offline page cannot load the code that explains the error. The error of the API is still useful.
  return betas.explain(error, request).catch<APIError>(() => error);
}

/**
 * Returns the parsed body, or the text of the body if it is not JSON, or undefined if the body is empty or incomplete.
 */
async function readBody(exchange: Exchange): Promise<unknown> {
  let text = '';
  try {
    await exchange.read((body) => (text = body));
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof APIUserAbortError) throw error;
    return text || undefined;
  }
}
