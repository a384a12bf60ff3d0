// Bundle: the size of one call in a browser, and the time to import a whole client in Node.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundleForBrowser } from '../bundle.mjs';
import { generateOurs, OURS } from '../generators.mjs';
import { against, interleave, runNode, summarize } from '../measure.mjs';
import { spread } from '../table.mjs';
import { peer, SDKS } from '../workspace.mjs';

/** @typedef {import('../workspace.mjs').Workspace} Workspace */

const ROUNDS = 25;
const ONLY = ['--only', 'messages,beta.messages'];
const BARE = '--no-helpers';

const CALL = `
const client = new Client({ apiKey: 'key', dangerouslyAllowBrowser: true });
const message = await client.messages.create({
  model: 'claude-opus-4-5',
  max_tokens: 256,
  messages: [{ role: 'user', content: 'Hello' }],
});
console.log(message.content);
`;

/**
 * @param {Workspace} workspace
 * @returns {Promise<import('../table.mjs').SuiteResult>}
 */
export async function run(workspace) {
  /** @type {Record<string, string>} */
  const folders = {};
  if (workspace.ours) {
    for (const [name, folder, flags] of /** @type {const} */ ([
      [`${OURS} ${ONLY.join(' ')} ${BARE}`, 'messages-bare', [...ONLY, BARE]],
      [`${OURS} ${ONLY.join(' ')}`, 'messages', ONLY],
      [`${OURS} ${BARE}, whole API`, 'whole-bare', [BARE]],
      [`${OURS}, whole API`, 'whole', []],
    ])) {
      folders[name] = await generateOurs(workspace, folder, flags);
    }
  }
  const sizes = await measureSizes(folders);
  const imports = await measureImports(workspace, folders);
  return {
    data: { sizes, imports },
    tables: [
      {
        title: 'Browser bundle of one call',
        head: ['client', 'minified KB', 'gzip KB', 'split: minified KB', 'split: gzip KB'],
        rows: sizes.map(({ name, whole, split }) => [
          name,
          ...[whole.minified, whole.gzip, split.minified, split.gzip].map(kilobytes),
        ]),
      },
      {
        title: 'Import time over bare Node',
        head: ['client', 'ms over bare Node', 'CPU ms over bare Node', 'process ms'],
        rows: imports.map(({ name, wallOver, cpuOver, wallMs }) => [
          name,
          wallOver.toFixed(1),
          cpuOver.toFixed(1),
          spread(wallMs, 1),
        ]),
      },
    ],
  };
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}

/** @param {Readonly<Record<string, string>>} folders */
async function measureSizes(folders) {
  const sizes = [];
  for (const [name, claude] of Object.entries(folders)) {
    const source = `import { Claude as Client } from 'generated-claude';${CALL}`;
    sizes.push({ name, ...(await measureSize(source, { claude })) });
  }
  for (const [name, specifier] of Object.entries(SDKS)) {
    const source = `import Client from '${specifier}';${CALL}`;
    sizes.push({ name, ...(await measureSize(source, {})) });
  }
  return sizes;
}

/**
 * Measures a bundle in one file, and a split bundle: the sum of the files that a page loads before the program runs.
 * @param {string} source
 * @param {import('../bundle.mjs').Generated} generated
 */
async function measureSize(source, generated) {
  const [whole, split] = await Promise.all(
    [false, true].map((splitting) => bundleForBrowser(source, generated, { splitting })),
  );
  return { whole: weigh(whole), split: weigh(split) };
}

/** @param {readonly Uint8Array[]} files */
function weigh(files) {
  const sum = (/** @type {(code: Uint8Array) => Uint8Array} */ pack) =>
    files.reduce((total, code) => total + pack(code).length, 0);
  return { minified: sum((code) => code), gzip: sum((code) => gzipSync(code, { level: 9 })) };
}

/**
 * @param {Workspace} workspace
 * @param {Readonly<Record<string, string>>} folders
 */
async function measureImports(workspace, folders) {
  const { temp, rounds } = workspace;
  const modules = await prepareModules(workspace, folders);
  const programs = Object.entries(modules).map(async ([name, path], index) => {
    const program = join(temp, `import-${index}.mjs`);
    await writeFile(program, path === '' ? '' : `import '${pathToFileURL(path).href}';\n`);
    return /** @type {const} */ ([name, () => runNode([program], { cwd: temp })]);
  });
  const runs = await interleave(rounds ?? ROUNDS, Object.fromEntries(await Promise.all(programs)));
  const samples = Object.values(runs);
  /** @param {'wallMs' | 'cpuMs'} figure */
  const over = (figure) =>
    samples.map((sample) =>
      against(
        sample.map((run) => run[figure]),
        samples[0].map((run) => run[figure]),
        (value, base) => value - base,
      ),
    );
  const [wallOver, cpuOver] = [over('wallMs'), over('cpuMs')];
  return Object.keys(runs).map((name, index) => ({
    name,
    wallOver: wallOver[index],
    cpuOver: cpuOver[index],
    wallMs: summarize(samples[index].map((run) => run.wallMs)),
  }));
}

/**
 * Returns the modules to import, by name; '' is an empty program.
 * @param {Workspace} workspace
 * @param {Readonly<Record<string, string>>} folders
 */
async function prepareModules(workspace, folders) {
  const { temp } = workspace;
  /** @type {Record<string, string>} */
  const modules = { 'bare Node': '' };
  for (const [name, folder] of Object.entries(folders)) {
    modules[name] = await transpile(
      folder,
      join(temp, 'compiled', String(Object.keys(modules).length)),
    );
  }
  if (workspace.ours) {
    const javascript = await generateOurs(workspace, 'javascript', ['--target', 'js']);
    modules[`${OURS} --target js, whole API`] = join(javascript, 'index.js');
  }
  for (const [name, library] of Object.entries(SDKS)) modules[name] = peer(`${library}/index.mjs`);
  return modules;
}

/**
 * Compiles each `.ts` file to JavaScript without bundling, as tsc does. Returns the path of `index.js`.
 * @param {string} folder
 * @param {string} outdir
 */
async function transpile(folder, outdir) {
  const files = await readdir(folder, { recursive: true });
  const entryPoints = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
  await mkdir(outdir, { recursive: true });
  await writeFile(join(outdir, 'package.json'), '{ "type": "module" }\n');
  await build({ entryPoints, outdir, outbase: folder, format: 'esm', target: 'es2022' });
  return join(outdir, 'index.js');
}
