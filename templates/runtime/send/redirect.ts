/** Follows redirects in place of `fetch`, which would send keys in headers to another origin. */
import type { Send } from '../request/options.js';

const LIMIT = 5;
const KEEPS_METHOD: readonly number[] = [307, 308];
const STATUSES: readonly number[] = [301, 302, 303, ...KEEPS_METHOD];
const HARMLESS: readonly string[] = ['accept', 'user-agent'];

/** Returns true for a status that redirects to a `location`: 301, 302, 303, 307 and 308. */
export function isRedirect({ status }: Response): boolean {
  return STATUSES.includes(status);
}

/**
 * Follows up to five redirects. Returns the first response that is not a redirect, or a redirect that it does not
 * follow. Sends requests other than GET again only for 307 and 308, and never to another origin. Sends only the headers
 * `accept` and `user-agent` to another origin.
 */
export async function followRedirects(
  redirect: Response,
  fetch: Send,
  url: string,
  init: RequestInit,
): Promise<Response> {
  let response = redirect;
  let from = url;
  let sent = init;
  for (let hop = 0; hop < LIMIT && isRedirect(response); hop++) {
    const location = response.headers.get('location');
    if (location === null || !canFollow(response.status, sent)) break;
    // `fetch` of some platforms can read `file:` and `data:` URLs.
    if (!URL.canParse(location, from)) break;
    const to = new URL(location, from);
    if (!/^https?:$/.test(to.protocol)) break;
    if (to.origin !== new URL(from).origin) {
      if (sent.method !== 'GET') break;
      sent = { ...sent, headers: keepHarmless(sent.headers) };
    }
    response.body?.cancel().catch(() => undefined);
    from = to.href;
    response = await fetch(from, sent);
  }
  return response;
}

function canFollow(status: number, { method, body }: RequestInit): boolean {
  if (method === 'GET') return true;
  return KEEPS_METHOD.includes(status) && !(body instanceof ReadableStream);
}

function keepHarmless(headers: RequestInit['headers']): Record<string, string> {
  const kept: Record<string, string> = {};
  new Headers(headers).forEach((value, name) => {
    if (HARMLESS.includes(name)) kept[name] = value;
  });
  return kept;
}

/** Returns the message of the error for a redirect that was not followed, or undefined for other responses. */
export function describeRedirect({
  headers,
  type,
}: {
  readonly headers: Headers;
  /** Declared as a string, since the types of some platforms do not contain `opaqueredirect`. */
  readonly type: string;
}): string | undefined {
  const location = headers.get('location');
  if (location === null && type !== 'opaqueredirect') return undefined;
  return `redirect to ${location ?? 'elsewhere'} not followed`;
}
