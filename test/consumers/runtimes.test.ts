/** Apps for Deno and Bun, which run TypeScript without a separate compiler. */
import { describe, test } from 'vitest';
import { describeOn } from '../platforms/executables.js';
import { App, type Files } from './app.js';

describeOn('Deno', (deno) => {
  /** Returns the only flags of Deno: permissions for the server and for the folder of the app. */
  const permissions = (app: App) => ['--allow-net=127.0.0.1', `--allow-read=${app.folder}`];
  const DENO: Files = { 'deno.json': '{}', 'package.json': '{ "type": "module" }' };

  describe.each(['ts', 'js'] as const)('the client as %s', (target) => {
    test('runs, and Deno finds its types', async () => {
      const app = await App.make(`deno-${target}`, DENO, { target, sources: '.' });
      await app.run(deno, ['check', 'web.ts']);
      await app.report(deno, ['run', ...permissions(app), 'main.ts']);
    });
  });
});

describeOn('Bun', (bun) => {
  /** The compiler options for modules that `bun init` writes. */
  const BUN: Files = {
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        ...{ lib: ['ESNext'], target: 'ESNext', module: 'Preserve', moduleDetection: 'force' },
        ...{ moduleResolution: 'bundler', allowImportingTsExtensions: true, noEmit: true },
        ...{ verbatimModuleSyntax: true, strict: true, skipLibCheck: true },
      },
    }),
  };

  test.each(['ts', 'js'] as const)('the client runs as %s', async (target) => {
    const app = await App.make(`bun-${target}`, BUN, { target, sources: '.' });
    await app.report(bun, ['run', 'main.ts']);
  });
});
