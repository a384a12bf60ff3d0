/** Requests through the proxy that the environment names, as curl and npm make them. */
import { InputError } from '../diagnostics.js';

type Fetch = typeof fetch;

/** For https URLs: the first one that has a value counts. */
const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;

/** The variable that names the proxy, or undefined. */
export function findProxy({ env } = process): string | undefined {
  return VARIABLES.find((name) => Boolean(env[name]));
}

/**
 * Runs `use` with a `fetch` that goes through the proxy, except to hosts in `NO_PROXY`. Loopback is never asked for
 * through a proxy: plain http is allowed only since it does not leave the machine.
 *
 * @throws InputError if the variable does not hold the URL of a proxy
 */
export async function withProxy<T>(use: (fetchUrl: Fetch) => Promise<T>): Promise<T> {
  const variable = findProxy();
  if (variable === undefined) return use(fetch);
  const proxy = readProxy(variable);
  // Loaded late, as few runs need it. Its agent works with its own `fetch` only.
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

/** Its value may hold a password, which no message shows. */
function readProxy(variable: string): string {
  const value = process.env[variable] ?? '';
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
  const hint = 'write http://host:port, or unset it';
  throw new InputError([{ where: variable, message: 'is not the http URL of a proxy', hint }]);
}
