/**
 * Copies into `dist/vendor/` the parts of large packages that a run uses, and makes `dist/` import them from there: a
 * user installs a few files instead of 27 packages. Each build runs it after the compiler.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { inRoot, run } from './run.mjs';

/** The modules that `dist/` imports, the file that holds each, and what it exports. */
const PARTS = [
  { module: 'zod', file: 'zod.mjs', code: `export * from 'zod'` },
  {
    module: '@redocly/openapi-core',
    file: 'redocly.cjs',
    // By name, since Node finds the names of a CommonJS module in its text.
    code: `export { BaseResolver, bundle, createConfig, Source } from '@redocly/openapi-core'`,
  },
  {
    module: 'openapi-typescript/dist/transform/schema-object.cjs',
    file: 'openapi-typescript.cjs',
    code: `module.exports = require('openapi-typescript/dist/transform/schema-object.cjs')`,
  },
];

const DIST = inRoot('dist');
const VENDOR = join(DIST, 'vendor');

await run(async () => {
  const inputs = await Promise.all(PARTS.map(bundle));
  await writeFile(join(VENDOR, 'LICENSES.txt'), await licencesOf(inputs.flat()));
  await redirectImports();
});

/** Resolves to the files that the bundle holds. */
async function bundle({ file, code }) {
  const { metafile } = await build({
    stdin: { contents: code, resolveDir: inRoot('.') },
    outfile: join(VENDOR, file),
    bundle: true,
    metafile: true,
    platform: 'node',
    target: 'node20',
    format: file.endsWith('.mjs') ? 'esm' : 'cjs',
    external: ['typescript'],
  });
  return Object.keys(metafile.inputs);
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

async function redirectImports() {
  const entries = await readdir(DIST, { recursive: true });
  const missing = new Set(PARTS);
  for (const entry of entries.filter((name) => name.endsWith('.js'))) {
    const path = join(DIST, entry);
    const before = await readFile(path, 'utf8');
    const after = PARTS.reduce((text, part) => {
      const target = relative(dirname(path), join(VENDOR, part.file)).split(sep).join('/');
      const next = text
        .replaceAll(`'${part.module}'`, `'${target}'`)
        .replaceAll(`"${part.module}"`, `'${target}'`);
      if (next !== text) missing.delete(part);
      return next;
    }, before);
    if (after !== before) await writeFile(path, after);
  }
  for (const { module } of missing) throw new Error(`nothing in dist/ imports ${module}`);
}
