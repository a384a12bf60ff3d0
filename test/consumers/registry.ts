/**
 * A registry on the loopback interface with the dependencies of this project, packed from `node_modules`, so that tests
 * need no network.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { create } from 'tar';

/** An entry of package-lock.json. */
interface Locked {
  readonly version: string;
  readonly dev?: boolean;
}

interface Release {
  /** The folder of the package. It does not exist for a package of another platform, which npm does not install. */
  readonly folder: string;
  readonly locked: Locked;
}

/** Releases by package and version. */
type Releases = ReadonlyMap<string, ReadonlyMap<string, Release>>;

/**
 * Serves the packages that a user of the project in `root` installs. Resolves to the address, and to a function that
 * stops the server.
 */
export async function serveRegistry(
  root: string,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const releases = await readReleases(root);
  const server = createServer((request, response) => {
    const url = `http://${request.headers.host ?? ''}`;
    answer(decodeURIComponent(request.url ?? ''), releases, url).then(
      (body) => response.writeHead(body === undefined ? 404 : 200).end(body),
      (error: unknown) => response.writeHead(403).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function readReleases(root: string): Promise<Releases> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const releases = new Map<string, Map<string, Release>>();
  for (const [path, locked] of Object.entries(lock.packages)) {
    const name = path.split('node_modules/').pop() ?? '';
    if (name === '' || locked.dev === true) continue;
    const versions = releases.get(name) ?? new Map<string, Release>();
    releases.set(name, versions.set(locked.version, { folder: join(root, path), locked }));
  }
  return releases;
}

/**
 * Returns the description of a package for `/name`, the archive of a release for `/name/-/version.tgz`, or undefined
 * for an unknown package.
 */
async function answer(
  path: string,
  releases: Releases,
  url: string,
): Promise<string | Buffer | undefined> {
  const [, name = '', version] = /^\/(.+?)(?:\/-\/(.+)\.tgz)?$/.exec(path) ?? [];
  const versions = releases.get(name);
  if (!versions) return undefined;
  const release = versions.get(version ?? '');
  if (release) return pack(release);
  const described = await Promise.all(
    [...versions].map(async ([number, one]) => [number, await describe(name, one, url)] as const),
  );
  const latest = [...versions.keys()].pop();
  return JSON.stringify({
    name,
    'dist-tags': { latest },
    versions: Object.fromEntries(described),
  });
}

async function describe(name: string, { folder, locked }: Release, url: string): Promise<object> {
  const dist = { tarball: `${url}/${name}/-/${locked.version}.tgz` };
  // A package that is not installed is described without its dependencies, which are not installed either.
  if (!existsSync(folder)) return { ...locked, name, dependencies: {}, dist };
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as object;
  return { ...manifest, dist };
}

/** Packs the folder of a release without the packages that npm has installed into it. */
function pack({ folder }: Release): Promise<Buffer> {
  const filter = (path: string): boolean => !path.startsWith('./node_modules');
  const options = { gzip: { level: 1 }, cwd: folder, prefix: 'package', portable: true, filter };
  return buffer(create(options, ['.']));
}
