/** Plans clients with the shipped manifest, for tests that need a plan but no emitted files. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseManifest } from '../../generator/load/manifest-text.js';
import { SHIPPED_MANIFEST } from '../../generator/load/package.js';
import type { Json } from '../../generator/model/spec/json.js';
import { model } from '../../generator/model/model.js';
import { plan } from '../../generator/plan/plan.js';
import type { Plan } from '../../generator/plan/types.js';
import { validateManifest } from '../../generator/validate/manifest.js';

function readDocument(path: string): Json {
  const text = readFileSync(path, 'utf8');
  return (path.endsWith('.json') ? JSON.parse(text) : parse(text)) as Json;
}

/** Returns a plan. The function is synchronous, so that a file can define one test per method or beta of the plan. */
export function planClient(spec: string, version: string, only?: readonly string[]): Plan {
  const text = readFileSync(SHIPPED_MANIFEST, 'utf8');
  const manifest = validateManifest(parseManifest(text, 'betas.yaml'));
  const { api } = model(readDocument(spec), manifest, { version, ...(only && { only }) });
  return plan(api, { clientName: 'Claude', runtimeNames: [] });
}
