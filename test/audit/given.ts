/** Audits sources with the shipped manifest and spec, on a fixed day. */
import { audit } from '../../generator/audit/audit.js';
import { type Facts, factsOf } from '../../generator/audit/facts.js';
import type { Finding } from '../../generator/audit/finding.js';
import { loadManifest } from '../../generator/load/manifest.js';
import { SHIPPED_MANIFEST, SHIPPED_SPEC } from '../../generator/load/package.js';
import { loadSpec, parseSource } from '../../generator/load/spec.js';
import { model } from '../../generator/model/model.js';
import { validateManifest } from '../../generator/validate/manifest.js';

const TODAY = '2026-11-27';

let known: Promise<Facts> | undefined;

function shippedFacts(): Promise<Facts> {
  known ??= readFacts();
  return known;
}

async function readFacts(): Promise<Facts> {
  const manifest = validateManifest(await loadManifest(SHIPPED_MANIFEST));
  const { document } = await loadSpec(parseSource(SHIPPED_SPEC));
  const { api } = model(document, manifest);
  return factsOf(api, manifest, TODAY);
}

/** Returns the findings in files, which are given by path. */
export async function findingsIn(
  files: Readonly<Record<string, string>>,
): Promise<readonly Finding[]> {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return audit(sources, await shippedFacts()).findings;
}

/** Returns each finding in one file as `kind line: text; todo`. */
export async function linesOf(text: string): Promise<readonly string[]> {
  const findings = await findingsIn({ 'app.ts': `// For Claude.\n${text}` });
  return findings.map((one) => `${one.kind} ${one.line - 1}: ${one.text}; ${one.todo}`);
}

/** Returns the kind and the first quoted name of each finding in one file, without findings of kind `not-visible`. */
export async function kindsOf(text: string): Promise<readonly string[]> {
  const findings = await findingsIn({ 'app.ts': `// For Claude.\n${text}` });
  return findings
    .filter(({ kind }) => kind !== 'not-visible')
    .map(({ kind, text: found }) => `${kind} ${/`([^`]+)`/.exec(found)?.[1] ?? ''}`);
}
