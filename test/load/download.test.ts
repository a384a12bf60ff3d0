import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { download, type DownloadLimits } from '../../generator/load/download.js';
import { loadSpec, parseSource } from '../../generator/load/spec.js';
import { serve } from '../support/serve.js';
import { messageOf } from '../support/temporary.js';

async function complaintOf(
  listener: RequestListener,
  limits: Partial<DownloadLimits> = {},
): Promise<string> {
  const origin = await serve(listener);
  return messageOf(() => download(`${origin}/spec`, 'URL', limits));
}

const SPEC = '{"openapi":"3.1.0","paths":{"/a":{}}}';

describe('download', () => {
  it('reads a spec, and leaves the query out of its label', async () => {
    const origin = await serve((_request, response) => response.end(SPEC));
    const loaded = await loadSpec(parseSource(`${origin}/v1/spec.json?token=secret`));
    expect(loaded.document).toEqual(JSON.parse(SPEC));
    expect(loaded.label).toBe(`${origin}/v1/spec.json`);
  });

  it('sends an `accept` header for JSON and YAML', async () => {
    const origin = await serve((request, response) =>
      response.end(JSON.stringify(request.headers.accept)),
    );
    const accepted = Buffer.from(await download(origin, 'URL')).toString();
    expect(accepted).toMatch(/^"application\/json, application\/yaml,/);
  });

  it.each(['declared', 'not declared'])(
    'accepts a body as long as the limit, with a length that is %s',
    async (length) => {
      const origin = await serve((_request, response) => {
        if (length === 'declared') response.setHeader('content-length', SPEC.length);
        response.write(SPEC);
        response.end();
      });
      const bytes = await download(origin, 'URL', { bytes: SPEC.length });
      expect(Buffer.from(bytes).toString()).toBe(SPEC);
    },
  );

  it('ignores the header `location` of a response that is not a redirect', async () => {
    const origin = await serve((_request, response) =>
      response.writeHead(201, { location: 'https://example.com/' }).end(SPEC),
    );
    expect(Buffer.from(await download(origin, 'URL')).toString()).toBe(SPEC);
  });

  it('follows five redirects', async () => {
    const origin = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end(SPEC);
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    expect(Buffer.from(await download(`${origin}/5`, 'URL')).toString()).toBe(SPEC);
    expect(await messageOf(() => download(`${origin}/6`, 'URL'))).toBe(
      'URL: redirects more than 5 times; name the final URL',
    );
  });

  const answers: readonly (readonly [given: string, listener: RequestListener, want: string])[] = [
    [
      'status 404',
      (_request, response) => response.writeHead(404).end('none'),
      'URL: answered with status 404; check the URL',
    ],
    [
      'status 401',
      (_request, response) => response.writeHead(401).end(),
      'URL: answered with status 401; send your token with --header, or use curl … | gen-claude-client --spec -',
    ],
    [
      'status 410 with the header `location`',
      (_request, response) => response.writeHead(410, { location: '/other' }).end(),
      'URL: answered with status 410; check the URL',
    ],
    [
      'a redirect without the header `location`',
      (_request, response) => response.writeHead(302).end(),
      'URL: answered with status 302; check the URL',
    ],
    [
      'a redirect to an invalid URL',
      (_request, response) => response.writeHead(302, { location: 'http://[' }).end(),
      'URL: redirects to an invalid URL; name the final URL',
    ],
    [
      'HTML',
      (_request, response) =>
        response.setHeader('content-type', 'text/html; charset=utf-8').end('<html>'),
      'URL: answered with an HTML page; name the URL of the raw JSON or YAML file',
    ],
    [
      'a declared length of 300 MB',
      (_request, response) => {
        response.setHeader('content-length', 300_000_000);
        response.write(' ');
      },
      'URL: is larger than 64 MiB; check that it is the file that you mean',
    ],
    [
      'a redirect to another scheme',
      (_request, response) => response.writeHead(301, { location: 'file:///etc/hosts' }).end(),
      'URL: file:// is not https; use an https URL, or download it and name the file instead',
    ],
    [
      'a redirect from http to https',
      (_request, response) => response.writeHead(301, { location: 'https://127.0.0.1:1/' }).end(),
      'URL: redirects to another scheme (https:); name the final URL',
    ],
    [
      'a redirect to another host without TLS',
      (_request, response) => response.writeHead(308, { location: 'http://example.com/a' }).end(),
      'URL: http://example.com is not https; use an https URL, or download it and name the file instead',
    ],
    [
      'a broken response',
      (_request, response) => {
        response.setHeader('content-length', 10);
        response.write('{');
        response.destroy();
      },
      'URL: closed the connection before the end; check the URL',
    ],
  ];
  it.each(answers)('refuses %s', async (_given, listener, want) => {
    expect(await complaintOf(listener)).toContain(want);
  });

  it('sends the headers of the user only to the origin of the address, also after a redirect', async () => {
    const seen: string[] = [];
    const note: RequestListener = (request, response) => {
      const { authorization = '', accept } = request.headers;
      seen.push([request.url, authorization, accept?.slice(0, 16)].join(' '));
      response.end(SPEC);
    };
    const other = await serve(note);
    const origin = await serve((request, response) => {
      if (request.url === '/spec') response.writeHead(302, { location: '/moved' }).end();
      else if (request.url === '/away') response.writeHead(302, { location: `${other}/b` }).end();
      else note(request, response);
    });
    const headers = [['Authorization', 'Bearer secret']] as const;
    await download(`${origin}/spec`, 'URL', { headers });
    await download(`${origin}/away`, 'URL', { headers });
    await download(`${origin}/yaml`, 'URL', { headers: [['Accept', 'application/yaml']] });
    expect(seen).toEqual([
      '/moved Bearer secret application/json',
      '/b  application/json',
      '/yaml  application/yaml',
    ]);
  });

  it('refuses an empty response', async () => {
    const origin = await serve((_request, response) => response.writeHead(204).end());
    expect(await messageOf(() => loadSpec(parseSource(`${origin}/spec`)))).toBe(
      `${origin}/spec: is empty; an OpenAPI document is expected here`,
    );
  });

  it('stops reading an endless response at the size limit', async () => {
    const message = await complaintOf((_request, response) => {
      const feed = () => {
        while (response.write(' '.repeat(65536)));
      };
      response.on('drain', feed);
      feed();
    });
    expect(message).toBe('URL: is larger than 64 MiB; check that it is the file that you mean');
  });

  it('resolves relative servers against the URL of the document', async () => {
    const servers = (url: string) => ({ servers: [{ url }] });
    const get = { ...servers('/c'), responses: {} };
    const spec = {
      openapi: '3.1.0',
      ...servers('/{version}'),
      paths: { '/x': { ...servers('https://example.com'), get } },
    };
    const origin = await serve((_request, response) => response.end(JSON.stringify(spec)));
    const { document } = await loadSpec({ kind: 'url', url: `${origin}/docs/spec.json?key=1` });
    expect(document).toEqual({
      ...spec,
      ...servers(`${origin}/{version}`),
      paths: {
        '/x': { ...servers('https://example.com'), get: { ...get, ...servers(`${origin}/c`) } },
      },
    });
  });

  it.each(['/%', '/a%20b', '/%/{api version}'])('resolves the server %s', async (url) => {
    const text = JSON.stringify({ openapi: '3.1.0', servers: [{ url }], paths: { '/a': {} } });
    const origin = await serve((_request, response) => response.end(text));
    const { document } = await loadSpec({ kind: 'url', url: `${origin}/spec.json` });
    expect(document['servers']).toEqual([{ url: `${origin}${url}` }]);
  });

  it('throws if the server sends nothing, or stops sending', async () => {
    const want = 'URL: did not send the whole spec within 0.2 s; try again later';
    expect(await complaintOf(() => undefined, { milliseconds: 200 })).toBe(want);
    const stall: RequestListener = (_request, response) => void response.write('{');
    expect(await complaintOf(stall, { milliseconds: 200 })).toBe(want);
  });

  const addresses: readonly (readonly [address: string, want: string])[] = [
    ['http://example.com/spec.json', 'http://example.com is not https'],
    ['ftp://example.com/spec.json', 'ftp://example.com is not https'],
    ['https://', 'is not a valid URL; check its spelling'],
    ['ftp://127.0.0.1/spec.json', 'ftp://127.0.0.1 is not https'],
    ['http://127.0.0.1.example.com/', 'http://127.0.0.1.example.com is not https'],
    ['http://localhost.example.com/', 'http://localhost.example.com is not https'],
    ['https://user:secret@example.com/', 'holds a user name or password'],
    ['https://user@example.com/', 'holds a user name or password; download it and name the file'],
    ['https://:secret@example.com/', 'holds a user name or password'],
    ['https://user:secret@exa mple.com/', 'https://exa mple.com/: is not a valid URL'],
    ['https://user:a/@secret@example.com/', 'https://example.com/: is not a valid URL'],
    ['https://exa mple.com/a?token=secret', 'https://exa mple.com/a: is not a valid URL'],
    ['https://exa mple.com/a#secret', 'https://exa mple.com/a: is not a valid URL'],
    ['svn:user:secret@example.com', 'svn:example.com: svn:// is not https'],
    ['http://127.0.0.1:1/spec', 'cannot be reached; check the URL'],
    ['http://127.10.20.30:1/spec', 'cannot be reached'],
    ['http://localhost:1/spec', 'cannot be reached'],
    ['http://[::1]:1/spec', 'cannot be reached'],
  ];
  it.each(addresses)('throws for %s, and shows no password', async (url, want) => {
    const message = await messageOf(() => loadSpec({ kind: 'url', url }));
    expect(message).toContain(want);
    expect(message).not.toContain('secret');
  });
});
