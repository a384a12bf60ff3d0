import { execFileSync } from 'node:child_process';
import { symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { findPackageConfig, loadConfig } from '../../generator/load/config.js';
import { findImportExtension } from '../../generator/load/import-extension.js';
import { readLocalFile } from '../../generator/load/local-file.js';
import { loadManifest } from '../../generator/load/manifest.js';
import { loadOverlays } from '../../generator/load/overlay/read.js';
import { loadStyle } from '../../generator/load/style.js';
import { readTsconfig } from '../../generator/load/tsconfig.js';
import { loadSpec } from '../../generator/load/spec.js';
import { parseYaml } from '../../generator/load/yaml.js';
import { readSource } from '../../generator/load/source.js';
import { makeFolder, messageOf } from '../support/temporary.js';
import { complaintOf, HEAD, load, PATHS } from './given.js';

/** The functions that read the files of options. */
const READERS: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  '--spec': (path) => loadSpec({ kind: 'file', path }),
  '--betas': loadManifest,
  '--overlay': (path) => loadOverlays([path]),
  '--config': (path) => loadConfig(path, '/'),
};

describe.each(Object.entries(READERS))('the file of %s', (_option, read) => {
  it('is refused above the size limit', async () => {
    const path = join(await makeFolder({ x: 'x' }), 'x');
    await truncate(path, 64 * 1024 * 1024 + 1);
    expect(await messageOf(() => read(path))).toMatch(`${path}: is larger than 64 MiB; `);
  });

  it('is refused if it is a symbolic link to a missing file', async () => {
    const path = join(await makeFolder(), 'link');
    await symlink('nowhere', path);
    expect(await messageOf(() => read(path))).toMatch(
      `${path}: is a link to a file that does not exist; `,
    );
  });

  it.skipIf(process.platform === 'win32')('is refused if it is a device', async () => {
    expect(await messageOf(() => read('/dev/zero'))).toMatch(
      '/dev/zero: is a device or a socket; ',
    );
  });
});

describe('a key that is written twice', () => {
  it('is refused in a JSON config', async () => {
    const folder = await makeFolder({ 'conf.json': '{"spec": "a",\n"spec": "b"}' });
    expect(await messageOf(() => loadConfig('conf.json', folder))).toBe(
      'conf.json:2:1: `spec` is written twice; keep one of the two (the other is at conf.json:1:2)',
    );
  });

  it('is refused in package.json only if it belongs to the config', async () => {
    const packageOf = (config: string) =>
      makeFolder({
        'package.json': `{"scripts": {"a": "1", "a": "2"}, "gen-claude-client": {${config}}}`,
      });
    const { value } = (await findPackageConfig(await packageOf('"spec": "a"'))) ?? {};
    expect(value).toEqual({ spec: 'a' });
    const twice = await packageOf('"spec": "a", "spec": "b"');
    expect(await messageOf(() => findPackageConfig(twice))).toContain('`spec` is written twice');
  });
});

describe.skipIf(process.platform === 'win32')('a pipe', () => {
  it('is read to its end', async () => {
    const pipe = await makePipe();
    const [bytes] = await Promise.all([readLocalFile(pipe, 'pipe'), writeFile(pipe, 'words')]);
    expect(String(bytes)).toBe('words');
  });

  it('is refused if no process writes to it', async () => {
    const pipe = await makePipe();
    expect(await messageOf(() => readLocalFile(pipe, 'pipe', 20))).toBe(
      'pipe: sent nothing for 0.02 s; check the command that writes to it, or name a file',
    );
  });

  it('is not read at a path that no option names', async () => {
    const folder = await makeFolder();
    for (const name of ['package.json', 'tsconfig.json']) {
      execFileSync('mkfifo', [join(folder, name)]);
    }
    expect(await findPackageConfig(folder)).toBeUndefined();
    expect(await readTsconfig(folder)).toBeUndefined();
    expect((await findImportExtension(folder)).warning?.message).toContain('cannot be read');
  });

  it('is refused as .editorconfig, since prettier would wait for its content', async () => {
    const folder = await makeFolder();
    execFileSync('mkfifo', [join(folder, '.editorconfig')]);
    expect(await messageOf(() => loadStyle(join(folder, 'client'), undefined))).toMatch(
      /\.editorconfig: is a pipe or a device; replace it with a file, or remove it$/,
    );
  });
});

async function makePipe(): Promise<string> {
  const path = join(await makeFolder(), 'pipe');
  execFileSync('mkfifo', [path]);
  return path;
}

it('stdin that sends nothing is refused', async () => {
  const stream = new Readable({ read: () => undefined });
  expect(await messageOf(() => readSource({ kind: 'stdin', stream }, [], 20))).toBe(
    'stdin: sent nothing for 0.02 s; check the command that writes to it, or name a file',
  );
  expect(stream.destroyed).toBe(true);
});

describe('aliases of a YAML spec', () => {
  it('are replaced by their values, also in merge keys', async () => {
    const text = `${HEAD}x-a: &a { k: 1, l: [&b x, *b] }\nx-c: { <<: [*a, { m: 2, k: 3 }], l: 4 }\n`;
    expect((await load(`${text}${PATHS}`)).document).toMatchObject({
      'x-a': { k: 1, l: ['x', 'x'] },
      'x-c': { k: 1, l: 4, m: 2 },
    });
  });

  it('are accepted in large numbers', async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => index);
    const anchors = names.map((name) => `x-${name}: &a${name} ${name}\n`);
    const uses = names.map((name) => `*a${name}`);
    const { document } = await load(
      `${HEAD}${PATHS}${anchors.join('')}x-all: [${uses.join(', ')}]`,
    );
    expect(document['x-all']).toEqual(names);
  });

  const text = 'a'.repeat(100_000);
  it.each([
    [
      'they repeat a long string',
      `x-a: &a ${text}\nx-b: [${'*a, '.repeat(400)}*a]`,
      'aliases expand to more than 1000000 values',
    ],
    [
      'they form a chain that is nested too deeply',
      `x-0: &a0 [1]\n${Array.from({ length: 300 }, (_, index) => `x-${index + 1}: &a${index + 1} [*a${index}]\n`).join('')}`,
      'values are nested too deeply',
    ],
    [
      'a value contains itself',
      'x-a: &a [*a]',
      'circular alias `a`: it is inside the value of its anchor',
    ],
    [
      'the later of two anchors with one name contains itself',
      'x-a: &a 1\nx-b: &a [*a]',
      'circular alias `a`: it is inside the value of its anchor',
    ],
    [
      'an anchor follows its alias',
      'x-a: [*a, &a 1]',
      'unresolved alias `a`: the anchor is not defined before it',
    ],
    ['a merge key has a string as value', 'x-a: { <<: text }', '`<<` does not name a mapping'],
  ])('are refused if %s', async (_given, yaml, want) => {
    expect(await complaintOf(`${HEAD}${PATHS}${yaml}\n`)).toContain(`: ${want}; `);
  });
});

it('a duplicate key among 100,000 keys is refused', async () => {
  const keys = Array.from({ length: 100_000 }, (_, index) => `  k${index}: 1\n`).join('');
  expect(await complaintOf(`${HEAD}${PATHS}x-keys:\n${keys}  k7: 2\n`)).toMatch(
    /`k7` is written twice/,
  );
});

it('YAML that would take too much memory is refused', () => {
  const locate = (offset: number) => String(offset);
  const parse = (most: number) => () =>
    parseYaml('- a: 1\n- b: 2\n', { schema: 'core' }, locate, 10, most);
  expect(parse(20)).not.toThrow();
  expect(parse(8)).toThrow(
    'the YAML before this line takes too much memory; save the file as JSON',
  );
});

it('a message about invalid JSON says what is wrong, without the message of the JavaScript engine', async () => {
  const cases = [
    ['{"a":1,}', '1:8: is not JSON: a key in double quotes is missing'],
    ['{"a":1 "b":2}', '1:8: is not JSON: a comma is missing'],
    ['{"a":1}\n}', '2:1: is not JSON: text follows the end'],
    ['// c\n{"a":1}', '1:1: is not JSON: a comment is not allowed; remove it'],
    [`${'{"a":'.repeat(20_000)}]`, ' is not JSON'],
  ];
  for (const [text = '', want = ''] of cases) {
    expect(await complaintOf(text, 'spec.json')).toContain(`spec.json:${want}`);
  }
});
