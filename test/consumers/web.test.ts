/** Apps that serve the web: pages, their servers, and edge workers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { type Cors, serveAPI, expectReport, expectRequests } from '../platforms/api.js';
import { BROWSER_FLAGS, describeOn } from '../platforms/executables.js';
import { describeNeeding } from '../support/needed.js';
import { App, expectAnswer, type Files, MISSING, NODES, tool } from './app.js';

const servers: ChildProcess[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }
});

/** Starts a server of an app. Resolves to the first group of `sign` (its address or port) when it prints a match. */
async function start(
  app: App,
  executable: string,
  args: readonly string[],
  sign: RegExp,
): Promise<string> {
  const server = spawn(executable, args, {
    cwd: app.folder,
    env: { PATH: process.env['PATH'], HOME: tmpdir(), NEXT_TELEMETRY_DISABLED: '1' },
  });
  servers.push(server);
  let printed = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const address = sign.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', () => {
      reject(new Error(`the server has ended: ${printed}`));
    });
  });
}

/** The client as TypeScript and as JavaScript, each in a route of the Node runtime and one of the edge runtime. */
const ROUTES = (['ts', 'js'] as const).flatMap((target) =>
  ['nodejs', 'edge'].map((runtime) => [target, runtime] as const),
);

const NEXT: Files = {
  'package.json': '{ "private": true }',
  // The file that `next build` writes for TypeScript.
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      ...{ target: 'ES2017', lib: ['dom', 'dom.iterable', 'esnext'], allowJs: true },
      ...{ skipLibCheck: true, strict: true, noEmit: true, esModuleInterop: true },
      ...{ module: 'esnext', moduleResolution: 'bundler', resolveJsonModule: true },
      ...{ isolatedModules: true, jsx: 'react-jsx', incremental: true },
      plugins: [{ name: 'next' }],
    },
    include: ['next-env.d.ts', '**/*.ts', '**/*.tsx', '.next/types/**/*.ts'],
    exclude: ['node_modules'],
  }),
  'app/layout.tsx': `export default function Layout({ children }: { children: React.ReactNode }) {
  return <html><body>{children}</body></html>;
}\n`,
  'app/page.tsx': `export default function Page() { return <p>hi</p>; }\n`,
  ...Object.fromEntries(
    ROUTES.map(([target, runtime]) => [
      `app/${target}/${runtime}/route.ts`,
      `import { report } from '../../../lib/${target}/web';
export const runtime = '${runtime}';
export const dynamic = 'force-dynamic';
export async function GET(request: Request) {
  return Response.json(await report(new URL(request.url).searchParams.get('api') ?? ''));
}\n`,
    ]),
  ),
};

describeNeeding('the client in Next.js', MISSING, () => {
  const NEXT_CLI = tool('next/dist/bin/next');

  // One build contains all four routes, since four builds would take four times as long.
  test.each(['Turbopack', 'webpack'])(
    'runs if %s bundles it, as TypeScript and as JavaScript, in Node and edge routes',
    async (name) => {
      const bundler = name.toLowerCase();
      const app = await App.make(`next-${bundler}`, NEXT, { sources: 'lib/ts' });
      await app.add({ target: 'js', sources: 'lib/js' });
      // A program for the command line reads files, which an edge route cannot do.
      for (const target of ['ts', 'js']) await app.remove(`lib/${target}/main.ts`);
      await app.run(NODES[20], [NEXT_CLI, 'build', `--${bundler}`]);
      const args = [NEXT_CLI, 'start', '--hostname', '127.0.0.1', '--port', '0'];
      const address = await start(app, NODES[20], args, /Local:\s+(http:\S+)/);
      for (const [target, runtime] of ROUTES)
        await expectAnswer(async (api) => {
          const response = await fetch(
            `${address}/${target}/${runtime}?api=${encodeURIComponent(api)}`,
          );
          return response.json();
        });
    },
  );
});

/** The files of Vite's template for React and TypeScript. */
const VITE: Files = {
  'index.html':
    '<!doctype html><div id="root"></div><script type="module" src="/src/page.tsx"></script>',
  'vite.config.ts': `import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';
export default defineConfig({ plugins: [react()] });\n`,
  'tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
  'tsconfig.app.json': JSON.stringify({
    compilerOptions: {
      ...{
        target: 'ES2022',
        useDefineForClassFields: true,
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      },
      ...{ module: 'ESNext', skipLibCheck: true, moduleResolution: 'bundler', types: [] },
      ...{ allowImportingTsExtensions: true, verbatimModuleSyntax: true, noEmit: true },
      ...{ moduleDetection: 'force', jsx: 'react-jsx', strict: true, noUnusedLocals: true },
      ...{ noUnusedParameters: true, erasableSyntaxOnly: true, noFallthroughCasesInSwitch: true },
    },
    include: ['src'],
  }),
  'src/page.tsx': `import { createRoot } from 'react-dom/client';
import { report } from './web.ts';

Object.assign(globalThis, { report });
createRoot(document.getElementById('root')!).render(<p>ready</p>);\n`,
};

describeOn('Chromium', (executablePath) => {
  describeNeeding('the client in a page that Vite builds', MISSING, () => {
    test.each(['ts', 'js'] as const)('runs beside React, as %s', async (target) => {
      const app = await App.make(`vite-${target}`, VITE, { target });
      await app.remove('src/main.ts');
      await app.run(NODES[20], [tool('typescript/bin/tsc'), '--build']);
      await app.run(NODES[20], [tool('vite/bin/vite.js'), 'build']);
      const args = [tool('vite/bin/vite.js'), 'preview', '--host', '127.0.0.1', '--port', '0'];
      const site = await start(app, NODES[20], args, /(http:\/\/127\.0\.0\.1:\d+)/);
      const browser = await chromium.launch({
        executablePath,
        headless: true,
        args: [...BROWSER_FLAGS],
      });
      try {
        const page = await browser.newPage();
        await page.goto(site);
        await page.getByText('ready').waitFor();
        const headers = ['anthropic-dangerous-direct-browser-access', 'anthropic-version'];
        const cors: Cors = { origin: site, headers: [...headers, 'authorization', 'content-type'] };
        const api = await serveAPI(cors);
        const refusal = expect.stringContaining('dangerouslyAllowBrowser') as unknown;
        expectReport(await page.evaluate(`report(${JSON.stringify(api.url)})`), refusal);
        expectRequests(api.seen.filter(({ method }) => method !== 'OPTIONS'));
      } finally {
        await browser.close();
      }
    });
  });
});

const WORKER: Files = {
  'tsconfig.json': '{ "compilerOptions": { "moduleResolution": "bundler", "module": "esnext" } }',
  'src/worker.ts': `import { report } from './web';

export default {
  async fetch(request: Request): Promise<Response> {
    return Response.json(await report(new URL(request.url).searchParams.get('api') ?? ''));
  },
};\n`,
  'worker.capnp': `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "worker", esModule = embed "dist/worker.js")],
      compatibilityDate = "2026-01-01", globalOutbound = "loopback")),
    (name = "loopback", network = (allow = ["private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);\n`,
};

describeNeeding('the client in workerd', MISSING, () => {
  test.each(['ts', 'js'] as const)('runs as %s', async (target) => {
    const app = await App.make(`workerd-${target}`, WORKER, { target });
    await build({
      entryPoints: [join(app.folder, 'src/worker.ts')],
      outdir: join(app.folder, 'dist'),
      bundle: true,
      format: 'esm',
      conditions: ['workerd', 'worker', 'browser'],
    });
    const workerd = tool('@cloudflare/workerd-linux-64/bin/workerd');
    const args = ['serve', '--verbose', '--control-fd=2', 'worker.capnp'];
    const port = await start(app, workerd, args, /"port":(\d+)/);
    await expectAnswer(async (api) => {
      const url = `http://127.0.0.1:${port}/?api=${encodeURIComponent(api)}`;
      return (await fetch(url)).json();
    });
  });
});
