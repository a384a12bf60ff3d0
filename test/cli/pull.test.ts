import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { notes, smallSdk } from '../load/sdk/small-sdk.js';
import { integrityOf, pack, startRegistry } from '../support/registry.js';
import { makeFolder, readFolder } from '../support/temporary.js';
import { run } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const packed = async (files: Readonly<Record<string, string>>) => pack(await makeFolder(files));

/** Serves an npm registry with one release on the loopback interface, and makes npm use it. */
async function serveRegistry(tarball: Buffer, integrity?: string): Promise<void> {
  const registry = await startRegistry(await makeFolder());
  onTestFinished(registry.close);
  registry.publish('1.99.0', tarball, integrity);
  for (const [name, value] of Object.entries(registry.env)) vi.stubEnv(name, value);
}

/** Returns the temporary folders of gen-claude-client that `act` leaves behind. */
async function leftovers(act: () => Promise<unknown>): Promise<readonly string[]> {
  const temporary = await makeFolder();
  vi.stubEnv('TMPDIR', temporary);
  expect(tmpdir()).toBe(temporary);
  await act();
  return readdirSync(temporary).filter((name) => name.startsWith('gen-claude-client-'));
}

async function pull(cwd: string, ...flags: string[]) {
  return run(['pull', ...flags], { cwd });
}

const read = async (...path: string[]): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(...path), 'utf8')) as Record<string, unknown>;

describe('pull from a folder', () => {
  test('writes the document, and a file beside it with its source, date and hash', async () => {
    const cwd = await makeFolder();
    const sdk = await makeFolder(smallSdk());
    const { code, stdout, stderr } = await pull(cwd, '--from', sdk);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      'openapi.json: 2 operations and 5 schemas of @anthropic-ai/sdk@1.99.0\n' +
        'openapi.source.json: the source, date and SHA-256 of openapi.json\n',
    );
    const text = await readFile(join(cwd, 'openapi.json'), 'utf8');
    expect(await read(cwd, 'openapi.source.json')).toEqual({
      source: '@anthropic-ai/sdk@1.99.0',
      version: '1.99.0',
      date: new Date().toISOString().slice(0, 10),
      sha256: createHash('sha256').update(text).digest('hex'),
    });
    expect(Object.keys(await readFolder(cwd))).toEqual(['openapi.json', 'openapi.source.json']);
  });

  test('warns about code that cannot be read, and fails under --strict', async () => {
    const cwd = await makeFolder();
    const types = 'export interface Probe { it: any; }';
    const method = "probe(): APIPromise<Probe> { return this._client.get('/v1/probe'); }";
    const sdk = await makeFolder(smallSdk(notes(method, types)));
    const message = /src\/resources\/notes\.ts:\d+:\d+: has a type that cannot be read: `any`; /;
    const loose = await pull(cwd, '--from', sdk, '--out', 'a/b.json');
    expect([loose.code, loose.stderr]).toEqual([0, expect.stringMatching(message)]);
    const strict = await pull(cwd, '--from', sdk, '--out', 'c.json', '--strict');
    expect([strict.code, strict.stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(Object.keys(await readFolder(cwd))).toEqual(['a/b.json', 'a/b.source.json']);
  });

  test('copies doc comments only with --with-docs', async () => {
    const cwd = await makeFolder();
    const types = '/** Some words. */\nexport interface Probe { it: string; }';
    const method = "probe(): APIPromise<Probe> { return this._client.get('/v1/probe'); }";
    const sdk = await makeFolder(smallSdk(notes(method, types)));
    await pull(cwd, '--from', sdk, '--out', 'without.json');
    await pull(cwd, '--from', sdk, '--out', 'with.json', '--with-docs');
    expect(await readFile(join(cwd, 'without.json'), 'utf8')).not.toContain('Some words.');
    const text = await readFile(join(cwd, 'with.json'), 'utf8');
    expect(text).toContain('"description": "Some words."');
    expect(text).toContain('under its license: MIT.');
  });

  test.each([
    ['a folder as --out', ['--out', '.'], '.: is a folder; name a file in it'],
    ['a missing file as --from', ['--from', 'openai'], 'openai: no such file; check the path'],
    [
      '--from twice',
      ['--from', 'a', '--from', 'b'],
      '--from: is given more than once; give it once, with a value',
    ],
  ])('refuses %s', async (_name, flags, message) => {
    const cwd = await makeFolder();
    const sdk = await makeFolder(smallSdk());
    const from = flags.includes('--from') ? [] : ['--from', sdk];
    const { code, stderr } = await pull(cwd, ...from, ...flags);
    expect([code, stderr]).toEqual([2, `error: ${message}\n`]);
    expect(await readFolder(cwd)).toEqual({});
  });

  test.each([
    ['a document', ''],
    ['an import of an SDK that was saved', '"x-claude-source":{"package":"@anthropic-ai/sdk"},'],
  ])('refuses --with-docs for %s', async (_name, mark) => {
    const cwd = await makeFolder({ 'spec.json': `{"openapi":"3.1.0",${mark}"paths":{"/a":{}}}` });
    const { code, stderr } = await pull(cwd, '--from', 'spec.json', '--with-docs');
    expect([code, stderr]).toEqual([
      2,
      'error: --with-docs: has no effect on an OpenAPI document; leave this flag out\n',
    ]);
  });
});

describe('pull from npm', () => {
  test('downloads the newest release, and records its checksum', async () => {
    const cwd = await makeFolder();
    const tarball = await packed(smallSdk());
    const integrity = integrityOf(tarball);
    await serveRegistry(tarball);
    const left = await leftovers(async () => {
      const { code, stderr } = await pull(cwd);
      expect([code, stderr]).toEqual([0, '']);
    });
    expect(left).toEqual([]);
    const record = await read(cwd, 'openapi.source.json');
    expect(record).toMatchObject({ source: '@anthropic-ai/sdk@1.99.0', integrity });
    const { paths } = await read(cwd, 'openapi.json');
    expect(Object.keys(paths as object)).toEqual(['/v1/notes/{note_id}', '/v1/notes']);
  });

  test('refuses a package whose checksum differs from the checksum in the registry', async () => {
    const cwd = await makeFolder();
    const tarball = await packed(smallSdk());
    await serveRegistry(tarball, integrityOf(Buffer.from('another')));
    const left = await leftovers(async () => {
      const { code, stderr } = await pull(cwd, '--from', '@anthropic-ai/sdk@1.99.0');
      expect(code).toBe(2);
      expect(stderr).toMatch(/^error: @anthropic-ai\/sdk@1\.99\.0: cannot be fetched \(EINTEGRITY/);
    });
    expect(left).toEqual([]);
    expect(await readFolder(cwd)).toEqual({});
  });

  test('names the requested release in the error about a package that it refuses', async () => {
    const cwd = await makeFolder();
    const files = Object.entries(smallSdk()).filter(([path]) => path !== 'src/client.ts');
    const tarball = await packed(Object.fromEntries(files));
    await serveRegistry(tarball);
    const { code, stderr } = await pull(cwd, '--from', '@anthropic-ai/sdk@latest');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^error: @anthropic-ai\/sdk@latest: has no `@anthropic-ai\/sdk@latest\//,
    );
  });

  test('refuses a version that the registry lacks', async () => {
    const cwd = await makeFolder();
    const tarball = await packed(smallSdk());
    await serveRegistry(tarball);
    const { code, stderr } = await pull(cwd, '--from', '@anthropic-ai/sdk@9.9.9');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^error: @anthropic-ai\/sdk@9\.9\.9: cannot be fetched \(ETARGET: .*\); /,
    );
  });

  test.skipIf(process.platform === 'win32')(
    'quotes the arguments of npm for the shell of Windows',
    async () => {
      const folder = await makeFolder({
        'a b/shell': '#!/bin/sh\nprintf %s "$2" > "$0.txt"; exit 1',
      });
      const shell = join(folder, 'a b/shell');
      await chmod(shell, 0o755);
      vi.stubEnv('comspec', shell);
      vi.stubEnv('TMPDIR', join(folder, 'a b'));
      vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
      const { code } = await pull(folder, '--from', '@anthropic-ai/sdk@^1.99.0');
      expect(code).toBe(2);
      expect(await readFile(`${shell}.txt`, 'utf8')).toMatch(
        /^npm "pack" "@anthropic-ai\/sdk@\^1\.99\.0" .* "[^"]*a b\/gen-claude-client-[^"]*"$/,
      );
    },
  );

  test.each([
    [
      '@openai/sdk@1',
      'is not @anthropic-ai/sdk; write @anthropic-ai/sdk, with a version if you like',
    ],
    [
      '@anthropic-ai/sdk@1; touch x',
      '"1; touch x" is not a version; write it as @anthropic-ai/sdk@1.14.0 or @anthropic-ai/sdk@latest',
    ],
    [
      '@anthropic-ai/sdk@--registry=x',
      '"--registry=x" is not a version; write it as @anthropic-ai/sdk@1.14.0 or @anthropic-ai/sdk@latest',
    ],
  ])('refuses %s without running npm', async (from, message) => {
    const cwd = await makeFolder();
    const { code, stderr } = await pull(cwd, '--from', from);
    expect([code, stderr]).toEqual([2, `error: ${from}: ${message}\n`]);
  });
});
