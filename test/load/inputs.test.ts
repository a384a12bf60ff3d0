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

/** Every kind of file that an option names. */
const READERS: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  '--spec': (path) => loadSpec({ kind: 'file', path }),
  '--betas': loadManifest,
  '--overlay': (path) => loadOverlays([path]),
  '--config': (path) => loadConfig(path, '/'),
};

describe.each(Object.entries(READERS))('%s refuses', (_option, read) => {
  it('a file above the size limit', async () => {
    const path = join(await makeFolder({ x: 'x' }), 'x');
    await truncate(path, 64 * 1024 * 1024 + 1);
    expect(await messageOf(() => read(path))).toMatch(`${path}: is larger than 64 MiB; `);
  });

  it('a link to a file that does not exist', async () => {
    const path = join(await makeFolder(), 'link');
    await symlink('nowhere', path);
    expect(await messageOf(() => read(path))).toMatch(
      `${path}: is a link to a file that does not exist; `,
    );
  });

  it.skipIf(process.platform === 'win32')('a device', async () => {
    expect(await messageOf(() => read('/dev/zero'))).toMatch(
      '/dev/zero: is a device or a socket; ',
    );
  });
});

describe.skipIf(process.platform === 'win32')('a pipe', () => {
  it('is read to its end', async () => {
    const pipe = await makePipe();
    const [bytes] = await Promise.all([readLocalFile(pipe, 'pipe'), writeFile(pipe, 'words')]);
    expect(String(bytes)).toBe('words');
  });

  it('is refused if nobody writes to it', async () => {
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

it('refuses stdin that is silent', async () => {
  const stream = new Readable({ read: () => undefined });
  expect(await messageOf(() => readSource({ kind: 'stdin', stream }, [], 20))).toBe(
    'stdin: sent nothing for 0.02 s; check the command that writes to it, or name a file',
  );
  expect(stream.destroyed).toBe(true);
});

describe('aliases of a YAML spec', () => {
  it('stand for their value, also in merge keys', async () => {
    const text = `${HEAD}x-a: &a { k: 1, l: [&b x, *b] }\nx-c: { <<: [*a, { m: 2, k: 3 }], l: 4 }\n`;
    expect((await load(`${text}${PATHS}`)).document).toMatchObject({
      'x-a': { k: 1, l: ['x', 'x'] },
      'x-c': { k: 1, l: 4, m: 2 },
    });
  });

  it('may be many', async () => {
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
      'long texts that they repeat',
      `x-a: &a ${text}\nx-b: [${'*a, '.repeat(400)}*a]`,
      'aliases expand to more than 1000000 values',
    ],
    [
      'chains that are nested too deeply',
      `x-0: &a0 [1]\n${Array.from({ length: 300 }, (_, index) => `x-${index + 1}: &a${index + 1} [*a${index}]\n`).join('')}`,
      'values are nested too deeply',
    ],
    [
      'a value in itself',
      'x-a: &a [*a]',
      'unresolved alias `a`: the anchor is not defined before it',
    ],
    ['a merge of a text', 'x-a: { <<: text }', '`<<` does not name a mapping'],
  ])('refuse %s', async (_given, yaml, want) => {
    expect(await complaintOf(`${HEAD}${PATHS}${yaml}\n`)).toContain(`: ${want}; `);
  });
});

it('finds a key that is written twice among very many keys', async () => {
  const keys = Array.from({ length: 100_000 }, (_, index) => `  k${index}: 1\n`).join('');
  expect(await complaintOf(`${HEAD}${PATHS}x-keys:\n${keys}  k7: 2\n`)).toMatch(
    /`k7` is written twice/,
  );
});

it('refuses YAML that would take too much memory', () => {
  const locate = (offset: number) => String(offset);
  const parse = (most: number) => () =>
    parseYaml('- a: 1\n- b: 2\n', { schema: 'core' }, locate, 10, most);
  expect(parse(20)).not.toThrow();
  expect(parse(8)).toThrow(
    'the YAML before this line takes too much memory; save the file as JSON',
  );
});

it('names the error in JSON without the words of the JavaScript engine', async () => {
  const cases = [
    ['{"a":1,}', '1:8: is not JSON: a key in double quotes is missing'],
    ['{"a":1 "b":2}', '1:8: is not JSON: a comma is missing'],
    ['{"a":1}\n}', '2:1: is not JSON: text follows the end'],
    [`${'{"a":'.repeat(20_000)}]`, ' is not JSON'],
  ];
  for (const [text = '', want = ''] of cases) {
    expect(await complaintOf(text, 'spec.json')).toContain(`spec.json:${want}; `);
  }
});
