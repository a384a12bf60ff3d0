/** Runs the emitted client in Node, Deno and Bun: compiled, as JavaScript, or from its TypeScript sources. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, readFolder } from '../support/temporary.js';
import { expectReport, expectRequests, serveAPI } from './api.js';
import { describeOn } from './executables.js';
import { useProject } from './project.js';

const run = promisify(execFile);
const USER_AGENT = /^gen-claude-client$/;
const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

/** A hook with which Node finds `x.ts` for an import of `./x.js`, as compilers do. */
const FIND_TYPESCRIPT = `
  import { registerHooks } from 'node:module';
  const resolve = (name, context, next) => next(name.replace(/^(\\..*)\\.js$/, '$1.ts'), context);
  registerHooks({ resolve });
`;

const project = useProject();
let compiled = '';
let javascript = '';
beforeAll(async () => {
  compiled = await project.compile();
  javascript = join(await project.javascript(), 'test/platforms/main.js');
});

/** Returns an environment with none of the variables that the client reads. */
function environment(): NodeJS.ProcessEnv {
  return { HOME: project.folder, NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1' };
}

/** Runs the program, and expects the report and the requests of every platform. */
async function expectProgram(executable: string, args: readonly string[]): Promise<void> {
  const api = await serveAPI();
  const all = [...args, api.url, project.file];
  const { stdout, stderr } = await run(executable, all, { env: environment() });
  expect(stderr).toBe('');
  expectReport(JSON.parse(stdout));
  expectRequests(api.seen);
  for (const { headers } of api.seen) expect(headers['user-agent']).toMatch(USER_AGENT);
}

describe('the Node that runs the tests', () => {
  test('runs the compiled client', () => expectProgram(process.execPath, [compiled]));

  test('runs the client that was generated as JavaScript', () =>
    expectProgram(process.execPath, [javascript]));

  test('loads with require the client that was generated as JavaScript', async () => {
    const client = join(dirname(javascript), '..', '..', 'generated', 'claude');
    const code = `require(${JSON.stringify(client)}).Claude.name`;
    const { stdout } = await run(process.execPath, ['--print', code]);
    expect(stdout).toBe('Claude\n');
  });
});

describeOn('a newer Node', (node) => {
  test('has a higher major version than the Node that runs the tests', async () => {
    const { stdout } = await run(node, ['--print', 'process.versions.node']);
    expect(parseInt(stdout)).toBeGreaterThan(parseInt(process.versions.node));
  });

  test('runs the compiled client', () => expectProgram(node, [compiled]));

  test('runs the client that was generated as JavaScript', () => expectProgram(node, [javascript]));

  test('runs the client from its sources', () => {
    const hook = `data:text/javascript,${encodeURIComponent(FIND_TYPESCRIPT)}`;
    return expectProgram(node, ['--import', hook, project.main]);
  });

  test('generates the same client', async () => {
    // Copies package.json for its prettier options, since the client in `generated` has the code style of this project.
    const cwd = await makeFolder({ 'package.json': await readFile('package.json', 'utf8') });
    await run(node, [CLI, '--quiet'], { cwd });
    expect(await readFolder(join(cwd, 'generated'))).toEqual({
      ...(await readFolder('generated')),
      'claude/.gen-claude-client.json': expect.stringContaining('client.ts') as unknown,
    });
  });
});

describeOn('Deno', (deno) => {
  // Deno denies access to environment variables, so the client must work without them.
  const sandbox = () => [
    'run',
    '--no-prompt',
    '--no-config',
    '--no-lock',
    '--no-remote',
    '--no-npm',
    '--allow-net=127.0.0.1',
    `--allow-read=${project.folder}`,
  ];

  test('runs the client from its sources', () =>
    expectProgram(deno, [...sandbox(), '--sloppy-imports', project.main]));

  test('runs the compiled client', () => expectProgram(deno, [...sandbox(), compiled]));

  test('runs the client that was generated as JavaScript', () =>
    expectProgram(deno, [...sandbox(), javascript]));

  test('finds no type errors in the client', async () => {
    const flags = ['--no-config', '--no-lock', '--no-remote', '--no-npm', '--sloppy-imports'];
    const program = join(dirname(project.main), 'program.ts');
    const { stderr } = await run(deno, ['check', ...flags, program], { env: environment() });
    expect(stderr).toMatch(/^Check .*program\.ts\n$/);
  });
});

describeOn('Bun', (bun) => {
  test('runs the client from its sources', () =>
    expectProgram(bun, ['run', '--no-install', project.main]));

  test('runs the client that was generated as JavaScript', () =>
    expectProgram(bun, ['run', '--no-install', javascript]));
});
