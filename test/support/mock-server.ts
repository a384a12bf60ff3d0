/** Starts servers that send responses from an OpenAPI spec, and refuse requests that do not match the spec. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Namespace } from '../../generator/ir/api.js';
import { documentsByNamespace } from './mock-documents.js';

const require = createRequire(import.meta.url);

export interface MockServer {
  /** The origins of the servers to which tests send the requests of each namespace. */
  readonly urls: Readonly<Record<Namespace, string>>;
  stop(): Promise<void>;
}

/** A server for one OpenAPI document. */
interface DocumentServer {
  readonly url: string;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}

async function isUp(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}

/** @param spec the path of an OpenAPI document */
export async function startMockServer(spec: string): Promise<MockServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gen-claude-client-'));
  const { stable, beta } = await documentsByNamespace(spec, folder);
  const servers = new Map<string, DocumentServer>();
  for (const path of new Set([stable, beta])) servers.set(path, await startServer(path));
  const urlOf = (path: string): string => servers.get(path)?.url ?? '';
  return {
    urls: { stable: urlOf(stable), beta: urlOf(beta) },
    stop: async () => {
      await Promise.all([...servers.values()].map((server) => server.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startServer(spec: string): Promise<DocumentServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const program = join(require.resolve('@stdy/cli/package.json'), '..', 'steady.js');
  const flags = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--quiet',
    '--validator-query-array-format=brackets',
    '--validator-form-array-format=brackets',
  ];
  const child = spawn(process.execPath, [program, ...flags, spec], { stdio: 'ignore' });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const stop = async () => {
    child.kill();
    await exited;
  };
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await isUp(url)) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`The mock server for ${spec} did not start.`);
}
