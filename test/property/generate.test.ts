import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { check, generate } from '../../generator/commands/generate.js';
import { readSide } from '../../generator/commands/sides.js';
import { InputError } from '../../generator/diagnostics.js';
import { formatSurface, parseSurface } from '../../generator/ir/surface/surface.js';
import { SHIPPED_MANIFEST, SHIPPED_SPEC } from '../../generator/load/package.js';
import { DEFAULT_OPTIONS } from '../../generator/options/table.js';
import { compile } from '../support/compilers.js';
import { describeOfficial, OFFICIAL_SPEC } from '../support/official.js';
import { makeFolder, readFolder } from '../support/temporary.js';
import { changes, mutate } from './mutate.js';

/** CI uses a fixed seed, and other runs use the time as seed. A failure prints the seed and the inputs. */
const SEED = process.env['CI'] === undefined ? Date.now() % 2 ** 31 : 16;
const RUNS = { seed: SEED, endOnFailure: true };
console.info(`seed of the property-based tests: ${SEED}`);

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

interface Source {
  readonly spec: unknown;
  readonly manifest: unknown;
}

const SMALL_SOURCES = ['gates', 'hostile', 'results', 'split'].map((name) => ({
  spec: read(`test/scenarios/${name}/spec.yaml`),
  manifest: read(`test/scenarios/${name}/betas.yaml`),
}));

const smallSources = fc.record({
  source: fc.constantFrom(...SMALL_SOURCES),
  ofSpec: changes,
  ofManifest: changes,
});

type Mutation = Parameters<typeof mutate>[1];

/** Writes the spec and the manifest of the source with these changes. */
async function writeInputs(source: Source, ofSpec: Mutation, ofManifest: Mutation) {
  const folder = await makeFolder();
  const spec = join(folder, 'spec.json');
  const manifest = join(folder, 'betas.yaml');
  await writeFile(spec, JSON.stringify(mutate(source.spec, ofSpec)));
  await writeFile(manifest, JSON.stringify(mutate(source.manifest, ofManifest)));
  return { folder, spec, manifest };
}

/** Resolves to undefined if the inputs are refused with complete diagnostics. Fails for every other error. */
async function orRefusal<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.diagnostics.length).toBeGreaterThan(0);
    for (const diagnostic of error.diagnostics) {
      for (const words of [diagnostic.where, diagnostic.message, diagnostic.hint]) {
        expect(words).toMatch(/\S/);
        expect(words).not.toMatch(/\n\s+at |\[object Object\]|Cannot read propert/);
      }
    }
    return undefined;
  }
}

/** Makes the surface of a client (its list of facts). Expects that parsing and formatting it keeps the text. */
async function expectRoundTrip(
  source: Source,
  ofSpec: Mutation,
  ofManifest: Mutation,
): Promise<void> {
  const { folder, spec, manifest } = await writeInputs(source, ofSpec, ofManifest);
  const facts = await orRefusal(() => readSide(`${spec}+${manifest}`, DEFAULT_OPTIONS, folder));
  if (facts === undefined) return;
  const text = formatSurface(facts);
  const again = parseSurface(text);
  expect(again).not.toHaveProperty('message');
  if (!('message' in again)) expect(formatSurface(again)).toBe(text);
}

it('a small spec and manifest with any changes give a surface or an error', async () => {
  const property = fc.asyncProperty(smallSources, async ({ source, ofSpec, ofManifest }) => {
    await expectRoundTrip(source, ofSpec, []);
    await expectRoundTrip(source, [], ofManifest);
  });
  await fc.assert(property, { ...RUNS, numRuns: 150 });
});

const LARGE = {
  'the shipped spec': () => ({ spec: readJson(SHIPPED_SPEC), manifest: read(SHIPPED_MANIFEST) }),
};

it.each(Object.entries(LARGE))('%s with any changes gives a surface or an error', (_, open) =>
  holdsForChanges(open()),
);

describeOfficial('the official spec', () => {
  it('gives a surface or an error with any changes', () =>
    holdsForChanges({ spec: readJson(OFFICIAL_SPEC), manifest: read(SHIPPED_MANIFEST) }));
});

async function holdsForChanges(source: Source): Promise<void> {
  const property = fc.asyncProperty(changes, changes, async (ofSpec, ofManifest) => {
    await expectRoundTrip(source, ofSpec, ofManifest);
  });
  await fc.assert(property, { ...RUNS, numRuns: 3 });
}

it('a written client compiles, passes `check`, and is unchanged by a second run', async () => {
  const property = fc.asyncProperty(smallSources, async ({ source, ofSpec }) => {
    const { folder, spec, manifest } = await writeInputs(source, ofSpec, []);
    const out = join(folder, 'out');
    const options = { ...DEFAULT_OPTIONS, spec, betas: manifest, out, prettier: 'none' };
    const first = await orRefusal(() => generate(options));
    if (first === undefined) return;
    const { files } = await generate(options);
    expect([files.written, files.removed, files.foreign]).toEqual([[], [], []]);
    expect((await check(options)).ok).toBe(true);
    const sources = Object.entries(await readFolder(out)).filter(([path]) => path.endsWith('.ts'));
    expect(await compile(Object.fromEntries(sources), '5.9', 'nodenext')).toBe('');
    expect(await readFile(join(out, 'surface.txt'), 'utf8')).toMatch(/^# surface /);
  });
  await fc.assert(property, { ...RUNS, numRuns: 4 });
});

it('a run makes the same client with and without a cache, after each of several changes', async () => {
  const sequence = fc.array(changes, { minLength: 2, maxLength: 3 });
  const property = fc.asyncProperty(smallSources, sequence, async ({ source }, steps) => {
    const app = await makeApp();
    let spec = source.spec;
    for (const step of [[], ...steps]) {
      spec = mutate(spec, step);
      const again = await makeIn(app, { ...source, spec });
      expect(again).toEqual(await makeIn(await makeApp(), { ...source, spec }));
    }
  });
  await fc.assert(property, { ...RUNS, numRuns: 4 });
});

/** An app that can hold a cache. */
async function makeApp(): Promise<string> {
  const files = { 'package.json': '{}', 'node_modules/x/package.json': '{}' };
  return makeFolder({ ...files, '.prettierrc.json': '{ "printWidth": 60 }' });
}

/** Generates a client in an app. Returns its files, or undefined if the inputs are refused. */
async function makeIn(app: string, { spec, manifest }: Source) {
  const [specFile, manifestFile] = [join(app, 'spec.json'), join(app, 'betas.yaml')];
  await writeFile(specFile, JSON.stringify(spec));
  await writeFile(manifestFile, JSON.stringify(manifest));
  const out = join(app, 'client');
  const options = { ...DEFAULT_OPTIONS, spec: specFile, betas: manifestFile, out };
  const made = await orRefusal(() => generate(options, undefined, { force: true }));
  return made && readFolder(out);
}
