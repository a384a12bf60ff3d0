// Bundles programs and contestants with esbuild; peers are resolved here, generated code in its folder.
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { BENCH } from './workspace.mjs';

/**
 * @typedef {object} Generated folders of generated code, by the names that contestants import
 * @property {string} [claude]
 * @property {string} [heyApi]
 */

/** @param {Generated} generated */
function aliases({ claude, heyApi }) {
  return {
    ...(claude === undefined ? {} : { 'generated-claude': join(claude, 'index.ts') }),
    ...(heyApi === undefined ? {} : { 'generated-hey-api': join(heyApi, 'client.gen.ts') }),
  };
}

/**
 * @param {string} entry a path, from test/bench
 * @param {string} outfile
 * @param {Generated} generated
 */
export async function bundleForNode(entry, outfile, generated) {
  await build({
    entryPoints: [resolve(BENCH, entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    alias: aliases(generated),
    logLevel: 'error',
  });
}

/**
 * @param {string} source
 * @param {Generated} generated
 * @param {{ splitting?: boolean }} [options] whether dynamic imports become separate files
 * @returns {Promise<Uint8Array[]>} minified, for browsers: the files that a page loads before the program runs
 */
export async function bundleForBrowser(source, generated, { splitting = false } = {}) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: BENCH, loader: 'js' },
    outdir: BENCH,
    bundle: true,
    metafile: true,
    splitting,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    alias: aliases(generated),
    // The SDK 0.120.0 imports some modules of Node lazily. They do not count towards its size.
    external: ['node:*'],
    logLevel: 'error',
  });
  const first = loadedFirst(metafile.outputs);
  return outputFiles.filter(({ path }) => first.has(basename(path))).map((file) => file.contents);
}

/**
 * Returns the entry and the chunks that the entry imports statically, directly or through other chunks.
 * @param {import('esbuild').Metafile['outputs']} outputs
 */
function loadedFirst(outputs) {
  const queue = Object.keys(outputs).filter((path) => basename(path) === 'stdin.js');
  for (const path of queue) {
    for (const { kind, path: next } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && !queue.includes(next)) queue.push(next);
    }
  }
  return new Set(queue.map((path) => basename(path)));
}
