import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importSdk } from '../../../generator/load/sdk/import.js';
import { loadSpec, parseSource } from '../../../generator/load/spec.js';
import { makeFolder, messageOf } from '../../support/temporary.js';
import { smallSdk } from './small-sdk.js';

const without = (files: Readonly<Record<string, string>>, path: string) =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

async function complaintOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await makeFolder(files);
  const message = await messageOf(() => loadSpec(parseSource(folder)));
  return message.replaceAll(folder, '<sdk>');
}

const HINT =
  'name the folder of an installed @anthropic-ai/sdk, such as node_modules/@anthropic-ai/sdk';

describe('importSdk', () => {
  test('reads the sources of a package', async () => {
    const { document, facts, problems } = importSdk(await makeFolder(smallSdk()));
    expect(problems).toEqual([]);
    expect(Object.keys(document.paths)).toEqual(['/v1/notes/{note_id}', '/v1/notes']);
    expect(facts.sdkVersion).toBe('1.99.0');
  });

  test.each([
    ['{', `<sdk>/package.json: is not a JSON object; reinstall the package`],
    ['[]', `<sdk>/package.json: is a package without a name, not @anthropic-ai/sdk; ${HINT}`],
    [
      '{"name":"openai","version":"5.0.0"}',
      `<sdk>/package.json: is the package "openai", not @anthropic-ai/sdk; ${HINT}`,
    ],
    [
      '{"name":"@anthropic-ai/sdk"}',
      `<sdk>/package.json: \`version\` undefined is not a version; ${HINT}`,
    ],
    [
      '{"name":"@anthropic-ai/sdk","version":"0.94.0"}',
      '<sdk>/package.json: is @anthropic-ai/sdk 0.94.0, which is too old to be imported; install 0.95 or later',
    ],
  ])('refuses the package.json %s', async (text, message) => {
    expect(await complaintOf({ ...smallSdk(), 'package.json': text })).toBe(message);
  });

  test.each(['core/pagination', 'resources/index', 'resources/shared', 'version'])(
    'names the missing file src/%s.ts',
    async (module) => {
      expect(await complaintOf(without(smallSdk(), `src/${module}.ts`))).toBe(
        `<sdk>: has no \`<sdk>/src/${module}.ts\`, which every release has; ` +
          'reinstall the package; if it is complete, use another release: the layout of this one is not supported',
      );
    },
  );

  test('refuses a package without a file that another file imports', async () => {
    expect(await complaintOf(without(smallSdk(), 'src/resources/notes.ts'))).toBe(
      '<sdk>/src/resources/index.ts: imports `./notes`, which is missing; reinstall the package: it is incomplete',
    );
  });

  test('refuses a package without sources', async () => {
    const { 'package.json': text = '' } = smallSdk();
    expect(await complaintOf({ 'package.json': text })).toMatch(/has no `<sdk>\/client\.d\.ts`/);
  });

  test('names the line at which a file is truncated', async () => {
    const { 'src/resources/notes.ts': text = '' } = smallSdk();
    const cut = text.slice(0, text.indexOf('export interface Note {') + 40);
    expect(await complaintOf({ ...smallSdk(), 'src/resources/notes.ts': cut })).toMatch(
      /^<sdk>\/src\/resources\/notes\.ts:\d+: is not valid TypeScript: .*; reinstall the package: the file is damaged or incomplete$/,
    );
  });

  test('refuses a package without the class Anthropic', async () => {
    const { 'src/client.ts': text = '' } = smallSdk();
    const other = text.replace('class Anthropic ', 'class Other ');
    expect(await complaintOf({ ...smallSdk(), 'src/client.ts': other })).toBe(
      '<sdk>: src/client.ts: has no class `Anthropic`; use another release: the layout of this one is not supported',
    );
  });

  test('refuses too deeply nested types', async () => {
    const deep = `export type Deep = ${'Array<'.repeat(20_000)}string${'>'.repeat(20_000)};`;
    expect(await complaintOf({ ...smallSdk(), 'src/resources/deep.ts': deep })).toMatch(
      /src\/resources\/deep\.ts: is nested too deeply/,
    );
  });

  test('ignores symbolic links to files outside of the package', async () => {
    const outside = await makeFolder({ 'secret.ts': 'export interface Secret { id: string }' });
    const folder = await makeFolder(smallSdk());
    await symlink(join(outside, 'secret.ts'), join(folder, 'src/resources/secret.ts'));
    await symlink(outside, join(folder, 'src/resources/more'));
    const { document, problems } = importSdk(folder);
    expect(problems).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('Secret');
  });
});
