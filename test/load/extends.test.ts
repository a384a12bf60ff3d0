import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadManifest } from '../../generator/load/manifest.js';
import { SHIPPED_MANIFEST } from '../../generator/load/package.js';
import { validateManifest } from '../../generator/validate/manifest.js';
import { makeFolder, messageOf } from '../support/temporary.js';

const BASE = `api:
  versions:
    '2026-10-21': { status: current, auth: bearer }
betas:
  notes-2026-01-01:
    status: retired
    until: 2026-02-01
    replacement: Nothing.
    unlocks: { messages.create: [notes], messages.countTokens: [notes] }
models:
  old: { retires: 2026-01-01 }
schemas: { A: One, B: Two }
`;

async function load(own: string, files: Readonly<Record<string, string>> = {}) {
  const folder = await makeFolder({ 'own.yaml': own, 'base.yaml': BASE, ...files });
  return loadManifest(join(folder, 'own.yaml'));
}

/** Returns the error message of loading and validating a manifest, without the path of the folder. */
async function complaint(own: string, files: Readonly<Record<string, string>> = {}) {
  const folder = await makeFolder({ 'own.yaml': own, 'base.yaml': BASE, ...files });
  const message = await messageOf(async () =>
    validateManifest(await loadManifest(join(folder, 'own.yaml'))),
  );
  return message.replaceAll(`${folder}/`, '');
}

describe('a manifest that extends another', () => {
  test('adds entries and overrules fields of entries', async () => {
    const loaded = await load(`extends: base.yaml
betas:
  mine-2026-03-01: { status: active }
  notes-2026-01-01: { unlocks: { messages.create: [notes.more] } }
models:
  old: { replacement: new }
schemas: { B: Other }
`);
    const { betas, models, schemas, api } = validateManifest(loaded);
    expect(Object.keys(api.versions)).toEqual(['2026-10-21']);
    expect(Object.keys(betas)).toEqual(['notes-2026-01-01', 'mine-2026-03-01']);
    expect(betas['notes-2026-01-01']).toMatchObject({
      status: 'retired',
      unlocks: { 'messages.create': ['notes.more'] },
    });
    expect(models['old']).toMatchObject({ retires: '2026-01-01', replacement: 'new' });
    expect(schemas).toMatchObject({ A: 'One', B: 'Other' });
  });

  test('removes fields with the value null from an entry', async () => {
    const own = `extends: base.yaml
betas:
  notes-2026-01-01: { status: active, until: null, replacement: null }
`;
    const beta = validateManifest(await load(own)).betas['notes-2026-01-01'];
    expect(beta?.status).toBe('active');
    expect(beta).not.toHaveProperty('until');
  });

  test('refuses null as the value of a section or an entry', async () => {
    expect(await complaint('extends: base.yaml\nbetas:\n')).toBe(
      'own.yaml:2:1: `betas` is empty; write it as `key: value` lines',
    );
    const naming = BASE.replace('replacement: Nothing.', 'conflicts: [notes-2026-01-01]');
    const bakes = naming.replace(
      'auth: bearer',
      'auth: bearer, bakes: { notes-2026-01-01: [a.b] }',
    );
    expect(await complaint('extends: base.yaml\nbetas:\n', { 'base.yaml': bakes })).toBe(
      'own.yaml:2:1: `betas` is empty; write it as `key: value` lines',
    );
    expect(await complaint('extends: base.yaml\nbetas: { notes-2026-01-01: null }\n')).toContain(
      'own.yaml:2:10: `notes-2026-01-01` is empty',
    );
  });

  test('locates each value in the file that contains it', async () => {
    const { locate, overruled } = await load(`extends: base.yaml
betas:
  notes-2026-01-01:
    unlocks: { messages.create: [notes] }
`);
    const beta = ['betas', 'notes-2026-01-01'];
    expect(locate([...beta, 'unlocks', 'messages.create', 0])).toMatch(/own\.yaml:4:34$/);
    expect(locate([...beta, 'unlocks', 'messages.countTokens', 0])).toMatch(/own\.yaml:4:5$/);
    expect(locate([...beta, 'until'])).toMatch(/base\.yaml:7:5$/);
    expect(locate(beta)).toMatch(/own\.yaml:3:3$/);
    expect(overruled(beta)).toEqual([{ field: 'unlocks', where: locate([...beta, 'unlocks']) }]);
  });

  test('names the file of each error, and lists errors of the own file first', async () => {
    const base = BASE.replace('retires: 2026-01-01', 'retires: soon');
    const own =
      'extends: base.yaml\n\n\n\n\n\n\n\n\n\n\nbetas:\n  a-2026-01-01: { status: done }\n';
    const lines = (await complaint(own, { 'base.yaml': base })).split('\n');
    expect(lines.map((line) => line.replace(/ .*/, ''))).toEqual([
      'own.yaml:13:19:',
      'base.yaml:11:10:',
    ]);
  });

  test('extends the shipped manifest', async () => {
    const loaded = await load('extends: shipped\nbetas:\n  mine-2026-03-01: { status: active }\n');
    const shipped = parse(await readFile(SHIPPED_MANIFEST, 'utf8')) as { betas: object };
    const count = Object.keys(shipped.betas).length;
    expect(Object.keys(validateManifest(loaded).betas)).toHaveLength(count + 1);
    expect(loaded.bases.map(({ label }) => label)).toEqual(['gen-claude-client/specs/betas.yaml']);
    expect(loaded.hash).not.toBe(loaded.bases[0]?.hash);
  });

  test('extends a manifest that extends another', async () => {
    const { bases, value } = await load('extends: middle.yaml\n', {
      'middle.yaml': 'extends: ./base.yaml\nschemas: { A: Middle }\n',
    });
    expect(bases).toHaveLength(2);
    expect(value).toMatchObject({ schemas: { A: 'Middle', B: 'Two' } });
    expect(value).not.toHaveProperty('extends');
  });

  test.each([
    ['own.yaml', 'circular `extends`: `own.yaml` extends this manifest'],
    ['circle.yaml', 'circular `extends`: `own.yaml` extends this manifest'],
    ['""', '`extends` is empty'],
    ['nowhere.yaml', '`nowhere.yaml`: no such file'],
    ['folder', '`folder`: is a folder'],
    ['../base.yaml', '`../base.yaml` is outside the folder of the manifest'],
    ['/etc/passwd', '`/etc/passwd` is outside the folder of the manifest'],
    [
      'https://example.com/b.yaml',
      '`extends` is a URL, which is never fetched: `https://example.com/b.yaml`',
    ],
  ])('refuses `extends: %s`', async (wanted, want) => {
    const files = { 'circle.yaml': 'extends: own.yaml\n', 'folder/x.yaml': '' };
    const where = wanted === 'circle.yaml' ? 'circle.yaml:1:1' : 'own.yaml:1:1';
    expect(await complaint(`extends: ${wanted}\n`, files)).toBe(
      `${where}: ${want}; write \`shipped\`, or the path of a file beside this one`,
    );
  });

  test('refuses a symbolic link to a file outside of the folder', async () => {
    const outside = await makeFolder({ 'b.yaml': BASE });
    const folder = await makeFolder({ 'own.yaml': 'extends: link.yaml\n' });
    await symlink(join(outside, 'b.yaml'), join(folder, 'link.yaml'));
    const message = await messageOf(() => loadManifest(join(folder, 'own.yaml')));
    expect(message).toContain('`link.yaml` is outside the folder of the manifest');
  });

  test('refuses a value that is not a string', async () => {
    expect(await complaint(`extends: [base.yaml]\n${BASE}`)).toBe(
      'own.yaml:1:1: `extends` is a list, not text; write text, in quotes if YAML reads it as another type',
    );
  });

  test.each(['__proto__', 'constructor'])('merges an entry with the name %s', async (name) => {
    const { value } = await load(`extends: base.yaml\nschemas: { ${name}: Odd }\n${name}: 1\n`);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    const { schemas } = value as { schemas: object };
    expect(Object.getOwnPropertyDescriptor(schemas, name)?.value).toBe('Odd');
  });
});
