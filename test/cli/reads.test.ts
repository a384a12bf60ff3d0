/** The lock names the files that a run has read, without absolute paths. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locateRead, nameReads } from '../../generator/commands/reads.js';
import { PACKAGE_ROOT } from '../../generator/load/package.js';
import { UNRECORDED } from '../../generator/load/reads.js';
import { DEFAULT_OPTIONS, type Options } from '../../generator/options/table.js';

const OPTIONS: Options = {
  ...DEFAULT_OPTIONS,
  spec: '/app/specs/openapi.json',
  betas: '/app/betas.yaml',
  overlay: ['/app/one.yaml', '/app/two.yaml'],
  out: '/app/src/claude',
};

const NAMES = {
  '/app/specs/openapi.json': 'spec',
  '/app/betas.yaml': 'betas',
  '/app/one.yaml': 'overlay',
  '/app/two.yaml': 'overlay 2',
  '/app/more/base.yaml': 'out/../../more/base.yaml',
  [join(PACKAGE_ROOT, 'specs/betas.yaml')]: 'package/specs/betas.yaml',
};

test('a file that a run has read is named after its option, and found by that name', () => {
  const reads = new Map(Object.keys(NAMES).map((path) => [path, `hash of ${path}`]));
  const named = nameReads(reads, OPTIONS) ?? {};
  expect(Object.keys(named)).toEqual(Object.values(NAMES).sort());
  for (const [name, hash] of Object.entries(named)) {
    expect(`hash of ${locateRead(name, OPTIONS) ?? ''}`).toBe(hash);
  }
});

test('the name of an SDK file contains its path in the folder of the SDK', () => {
  const options = { ...OPTIONS, spec: '/app/node_modules/sdk' };
  const reads = new Map([['/app/node_modules/sdk/package.json', 'h']]);
  expect(nameReads(reads, options)).toEqual({ 'spec/package.json': 'h' });
  expect(locateRead('spec/package.json', options)).toBe('/app/node_modules/sdk/package.json');
});

test('no file is named if one file was not recorded, and the name of a missing overlay has no path', () => {
  expect(nameReads(new Map([[UNRECORDED, '']]), OPTIONS)).toBeUndefined();
  expect(locateRead('overlay 3', OPTIONS)).toBeUndefined();
});
