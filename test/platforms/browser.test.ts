/** The emitted client inside a web page, with the API on another origin. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Seen, serve, type TestServer } from '../runtime/server.js';
import { expectReport, expectRequests, FILE, serveAPI } from './api.js';
import { BROWSER_FLAGS, describeOn } from './executables.js';
import { useProject } from './project.js';

/** All headers of the client that a browser sends only if the server allows them. */
const HEADERS = [
  'anthropic-dangerous-direct-browser-access',
  'anthropic-version',
  'authorization',
  'content-type',
];

/** The script elements of pages: the program as one script, and the program as modules. */
const SCRIPTS = {
  bundled: '<script src="/program.js"></script>',
  modules: `<script type="module">
    import * as program from '/test/platforms/program.js';
    globalThis.program = program;
  </script>`,
};

function isPreflight({ method }: Seen): boolean {
  return method === 'OPTIONS';
}

describeOn('Chromium', (executablePath) => {
  const project = useProject();
  let browser: Browser;
  let root = '';

  beforeAll(async () => {
    root = await project.javascript();
    const { code } = await project.bundle({ platform: 'browser' });
    await writeFile(join(root, 'program.js'), code);
    browser = await chromium.launch({ executablePath, headless: true, args: [...BROWSER_FLAGS] });
  });
  afterAll(() => browser.close());

  /** Opens a page with the program. Collects the uncaught errors of the page in `errors`. */
  async function open(
    script = SCRIPTS.bundled,
  ): Promise<readonly [page: Page, origin: string, errors: readonly Error[]]> {
    const site = await serve(async ({ url = '' }, response) => {
      const isCode = url.endsWith('.js');
      response.setHeader('content-type', isCode ? 'text/javascript' : 'text/html');
      response.end(
        isCode ? await readFile(join(root, url)) : `<!doctype html><meta charset="utf-8">${script}`,
      );
    });
    const page = await browser.newPage();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(site.url);
    return [page, site.url, errors];
  }

  function runIn(page: Page, api: TestServer): Promise<unknown> {
    const file = `new File([${JSON.stringify(FILE.text)}], ${JSON.stringify(FILE.name)})`;
    return page.evaluate(`program.run(${JSON.stringify(api.url)}, ${file})`);
  }

  test('the client lists, streams and uploads in a page with dangerouslyAllowBrowser', async () => {
    const [page, origin, errors] = await open();
    const api = await serveAPI({ origin, headers: HEADERS });
    expectReport(await runIn(page, api), expect.stringContaining('dangerouslyAllowBrowser'));
    expect(errors).toEqual([]);
    expectRequests(
      api.seen.filter((seen) => !isPreflight(seen)),
      { origin, 'anthropic-dangerous-direct-browser-access': 'true' },
    );
  });

  test('the client runs as JavaScript without a bundler', async () => {
    const [page, origin, errors] = await open(SCRIPTS.modules);
    const api = await serveAPI({ origin, headers: HEADERS });
    expectReport(await runIn(page, api), expect.stringContaining('dangerouslyAllowBrowser'));
    expect(errors).toEqual([]);
    expectRequests(
      api.seen.filter((seen) => !isPreflight(seen)),
      { origin },
    );
  });

  test('the client sends only the headers in HEADERS', async () => {
    const [page, origin] = await open();
    const api = await serveAPI({ origin, headers: HEADERS });
    await runIn(page, api);
    const requested = api.seen
      .filter(isPreflight)
      .flatMap(({ headers }) => headers['access-control-request-headers']?.split(',') ?? []);
    expect([...new Set(requested)].sort()).toEqual(HEADERS);
  });

  test('a request fails with a connection error if the server does not allow the origin', async () => {
    const [page] = await open();
    const api = await serveAPI({ origin: 'http://other.test', headers: HEADERS });
    await expect(runIn(page, api)).rejects.toThrow('Connection error');
    expect(api.seen.filter((seen) => !isPreflight(seen))).toEqual([]);
  });
});
