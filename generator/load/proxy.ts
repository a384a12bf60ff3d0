/** Sends requests through the proxy that environment variables name. */
import { InputError } from '../diagnostics.js';

type Fetch = typeof fetch;

/** The environment variables that name the proxy for https URLs. The first variable with a value decides. */
const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;

/** Returns the name of the environment variable that names the proxy, or undefined. */
export function findProxy({ env } = process): string | undefined {
  return VARIABLES.find((name) => Boolean(env[name]));
}

/**
 * Runs `use` with a `fetch` that goes through the proxy if a variable names one, except to hosts in `NO_PROXY`. Callers
 * must not use it for loopback URLs: plain http is allowed there only because the request does not leave the machine.
 *
 * @throws InputError if the variable does not hold the URL of a proxy
 */
export async function withProxy<T>(use: (fetchUrl: Fetch) => Promise<T>): Promise<T> {
  const variable = findProxy();
  if (variable === undefined) return use(fetch);
  const proxy = readProxy(variable);
  // Loaded here, since few runs need it. The agent of undici works only with the `fetch` of undici.
  const undici = await import('undici');
  const agent = new undici.EnvHttpProxyAgent({
    httpProxy: proxy,
    httpsProxy: proxy,
    noProxy: process.env['no_proxy'] || process.env['NO_PROXY'] || '',
  });
  const proxied = (url: string, init: object) => undici.fetch(url, { ...init, dispatcher: agent });
  try {
    return await use(proxied as unknown as Fetch);
  } finally {
    await agent.destroy();
  }
}

/** Returns the URL of the proxy. Messages do not show it, since it may hold a password. */
function readProxy(variable: string): string {
  const value = process.env[variable] ?? '';
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
  const hint = 'write http://host:port, or unset it';
  throw new InputError([{ where: variable, message: 'is not the http URL of a proxy', hint }]);
}
