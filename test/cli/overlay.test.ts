import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { makeFolder, readFolder } from '../support/temporary.js';
import { APP_FILES, INPUT_FLAGS, run } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

const overlay = (actions: string): string =>
  `overlay: 1.0.0\ninfo: { title: T, version: "1" }\nactions:\n${actions}\n`;

const WORDS = overlay(
  '  - { target: $.components.schemas.Model, update: { description: A model that answers. } }',
);
const NAME = overlay(
  '  - { target: $.components.schemas.Model.properties, update: { name: { type: string } } }',
);

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  return makeFolder({ ...APP_FILES, 'package.json': '{}', ...files });
}

describe('--overlay', () => {
  test('applies each overlay, records its hash in the lock, and adds it to the command in the README', async () => {
    const cwd = await folderWith({ 'words.yaml': WORDS, 'my name.yaml': NAME });
    const flags = [...INPUT_FLAGS, '--overlay', 'words.yaml', '--overlay', 'my name.yaml'];
    const { code, stderr } = await run(flags, { cwd });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const files = await readFolder(join(cwd, 'generated/claude'));
    expect(files['types/models.ts']).toContain('A model that answers.');
    expect(files['types/models.ts']).toContain('name?: string');
    expect(files['README.md']).toContain("--overlay words.yaml --overlay 'my name.yaml'");
    const { overlays } = JSON.parse(files['.gen-claude-client.json'] ?? '') as {
      overlays: readonly string[];
    };
    expect(overlays).toHaveLength(2);
  });

  test('makes --check fail if a later run leaves it out', async () => {
    const cwd = await folderWith({ 'words.yaml': WORDS });
    const flags = [...INPUT_FLAGS, '--overlay', 'words.yaml'];
    await run(flags, { cwd });
    expect((await run([...flags, '--check'], { cwd })).code).toBe(0);
    expect((await run([...INPUT_FLAGS, '--check'], { cwd })).code).toBe(1);
  });

  test('reads `overlay` from the config, with paths relative to the config file', async () => {
    const config = JSON.stringify({
      spec: '../spec.yaml',
      betas: '../betas.yaml',
      overlay: 'w.yaml',
    });
    const cwd = await folderWith({ 'config/claude.json': config, 'config/w.yaml': WORDS });
    const { code } = await run(['--config', 'config/claude.json'], { cwd });
    expect(code).toBe(0);
    const types = await readFile(join(cwd, 'generated/claude/types/models.ts'), 'utf8');
    expect(types).toContain('A model that answers.');
  });

  test('warns about a target without a match, and refuses it with --strict', async () => {
    const cwd = await folderWith({
      'o.yaml': overlay('  - { target: $.components.schemas.Modle, update: { type: object } }'),
    });
    const flags = [...INPUT_FLAGS, '--overlay', 'o.yaml'];
    const lenient = await run(flags, { cwd });
    const line =
      'o.yaml:4:5: `$.components.schemas.Modle` matches nothing in spec.yaml; correct the JSONPath, or remove the action';
    expect(lenient).toMatchObject({ code: 0, stderr: `warning: ${line}\n` });
    expect(await run([...flags, '--strict'], { cwd })).toMatchObject({
      code: 2,
      stderr: `error: ${line}\n`,
    });
  });

  test.each([
    [
      'a schema that an operation refers to',
      '$.components.schemas.Model',
      'spec.yaml#/paths/~1v1~1models~1{model_id}/get/responses/200/content/application~1json/schema: unresolved `$ref`: `#/components/schemas/Model` (o.yaml:4:5 removes `#/components/schemas/Model` with the target `$.components.schemas.Model`); ',
    ],
    [
      'the parameter of a path',
      "$.paths['/v1/models/{model_id}'].get.parameters[0]",
      "GET /v1/models/{model_id}: the placeholder `{model_id}` has no path parameter (o.yaml:4:5 removes `#/paths/~1v1~1models~1{model_id}/get/parameters/0` with the target `$.paths['/v1/models/{model_id}'].get.parameters[0]`); ",
    ],
    [
      'every path',
      '$.paths[*]',
      'spec.yaml: has no paths (o.yaml:4:5 removes `#/paths/~1v1~1things~1{thing_id}` with the target `$.paths[*]`); ',
    ],
  ])('refuses an overlay that removes %s, and names the action', async (_what, target, want) => {
    const action = `  - { target: ${JSON.stringify(target)}, remove: true }`;
    const cwd = await folderWith({ 'o.yaml': overlay(action) });
    const { code, stderr } = await run([...INPUT_FLAGS, '--overlay', 'o.yaml'], { cwd });
    expect(stderr.slice(0, `error: ${want}`.length)).toBe(`error: ${want}`);
    expect(stderr).toMatch(/, or change the overlay\n$/);
    expect(code).toBe(2);
    expect(Object.keys(await readFolder(cwd)).some((path) => path.startsWith('generated/'))).toBe(
      false,
    );
  });

  test('adds a schema to which the spec has an unresolved reference', async () => {
    const spec = APP_FILES['spec.yaml'].replace(/components:[\s\S]*$/, '');
    const add =
      '  - { target: $, update: { components: { schemas: { Model: { type: object } } } } }';
    const cwd = await folderWith({ 'spec.yaml': spec, 'o.yaml': overlay(add) });
    expect((await run([...INPUT_FLAGS, '--overlay', 'o.yaml'], { cwd })).code).toBe(0);
  });

  test('never reads a file that an overlay refers to', async () => {
    const add = '  - { target: $.info, update: { x: { schema: { $ref: "./other.yaml#/A" } } } }';
    const cwd = await folderWith({ 'o.yaml': overlay(add), 'other.yaml': 'A: {}' });
    const { code, stderr } = await run([...INPUT_FLAGS, '--overlay', 'o.yaml'], { cwd });
    expect(stderr).toContain(
      '$ref to another file (./other.yaml#/A): an overlay may not add one (o.yaml:4:5 sets',
    );
    expect(code).toBe(2);
  });

  test.each([
    [
      ['--overlay', ''],
      '--overlay: is not a path or a list of paths; write a path, or leave it out',
    ],
  ])('refuses %j', async (flags, want) => {
    const cwd = await folderWith({});
    expect(await run([...INPUT_FLAGS, ...flags], { cwd })).toMatchObject({
      code: 2,
      stderr: `error: ${want}\n`,
    });
  });
});
