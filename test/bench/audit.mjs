// Audits published packages that talk to the API: `node test/bench/audit.mjs [--list]`, after `npm run build`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ kind: string, level: string, path: string, line: number, text: string, todo: string }} Finding */
/** @typedef {{ files: number, seconds: number, findings: Finding[] }} Report */

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Packages with exact versions, so that `falseFindings` stays valid for the audited code. */
const { audited, falseFindings } = JSON.parse(
  readFileSync(new URL('package.json', import.meta.url), 'utf8'),
);

/**
 * @param {string} name
 * @param {string} version
 * @returns {Report}
 */
function audit(name, version) {
  const folder = mkdtempSync(join(tmpdir(), 'audit-bench-'));
  try {
    const pack = ['pack', '--silent', '--ignore-scripts', `${name}@${version}`];
    const file = execFileSync('npm', pack, { cwd: folder, encoding: 'utf8' }).trim();
    execFileSync('tar', ['xzf', file, '--no-same-owner'], { cwd: folder });
    const args = [CLI, 'audit', 'package', '--json', '--fail-on', 'never'];
    const limit = { cwd: folder, encoding: /** @type {const} */ ('utf8'), maxBuffer: 2 ** 28 };
    return JSON.parse(execFileSync(process.execPath, args, limit));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let total = 0;
let wrong = 0;
console.log('| package | files | errors | warnings | notes | false |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const [name, version] of Object.entries(audited)) {
  const { files, findings } = audit(name, version);
  const count = (/** @type {string} */ level) =>
    findings.filter((one) => one.level === level).length;
  const isFalse = (/** @type {Finding} */ one) =>
    (falseFindings[name] ?? []).includes(`${one.path}:${one.line} ${one.kind}`);
  const bad = findings.filter(isFalse).length;
  total += findings.length;
  wrong += bad;
  const cells = [`${name} ${version}`, files, count('error'), count('warning'), count('note'), bad];
  console.log(`| ${cells.join(' | ')} |`);
  if (!process.argv.includes('--list')) continue;
  for (const one of findings) {
    console.log(`${one.path}:${one.line}: ${one.level}: ${one.text}; ${one.todo} [${one.kind}]`);
  }
}
console.log(`${wrong} of ${total} findings are false`);
