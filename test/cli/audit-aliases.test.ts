/** `audit` follows the path aliases of an app. */
import { afterEach, describe, expect, it } from 'vitest';
import { audit, makeApp } from './audit-app.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

describe('imports by a path alias', () => {
  const files = {
    'src/ids.ts': "export const FREE = ['free-2025-02-02'];\n",
    'src/app.ts': `import { FREE } from '@/ids';\nclient.beta.messages.create({ betas: FREE });\n`,
  };

  it.each([
    ['paths', { compilerOptions: { paths: { '@/*': ['./src/*'] } } }],
    [
      'paths relative to `baseUrl`',
      { compilerOptions: { baseUrl: 'src', paths: { '@/*': ['*'] } } },
    ],
    ['one path', { compilerOptions: { paths: { '@/ids': ['./src/ids.ts'] } } }],
  ])('are followed if tsconfig.json has %s', async (_, tsconfig) => {
    const cwd = await makeApp({ ...files, 'tsconfig.json': JSON.stringify(tsconfig) });
    const { stdout } = await audit(cwd);
    expect(stdout).not.toContain('[not-visible]');
  });

  it('are resolved from the folder of the config file that defines the alias', async () => {
    const cwd = await makeApp({
      ...files,
      'config/base.json': JSON.stringify({ compilerOptions: { paths: { '@/*': ['../src/*'] } } }),
      'tsconfig.json': JSON.stringify({ extends: './config/base.json' }),
    });
    expect((await audit(cwd)).stdout).not.toContain('[not-visible]');
  });

  it('are not followed if tsconfig.json is missing or not valid', async () => {
    expect((await audit(await makeApp(files))).stdout).toContain('[not-visible]');
    const broken = await audit(await makeApp({ ...files, 'tsconfig.json': '{' }));
    expect(broken.stdout).toContain('[not-visible]');
    expect(broken.stdout).toMatch(
      /^tsconfig\.json: not read: is not valid, or extends a file that is not valid; its `paths` are ignored$/m,
    );
    expect(broken.code).toBe(0);
  });
});
