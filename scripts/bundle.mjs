/**
 * Bundles `generator/` into `dist/`. For a run, Node then reads a few files instead of two hundred, in a third of the
 * time. The bundles contain dev dependencies: the used parts of large packages, so that users install a few files
 * instead of 27 packages, and small packages that every generation uses. Each build runs this script first.
 */
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inRoot, run } from './run.mjs';

/** The folder of the chunks. Like `generator/load/`, it is two levels below the root, as `PACKAGE_ROOT` requires. */
const CHUNKS = 'chunks';

/**
 * The entry points: the executable, the formatter's thread, and modules that scripts and the test of threads import.
 */
const ENTRIES = {
  cli: 'generator/cli.ts',
  // The thread is in the folder of the module that starts it.
  [`${CHUNKS}/worker`]: 'generator/format/worker.ts',
  'format/format': 'generator/format/format.ts',
  'format/thread': 'generator/format/thread.ts',
  'commands/docs': 'generator/commands/docs.ts',
  'commands/pull': 'generator/commands/pull.ts',
  'commands/shipped': 'generator/commands/shipped.ts',
  'load/package': 'generator/load/package.ts',
  'options/table': 'generator/options/table.ts',
};

/** The module that prints types. esbuild does not change the `require` that loads it. */
const PRINTER = 'openapi-typescript/dist/transform/schema-object.cjs';
const PRINTER_FILE = 'vendor/openapi-typescript.cjs';

/** Defines `require` in each chunk: bundled CommonJS packages load Node's modules with it. */
const REQUIRE = `import { createRequire as createChunkRequire } from 'node:module';
const require = createChunkRequire(import.meta.url);`;

const SETTINGS = {
  bundle: true,
  metafile: true,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
};

const DIST = inRoot('dist');

await run(async () => {
  await rm(DIST, { recursive: true, force: true });
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
  const external = [...Object.keys(dependencies), 'rolldown'];
  const results = await Promise.all([
    build({
      ...SETTINGS,
      entryPoints: ENTRIES,
      outdir: DIST,
      format: 'esm',
      splitting: true,
      chunkNames: `${CHUNKS}/[name]-[hash]`,
      external,
      // This file is a bundle. The default entry of the package would add 44 files.
      alias: { handlebars: 'handlebars/dist/handlebars.js' },
      banner: { js: REQUIRE },
    }),
    build({
      ...SETTINGS,
      entryPoints: [PRINTER],
      outfile: join(DIST, PRINTER_FILE),
      format: 'cjs',
      external,
    }),
  ]);
  await redirectPrinter();
  await chmod(join(DIST, 'cli.js'), 0o755);
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  await writeFile(join(DIST, 'vendor', 'LICENSES.txt'), await licencesOf(inputs));
});

async function redirectPrinter() {
  const paths = (await readdir(join(DIST, CHUNKS))).map((name) => join(DIST, CHUNKS, name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  const index = texts.findIndex((text) => text.includes(`"${PRINTER}"`));
  if (index === -1) throw new Error(`no file in dist/${CHUNKS}/ requires ${PRINTER}`);
  await writeFile(paths[index], texts[index].replace(`"${PRINTER}"`, `"../${PRINTER_FILE}"`));
}

async function licencesOf(files) {
  const found = files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  const folders = [...new Set(found)].filter((folder) => folder !== undefined).sort();
  return (await Promise.all(folders.map(licenceOf))).join(`\n${'-'.repeat(80)}\n\n`);
}

async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(
    await readFile(inRoot(`${folder}/package.json`), 'utf8'),
  );
  const file = (await readdir(inRoot(folder))).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : await readFile(inRoot(`${folder}/${file}`), 'utf8');
  return `${name} ${version}: ${license}\n\n${text}`;
}
