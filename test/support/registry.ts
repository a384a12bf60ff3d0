/** An npm registry on the loopback interface that has releases of the SDK. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { create } from 'tar';

const PACKAGE = '@anthropic-ai/sdk';

/** Packs a folder as the tarball of a release. */
export async function pack(folder: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of create({ gzip: true, cwd: folder, prefix: 'package' }, ['.']))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

export const integrityOf = (bytes: Uint8Array): string =>
  `sha512-${createHash('sha512').update(bytes).digest('base64')}`;

export interface Registry {
  /** Adds a release, which becomes `latest`. Without `integrity`, the release has the integrity of its tarball. */
  publish(version: string, tarball: Buffer, integrity?: string): void;
  readonly close: () => void;
  /** The environment variables that make npm use this registry. */
  readonly env: Readonly<Record<string, string>>;
}

/** @param cache a folder for the cache of npm */
export async function startRegistry(cache: string): Promise<Registry> {
  const tarballs = new Map<string, { readonly tarball: Buffer; readonly integrity: string }>();
  let latest = '';
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    const version = /^\/sdk-(.+)\.tgz$/.exec(path)?.[1];
    if (version !== undefined) response.end(tarballs.get(version)?.tarball);
    else if (path !== `/${PACKAGE}`) response.writeHead(404).end();
    else {
      const origin = `http://${request.headers.host ?? ''}`;
      const versions = [...tarballs].map(([one, { integrity }]) => {
        const dist = { tarball: `${origin}/sdk-${one}.tgz`, integrity };
        return [one, { name: PACKAGE, version: one, dist }] as const;
      });
      response.setHeader('content-type', 'application/json');
      const body = { 'dist-tags': { latest }, versions: Object.fromEntries(versions) };
      response.end(JSON.stringify({ name: PACKAGE, ...body }));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    publish(version, tarball, integrity = integrityOf(tarball)) {
      tarballs.set(version, { tarball, integrity });
      latest = version;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
    env: {
      npm_config_registry: `http://127.0.0.1:${port}/`,
      npm_config_cache: cache,
      npm_config_fetch_retries: '0',
      npm_config_update_notifier: 'false',
    },
  };
}
