/** Downloads a spec: https only (http on loopback), within limits of time, size and redirects. */
import { InputError } from '../diagnostics.js';
import { SIZE_LIMIT } from '../regular-file.js';
import { collectBytes, tooLarge } from './limits.js';
import { findProxy, withProxy } from './proxy.js';

/** The name and the value of a header. */
export type Header = readonly [name: string, value: string];

export interface DownloadLimits {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly redirects: number;
}

export interface DownloadOptions extends Partial<DownloadLimits> {
  /** The headers of the request. Only the origin of the address gets them, since they may hold secrets. */
  readonly headers?: readonly Header[];
}

const LIMITS: DownloadLimits = { milliseconds: 30_000, bytes: SIZE_LIMIT, redirects: 5 };

export async function download(
  address: string,
  where: string,
  options: DownloadOptions = {},
): Promise<Uint8Array> {
  const { milliseconds, bytes, redirects, headers = [] } = { ...LIMITS, ...options };
  const signal = AbortSignal.timeout(milliseconds);
  const start = checkUrl(address, where);
  const read = async (fetchUrl: typeof fetch): Promise<Uint8Array> =>
    readBody(await follow({ start, where, redirects, headers, signal, fetchUrl }), where, bytes);
  try {
    return await (isLoopback(start.hostname) ? read(fetch) : withProxy(read));
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (signal.aborted) {
      const message = `did not send the whole spec within ${milliseconds / 1000} s`;
      throw refuse(where, message, 'try again later');
    }
    throw refuse(where, explainFailure(error), hintForFailure(start));
  }
}

/** A command for hints: curl downloads the spec, and this program reads it from stdin. */
const PIPE = 'curl … | gen-claude-client --spec -';

function hintForFailure({ hostname }: URL, { env } = process): string {
  if (isLoopback(hostname)) return 'check the URL';
  const proxy = findProxy();
  if (proxy !== undefined) return `check the URL and the proxy in ${proxy}, or use ${PIPE}`;
  const other = ['ALL_PROXY', 'all_proxy'].find((name) => env[name]);
  return other === undefined ? 'check the URL' : `${other} is not used: set HTTPS_PROXY`;
}

interface FollowOptions {
  readonly start: URL;
  readonly where: string;
  readonly redirects: number;
  readonly headers: readonly Header[];
  readonly signal: AbortSignal;
  readonly fetchUrl: typeof fetch;
}

/**
 * Follows redirects itself, since `fetch` would also follow redirects to another scheme and to URLs that are not
 * allowed.
 */
async function follow(options: FollowOptions): Promise<Response> {
  const { start, where, redirects, signal, fetchUrl } = options;
  let url = start;
  for (let hop = 0; hop <= redirects; hop += 1) {
    const headers = headersFor(url, options);
    const response = await fetchUrl(url.href, { signal, redirect: 'manual', headers });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, url.href)) {
      throw refuse(where, 'redirects to an invalid URL', 'name the final URL');
    }
    const next = checkUrl(new URL(location, url.href).href, where);
    if (next.protocol !== start.protocol) {
      throw refuse(where, `redirects to another scheme (${next.protocol})`, 'name the final URL');
    }
    url = next;
  }
  throw refuse(where, `redirects more than ${redirects} times`, 'name the final URL');
}

const ACCEPT = 'application/json, application/yaml, text/yaml;q=0.9, */*;q=0.5';

function headersFor({ origin }: URL, { start, headers }: FollowOptions): Record<string, string> {
  const all = new Headers(
    origin === start.origin ? headers.map(([name, value]): [string, string] => [name, value]) : [],
  );
  if (!all.has('accept')) all.set('accept', ACCEPT);
  return Object.fromEntries(all);
}

async function readBody(response: Response, where: string, bytes: number): Promise<Uint8Array> {
  if (!response.ok) {
    await response.body?.cancel();
    const needsToken = response.status === 401 || response.status === 403;
    const hint = needsToken ? `send your token with --header, or use ${PIPE}` : 'check the URL';
    throw refuse(where, `answered with status ${response.status}`, hint);
  }
  if (Number(response.headers.get('content-length') ?? 0) > bytes) {
    await response.body?.cancel();
    throw tooLarge(where, bytes);
  }
  if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) {
    await response.body?.cancel();
    throw refuse(where, 'answered with an HTML page', 'name the URL of the raw JSON or YAML file');
  }
  if (response.body === null) return new Uint8Array();
  return collectBytes(response.body, where, bytes);
}

function checkUrl(address: string, where: string): URL {
  if (!URL.canParse(address)) throw refuse(where, 'is not a valid URL', 'check its spelling');
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') {
    throw refuse(where, 'holds a user name or password', 'download it and name the file instead');
  }
  if (url.protocol === 'https:') return url;
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return url;
  const hint = 'use an https URL, or download it and name the file instead';
  throw refuse(where, `${url.protocol}//${url.host} is not https`, hint);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}

/**
 * Explains why `fetch` failed, by the code in the cause of its error. Shows codes of the system, such as `ENOTFOUND`.
 * Leaves out codes of the HTTP library, which begin with `UND_`, since users cannot look them up.
 */
function explainFailure(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'UND_ERR_SOCKET') return 'closed the connection before the end';
  return code === '' || code.startsWith('UND_')
    ? 'cannot be reached'
    : `cannot be reached (${code})`;
}

function refuse(where: string, message: string, hint: string): InputError {
  return new InputError([{ where, message, hint }]);
}
