import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, createServer as createTCPServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { download } from '../../generator/load/download.js';
import { serve } from '../support/serve.js';
import { messageOf } from '../support/temporary.js';

const NAMES = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'ALL_PROXY'];

beforeEach(() => {
  for (const name of NAMES.flatMap((one) => [one, one.toLowerCase()])) vi.stubEnv(name, '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Starts a proxy that records requests, and answers each CONNECT request with an error. */
async function startProxy(): Promise<{ readonly url: string; readonly requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.end();
  });
  server.on('connect', (request, socket: Socket) => {
    requests.push(
      `${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? ''}`,
    );
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  return { url: await serve(server), requests };
}

const SPEC_URL = 'https://specs.invalid/spec.yaml';

describe('a download', () => {
  it.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY'])('uses the proxy in %s', async (name) => {
    const { url, requests } = await startProxy();
    vi.stubEnv(name, url.replace('http://', 'http://me:secret@'));
    const message = await messageOf(() => download(SPEC_URL, 'URL'));
    const login = `Basic ${Buffer.from('me:secret').toString('base64')}`;
    expect(requests).toEqual([`CONNECT specs.invalid:443 ${login}`]);
    expect(message).toContain('URL: cannot be reached (');
    expect(message).toContain(
      `; check the URL and the proxy in ${name}, or use curl … | gen-claude-client --spec -`,
    );
    expect(message).not.toContain('secret');
  });

  it('does not send the headers of --header to the proxy', async () => {
    const { url, requests } = await startProxy();
    vi.stubEnv('HTTPS_PROXY', url);
    const headers = [['Authorization', 'Bearer secret']] as const;
    await messageOf(() => download(SPEC_URL, 'URL', { headers }));
    expect(requests).toEqual(['CONNECT specs.invalid:443 ']);
  });

  it.each(['specs.invalid', '.invalid', '*'])('uses no proxy if NO_PROXY is %s', async (hosts) => {
    const { url, requests } = await startProxy();
    vi.stubEnv('HTTPS_PROXY', url);
    vi.stubEnv('NO_PROXY', hosts);
    await messageOf(() => download(SPEC_URL, 'URL'));
    expect(requests).toEqual([]);
  });

  it('uses no proxy for the loopback interface', async () => {
    const { url, requests } = await startProxy();
    vi.stubEnv('HTTP_PROXY', url);
    const origin = await serve((_request, response) => response.end('spec'));
    expect(Buffer.from(await download(origin, 'URL')).toString()).toBe('spec');
    expect(requests).toEqual([]);
  });

  it.each(['localhost:8080', 'socks5://127.0.0.1:1', 'secret'])(
    'refuses the proxy %s',
    async (url) => {
      vi.stubEnv('https_proxy', url);
      expect(await messageOf(() => download(SPEC_URL, 'URL'))).toBe(
        'https_proxy: is not the http URL of a proxy; write http://host:port, or unset it',
      );
    },
  );

  it('mentions in the error that ALL_PROXY has no effect', async () => {
    vi.stubEnv('ALL_PROXY', 'http://127.0.0.1:1');
    const message = await messageOf(() => download('https://127.1.2.3.invalid/', 'URL'));
    expect(message).toMatch(
      /^URL: cannot be reached \(.+\); ALL_PROXY is not used: set HTTPS_PROXY$/,
    );
  });

  it('starts TLS in the tunnel of the proxy', async () => {
    // The server does not support TLS: it records the first byte that arrives, and closes the connection.
    const received: (number | undefined)[] = [];
    const target = createTCPServer((socket) => {
      socket.once('data', (bytes: Buffer) => {
        received.push(bytes[0]);
        socket.destroy();
      });
    });
    await once(target.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => {
      target.close();
    });
    const { port } = target.address() as AddressInfo;
    const requests: (string | undefined)[] = [];
    const proxy = createServer();
    proxy.on('connect', (request, socket: Socket) => {
      requests.push(request.url);
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const through = connect(port, '127.0.0.1', () => socket.pipe(through).pipe(socket));
      through.on('error', () => socket.destroy());
      socket.on('error', () => through.destroy());
    });
    vi.stubEnv('HTTPS_PROXY', await serve(proxy));
    await messageOf(() => download(SPEC_URL, 'URL'));
    expect(requests).toEqual(['specs.invalid:443']);
    // 22 is the first byte of a TLS handshake.
    expect(received).toEqual([22]);
  });
});
