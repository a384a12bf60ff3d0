/** Makes the documents of small clients, without their sources. */
import { documentFiles } from '../../generator/emit/documents/documents.js';
import { examplesOfBetas } from '../support/examples.js';
import { TARGET_OUTPUTS } from '../../generator/emit/targets/targets.js';
import type { Target } from '../../generator/ir/targets.js';
import { loadTemplates } from '../../generator/load/package.js';
import type { Json } from '../../generator/model/spec/json.js';
import { model } from '../../generator/model/model.js';
import { plan } from '../../generator/plan/plan.js';
import { manifest } from '../model/given.js';

const { documents, runtimes } = await loadTemplates();

interface Given {
  readonly spec: Json;
  readonly manifest?: Json;
  readonly version?: string;
  readonly command?: string;
  readonly target?: Target;
  readonly reference?: boolean;
  readonly helperFiles?: boolean;
}

function planOf({ spec, manifest: facts = {}, version }: Given) {
  const { api } = model(spec, manifest(facts), version === undefined ? {} : { version });
  return plan(api, { clientName: 'Claude', runtimeNames: runtimes[api.protocol.kind].names });
}

export function documentsOf(given: Given) {
  const { command = 'remake', target = 'ts', helperFiles = false } = given;
  const planned = planOf(given);
  const origin = { spec: 'spec.yaml', manifest: 'betas.yaml', command, docs: command };
  const { usage, declarations } = TARGET_OUTPUTS[target];
  const files = documentFiles(planned, documents, {
    origin,
    usage: usage(planned.importExtension, helperFiles),
    declarations,
    reference: given.reference ?? true,
  });
  const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  return { readme: texts['README.md'] ?? '', reference: texts['REFERENCE.md'] ?? '' };
}

export const JSON_ANSWER = {
  200: { description: 'ok', content: { 'application/json': { schema: {} } } },
};

export function jsonBody(schema: Json): Json {
  return { required: true, content: { 'application/json': { schema } } };
}

export function specOf(paths: Json, title = 'Small API'): Json {
  return {
    openapi: '3.1.0',
    info: { title, version: '2026-10-21' },
    servers: [{ url: 'https://api.example.com' }],
    paths,
  };
}

export const STRING = { type: 'string' };
export const IN_PATH = { name: 'note_id', in: 'path', required: true, schema: STRING };
export const ACTIVE = { status: 'active', source: ['https://example.com/beta'] };

/** Returns the examples of each beta that has examples, by language. */
export function examplesOf(given: Given) {
  return Object.fromEntries(examplesOfBetas(planOf(given)));
}
