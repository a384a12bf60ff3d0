/** `gen-claude-client check`: comparison with the hashes in the lock, the full check, and the report of differences. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runQuickly } from '../../generator/cli/quick.js';
import { fillFolder, makeFolder, readFolder } from '../support/temporary.js';
import { APP_FILES, INPUT_FILES, INPUT_FLAGS, run, SPEC } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

const FLAGS = [...INPUT_FLAGS, '--out', 'client'];
const CHECK = ['check', ...FLAGS];

async function app(): Promise<string> {
  const cwd = await makeFolder(APP_FILES);
  await run(FLAGS, { cwd });
  return cwd;
}

/** Returns whether `check` passes by comparing hashes with the lock, without generating the client. */
async function isQuick(cwd: string, argv: readonly string[] = CHECK): Promise<boolean> {
  process.chdir(cwd);
  const output = { write: () => undefined };
  const terminal = { stdout: output, stderr: output, env: {}, cwd };
  return (await runQuickly(argv, terminal)) === 0;
}

/** Applies `change` to the text of each file of the client, except the lock. */
async function edit(cwd: string, change: (text: string) => string): Promise<void> {
  const files = Object.entries(await readFolder(join(cwd, 'client')));
  const emitted = files.filter(([path]) => path !== '.gen-claude-client.json');
  const changed = emitted.map(([path, text]) => [`client/${path}`, change(text)]);
  await fillFolder(cwd, Object.fromEntries(changed) as Record<string, string>);
}

describe('check with the lock only', () => {
  it('passes if inputs and client are unchanged', async () => {
    const cwd = await app();
    expect(await isQuick(cwd)).toBe(true);
    expect(await isQuick(cwd, [...FLAGS, '--check'])).toBe(true);
    const { code, stdout } = await run(CHECK, { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^client is up to date: API version 2026-10-21 \(as before\), \d+ files and their inputs are unchanged, checked in \d\.\d s\n$/,
    );
  });

  it('passes if only line endings changed, and reports the files', async () => {
    const cwd = await app();
    await edit(cwd, (text) => text.replaceAll('\n', '\r\n'));
    await fillFolder(cwd, { 'spec.yaml': SPEC.replaceAll('\n', '\r\n') });
    expect(await isQuick(cwd)).toBe(true);
    const { code, stdout } = await run(CHECK, { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain(
      '\nonly line endings or formatting differ in .gitattributes, README.md, REFERENCE.md and ',
    );
    const strict = await run([...CHECK, '--strict'], { cwd });
    expect(strict.code).toBe(1);
    await run(FLAGS, { cwd });
    expect((await run([...CHECK, '--strict'], { cwd })).code).toBe(0);
  });

  it.each([
    ['an edited file', { 'client/index.ts': 'edited' }],
    ['another spec', { 'spec.yaml': SPEC.replace('Get a model', 'Get one model') }],
    ['another manifest', { 'betas.yaml': `${APP_FILES['betas.yaml']}\n# more\n` }],
    ['the lock of another version of the generator', { lock: '"generator": "9.9.9"' }],
    ['the lock of an unfinished run', { lock: '"unfinished": true, "generator": "0.1.0"' }],
  ])('does not pass with %s', async (_, { lock, ...files }: Record<string, string>) => {
    const cwd = await app();
    await fillFolder(cwd, files);
    if (lock !== undefined) {
      const name = '.gen-claude-client.json';
      const { [name]: text = '' } = await readFolder(join(cwd, 'client'));
      await fillFolder(cwd, { [`client/${name}`]: text.replace(/"generator": "[^"]*"/, lock) });
    }
    expect(await isQuick(cwd)).toBe(false);
  });

  it.each([
    [['--no-helpers']],
    [['--api-version', '2023-06-01']],
    [['--strict']],
    [['--prettier', 'style.json']],
    [['--overlay', 'more.yaml']],
    [['--unknown']],
  ])('does not pass with the flags %j', async (flags) => {
    const cwd = await app();
    await fillFolder(cwd, { 'style.json': '{}' });
    expect(await isQuick(cwd, [...CHECK, ...flags])).toBe(false);
  });

  it('depends only on the keys of package.json that a run reads', async () => {
    const files = { name: 'app', prettier: { singleQuote: true } };
    const cwd = await makeFolder({ ...INPUT_FILES, 'package.json': JSON.stringify(files) });
    const write = (more: object) =>
      fillFolder(cwd, { 'package.json': JSON.stringify({ ...files, ...more }) });
    await run(FLAGS, { cwd });
    const before = await readFolder(join(cwd, 'client'));
    await write({ description: 'An app', devDependencies: { tsx: '4' } });
    expect(await isQuick(cwd)).toBe(true);
    await run(FLAGS, { cwd });
    expect(await readFolder(join(cwd, 'client'))).toEqual(before);
    await write({ prettier: { singleQuote: false } });
    expect(await isQuick(cwd)).toBe(false);
    await write({ 'gen-claude-client': { helpers: false } });
    expect(await isQuick(cwd)).toBe(false);
  });

  it('does not pass if a file of the client or the lock is missing', async () => {
    const cwd = await app();
    await rm(join(cwd, 'client/index.ts'));
    expect(await isQuick(cwd)).toBe(false);
    await rm(join(cwd, 'client/.gen-claude-client.json'));
    expect(await isQuick(cwd)).toBe(false);
  });
});

describe('check that generates the client in memory', () => {
  it('passes if another version of the generator made the same files', async () => {
    const cwd = await app();
    const name = 'client/.gen-claude-client.json';
    const { [name]: lock = '' } = await readFolder(cwd);
    await fillFolder(cwd, { [name]: lock.replace(/"generator": "[^"]*"/, '"generator": "0.0.9"') });
    expect((await run(CHECK, { cwd })).code).toBe(0);
  });

  it('warns about a client that a newer generator made', async () => {
    const cwd = await app();
    const name = 'client/.gen-claude-client.json';
    const { [name]: lock = '' } = await readFolder(cwd);
    const version = /"generator": "([^"]*)"/.exec(lock)?.[1] ?? '';
    await fillFolder(cwd, { [name]: lock.replace(`"${version}"`, '"99.1.0-beta.1"') });
    const { code, stderr } = await run(CHECK, { cwd });
    expect(code).toBe(0);
    expect(stderr).toBe(
      `warning: client: was made by gen-claude-client 99.1.0-beta.1, which is newer than ${version}; install gen-claude-client 99.1.0-beta.1 or newer\n`,
    );
  });

  it('passes if a formatter has changed whitespace and quotes, and reports the changed files', async () => {
    const cwd = await app();
    await edit(cwd, (text) => text.replace(/^ {2}/gm, '      ').replace(/\n\n/g, '\n\n\n'));
    const index = await readFile(join(cwd, 'client/index.ts'), 'utf8');
    await fillFolder(cwd, { 'client/index.ts': index.replace(/'(.*)';$/gm, '"$1"') });
    const { code, stdout } = await run(CHECK, { cwd });
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(stdout).toContain('only line endings or formatting differ in ');
  });

  it('names the files that differ and the changes for callers', async () => {
    const cwd = await app();
    await fillFolder(cwd, {
      'client/index.ts': 'edited',
      'spec.yaml': SPEC.replace('properties: {', 'properties: { size: { type: number }, '),
    });
    const { code, stdout } = await run(CHECK, { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('client is out of date:\n  stale    .gen-claude-client.json\n');
    expect(stdout).toContain('\n  edited   index.ts\n');
    expect(stdout).toContain(
      '1 safe change for callers (semver: minor)\n  safe     `models.retrieve`: `size` is new (`number`)\nGenerate it again and commit the result.\n',
    );
    const actions = await run(CHECK, { cwd, env: { GITHUB_ACTIONS: 'true' } });
    expect(actions.stdout).toContain(
      '\n::error file=client/index.ts::index.ts was edited, or was not generated. Generate it again and commit the result.\n',
    );
  });

  it('prints JSON, Markdown and SARIF', async () => {
    const cwd = await app();
    await fillFolder(cwd, { 'client/index.ts': 'edited' });
    const printed = async (format: string) =>
      (await run([...CHECK, '--format', format], { cwd })).stdout;
    expect(JSON.parse(await printed('json'))).toMatchObject({
      ok: false,
      out: 'client',
      version: '2026-10-21',
      missing: [],
      edited: ['index.ts'],
      layout: [],
      changes: { verdict: 'none' },
    });
    expect(await printed('markdown')).toBe(
      '### `client` is out of date\n\n- `index.ts` was edited, or was not generated\n\nGenerate it again and commit the result.\n',
    );
    expect(JSON.parse(await printed('sarif'))).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'gen-claude-client' } },
          results: [
            {
              ruleId: 'edited',
              locations: [{ physicalLocation: { artifactLocation: { uri: 'client/index.ts' } } }],
            },
          ],
        },
      ],
    });
    await run(FLAGS, { cwd });
    expect(await printed('markdown')).toBe('### `client` is up to date\n');
    const { stderr, code } = await run([...CHECK, '--format', 'xml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'error: --format: unknown value `xml`; write `text`, `json`, `markdown` or `sarif`\n',
    );
  });
});
