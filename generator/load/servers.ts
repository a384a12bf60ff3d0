/** Resolves relative URLs of servers in a downloaded spec against the URL of the document, as OpenAPI requires. */
import { decodeUri } from '../ir/pointer.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * Returns the document with the URLs of its servers resolved against `base` if they begin with `/`, `./` or `../`, but
 * not with `//`. Other URLs stay unchanged.
 */
export function resolveServers<T extends { readonly paths: Json } & Json>(
  document: T,
  base: string,
): T {
  const resolved = withServers(document, base);
  const paths = Object.entries(document.paths).map(([key, item]) => {
    if (!isObject(item)) return [key, item] as const;
    const verbs = Object.entries(withServers(item, base)).map(
      ([verb, value]) => [verb, isObject(value) ? withServers(value, base) : value] as const,
    );
    return [key, Object.fromEntries(verbs)] as const;
  });
  return { ...resolved, paths: Object.fromEntries(paths) };
}

function withServers<T extends Json>(owner: T, base: string): T {
  const { servers } = owner;
  if (!Array.isArray(servers)) return owner;
  return { ...owner, servers: servers.map((server: unknown) => resolve(server, base)) };
}

function resolve(server: unknown, base: string): unknown {
  if (!isObject(server) || typeof server['url'] !== 'string') return server;
  const { url } = server;
  if (!/^\.{0,2}\/(?!\/)/.test(url)) return server;
  const full = new URL(url, base);
  // `URL` encodes variables, such as `{version}`.
  return { ...server, url: full.origin + full.pathname.replace(/%7B.*?%7D/gi, decodeUri) };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
