/** A server that responds as an OpenAPI spec describes, and refuses requests that do not match the spec. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

export interface MockServer {
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

/** @param spec path of an OpenAPI document */
export async function startMockServer(spec: string): Promise<MockServer> {
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
