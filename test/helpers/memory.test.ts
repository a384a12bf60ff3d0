import { mkdir, readdir, readFile, realpath, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BetaLocalFilesystemMemoryTool as SDKMemory } from 'anthropic-sdk-1.14/tools/memory/node';
import { describe, expect, test, vi } from 'vitest';
import { BetaLocalFilesystemMemoryTool } from '../../templates/helpers/memory.js';
import { ClaudeError } from '../../templates/runtime/index.js';
import { betaMemoryTool } from '../../templates/runtime/messages/index.js';
import { makeFolder, messageOf, readFolder } from '../support/temporary.js';

async function makeMemory(files: Readonly<Record<string, string>> = {}) {
  const base = await makeFolder(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`memories/${path}`, text])),
  );
  return { base, memory: await BetaLocalFilesystemMemoryTool.init(base) };
}

describe('the memory tool on files', () => {
  test('creates, views, edits, renames and deletes files', async () => {
    const { base, memory } = await makeMemory();
    await memory.create({ path: '/memories/notes/a.txt', file_text: 'one\ntwo\nthree' });
    expect(await memory.view({ path: '/memories/notes/a.txt' })).toBe(
      '     1\tone\n     2\ttwo\n     3\tthree',
    );
    expect(await memory.view({ path: '/memories/notes/a.txt', view_range: [2, -1] })).toBe(
      '     2\ttwo\n     3\tthree',
    );
    const edited = await memory.str_replace({
      path: '/memories/notes/a.txt',
      old_str: 'two\nth',
      new_str: '$& and th',
    });
    expect(edited).toContain('     2\t$& and three');
    await memory.insert({ path: '/memories/notes/a.txt', insert_line: 0, insert_text: 'zero\n' });
    await memory.rename({ old_path: '/memories/notes/a.txt', new_path: '/memories/b/c.txt' });
    expect(await readFolder(base)).toEqual({ 'memories/b/c.txt': 'zero\none\n$& and three' });
    await memory.delete({ path: '/memories/b' });
    expect(await readFolder(base)).toEqual({});
  });

  test('lists two levels of a folder, without hidden files, node_modules and symbolic links', async () => {
    const { base, memory } = await makeMemory({
      'a.txt': 'x'.repeat(1536),
      'b/c/d/e.txt': '',
      '.hidden': '',
      'node_modules/f': '',
    });
    await symlink(join(base, 'memories', 'a.txt'), join(base, 'memories', 'link'));
    const listed = (await memory.view({ path: '/memories' }))
      .split('\n')
      .map((line) => line.split('\t'));
    expect(listed.map(([, path]) => path)).toEqual([
      '/memories',
      '/memories/a.txt',
      '/memories/b/',
      '/memories/b/c/',
    ]);
    expect(listed[1]).toEqual(['1.5K', '/memories/a.txt']);
  });

  test.each([
    '/memories/../secret',
    '/memories/a/../../secret',
    '/memories\\..\\secret',
    '/memories/..\\secret',
    '/memoriesx/a',
    'memories/a',
    '/etc/passwd',
    '/memories//a',
    '/memories/C:a',
    '/memories/a\0b',
    '',
  ])('refuses the path %j', async (path) => {
    const { base, memory } = await makeMemory();
    await writeFile(join(base, 'secret'), 'hidden');
    const message = `${path} is not a path in /memories`;
    expect(await messageOf(() => memory.view({ path }))).toBe(message);
    expect(await messageOf(() => memory.create({ path, file_text: '' }))).toBe(message);
    expect(await messageOf(() => memory.delete({ path }))).toBe(message);
    expect(await messageOf(() => memory.rename({ old_path: '/memories', new_path: path }))).toBe(
      message,
    );
    expect(await readFolder(base)).toEqual({ secret: 'hidden' });
  });

  test('refuses symbolic links to paths outside of the folder, existing or not', async () => {
    const { base, memory } = await makeMemory({ 'inner/a.txt': 'a' });
    const outside = await makeFolder({ 'b.txt': 'b' });
    const inside = join(base, 'memories');
    await symlink(outside, join(inside, 'out'));
    await symlink(join(outside, 'new.txt'), join(inside, 'dangling'));
    await symlink(join(inside, 'inner'), join(inside, 'in'));
    const isLink = / is a link that leads to nothing in \/memories$/;
    for (const path of ['/memories/out', '/memories/out/b.txt', '/memories/dangling']) {
      expect(await messageOf(() => memory.view({ path }))).toMatch(isLink);
      expect(await messageOf(() => memory.create({ path, file_text: '' }))).toMatch(isLink);
      expect(await messageOf(() => memory.delete({ path }))).toMatch(isLink);
      expect(
        await messageOf(() => memory.rename({ old_path: '/memories/inner/a.txt', new_path: path })),
      ).toMatch(isLink);
    }
    expect(await readFolder(outside)).toEqual({ 'b.txt': 'b' });
    expect(await memory.view({ path: '/memories/in/a.txt' })).toBe('     1\ta');
  });

  test('throws an error with the reason and changes nothing if a command is not possible', async () => {
    const { base, memory } = await makeMemory({ 'a.txt': 'x x', 'b.txt': '' });
    const path = '/memories/a.txt';
    const failing = [
      [() => memory.create({ path, file_text: '' }), `${path} already exists`],
      [() => memory.str_replace({ path, old_str: 'x', new_str: 'y' }), 'occurs 2 times'],
      [() => memory.str_replace({ path, old_str: 'z', new_str: 'y' }), 'occurs 0 times'],
      [() => memory.str_replace({ path, old_str: '', new_str: 'y' }), '`old_str` is empty'],
      [() => memory.insert({ path, insert_line: 2, insert_text: 'y' }), 'is 2; use 0 to 1'],
      [
        () => memory.rename({ old_path: path, new_path: '/memories/b.txt' }),
        'b.txt already exists',
      ],
      [
        () => memory.rename({ old_path: '/memories', new_path: '/memories/m' }),
        'cannot be renamed',
      ],
      [() => memory.delete({ path: '/memories/' }), 'cannot be deleted'],
      [() => memory.delete({ path: '/memories/c' }), '/memories/c does not exist'],
      [() => memory.view({ path: '/memories/c' }), '/memories/c does not exist'],
      [
        () => memory.insert({ path: '/memories', insert_line: 0, insert_text: '' }),
        'is not a file',
      ],
    ] as const;
    for (const [action, message] of failing) expect(await messageOf(action)).toContain(message);
    expect(await readFolder(base)).toEqual({ 'memories/a.txt': 'x x', 'memories/b.txt': '' });
  });

  test('does not send the path of the folder to the model', async () => {
    const { base, memory } = await makeMemory({ 'a.txt': '' });
    const message = await messageOf(() =>
      memory.create({ path: '/memories/a.txt/b', file_text: '' }),
    );
    expect(message).toBe('/memories/a.txt/b cannot be used: ENOTDIR');
    expect(message).not.toContain(await realpath(base));
  });

  test('creates files that only their owner can read', async () => {
    const { base, memory } = await makeMemory();
    await memory.create({ path: '/memories/n/a', file_text: 'a' });
    await memory.str_replace({ path: '/memories/n/a', old_str: 'a', new_str: 'b' });
    expect((await stat(join(base, 'memories/n/a'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(base, 'memories/n'))).mode & 0o777).toBe(0o700);
    expect(await readdir(join(base, 'memories/n'))).toEqual(['a']);
  });

  test('fits the type of the memory tool of a runner', async () => {
    const { base, memory } = await makeMemory();
    const tool = betaMemoryTool(memory);
    await tool.run(tool.parse({ command: 'create', path: '/memories/a', file_text: 'text' }));
    expect(await readFile(join(base, 'memories/a'), 'utf8')).toBe('text');
  });

  test('throws an error that lists the supported platforms on a platform without files', () => {
    vi.stubGlobal('process', {});
    try {
      expect(() => new BetaLocalFilesystemMemoryTool()).toThrow(ClaudeError);
      expect(() => new BetaLocalFilesystemMemoryTool()).toThrow('Node 20.16');
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe('the memory tools of our client and of the official SDK', () => {
  type Step = readonly [command: keyof SDKMemory, input: Record<string, unknown>];
  const path = '/memories/d/a.txt';
  const CASES: Readonly<Record<string, readonly Step[]>> = {
    'insert after the first line': [['insert', { path, insert_line: 1, insert_text: 'new\n' }]],
    'insert at the end': [['insert', { path, insert_line: 3, insert_text: 'new' }]],
    'insert after the end': [['insert', { path, insert_line: 9, insert_text: 'new' }]],
    replace: [['str_replace', { path, old_str: 'two', new_str: '$1' }]],
    'replace a text that occurs twice': [['str_replace', { path, old_str: 'e', new_str: 'E' }]],
    'create again': [['create', { path, file_text: 'again' }]],
    rename: [['rename', { old_path: path, new_path: '/memories/e/b.txt' }]],
    'delete a folder': [['delete', { path: '/memories/d' }]],
    'delete everything': [['delete', { path: '/memories' }]],
    'create outside of the folder': [['create', { path: '/memories/../a', file_text: '' }]],
  };

  /** Runs the steps. Returns for each step whether it succeeded, and the files that remain. */
  async function outcome(make: (base: string) => Promise<object>, steps: readonly Step[]) {
    const base = await makeFolder();
    const memory = await make(base);
    await mkdir(join(base, 'memories', 'd'));
    await writeFile(join(base, 'memories', 'd', 'a.txt'), 'one\ntwo\nthree');
    const succeeded: boolean[] = [];
    for (const [command, input] of steps) {
      const { [command]: run } = memory as Record<string, (input: unknown) => Promise<string>>;
      succeeded.push(
        await (run?.call(memory, input) ?? Promise.reject(new Error(command))).then(
          () => true,
          () => false,
        ),
      );
    }
    return { succeeded, files: await readFolder(base) };
  }

  test.each(Object.entries(CASES))('give the same result: %s', async (_, steps) => {
    const ours = await outcome((base) => BetaLocalFilesystemMemoryTool.init(base), steps);
    expect(ours).toEqual(await outcome((base) => SDKMemory.init(base), steps));
  });
});
