/**
 * Imports the shipped specs from the releases of the SDK that `specs/sources.json` names. A release that is a dev
 * dependency under an alias is read from `node_modules`; any other release is downloaded from npm. With `--words`, the
 * script changes nothing and lists the places of the specs that have no description yet.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { pull } from '../dist/commands/pull.js';
import { listUndescribed, mergeSpecs } from '../dist/commands/shipped.js';
import { inRoot, run } from './run.mjs';

const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));

await run(process.argv.includes('--words') ? printWordless : importSpecs);

async function printWordless() {
  for (const [version, wordless] of Object.entries(await listUndescribed('specs'))) {
    for (const [kind, places] of Object.entries(wordless)) {
      for (const place of places) console.log(`${version} ${kind}: ${place}`);
      console.log(`${version}: ${places.length} ${kind} without a description`);
    }
  }
}

async function importSpecs() {
  for (const [version, release] of Object.entries(await readJson('specs/sources.json'))) {
    await importSpec(version, release);
  }
  await mergeSpecs('specs', inRoot('dist/specs'));
}

async function importSpec(version, release) {
  const out = `specs/${version}/openapi.json`;
  const recordFile = out.replace(/\.json$/, '.source.json');
  const before = await readFile(recordFile, 'utf8').catch(() => '{}');
  const from = await installed(release);
  const options = { from, out, withDocs: false, strict: true, now: new Date() };
  const { record, operations, schemas } = await pull(options);
  // An unchanged document keeps its record, with the date of the import that last changed the document.
  if (JSON.parse(before).sha256 === record.sha256) await writeFile(recordFile, before);
  console.log(`${version}: ${operations} operations and ${schemas} schemas of ${release}`);
}

/** Returns the folder of the release if it is a dev dependency under an alias; otherwise the name of the release. */
async function installed(release) {
  const { devDependencies } = await readJson('package.json');
  const [alias] =
    Object.entries(devDependencies).find(([, spec]) => spec === `npm:${release}`) ?? [];
  return alias === undefined ? release : `node_modules/${alias}`;
}
