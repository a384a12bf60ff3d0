/** Starts servers on the loopback interface. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** Starts a server, which is closed after the test. Resolves to the origin of the server. */
export async function serve(given: RequestListener | Server): Promise<string> {
  const server = typeof given === 'function' ? createServer(given) : given;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}
