/** Inputs for tests of the model: the official spec, facts about it, and manifests. */
import { readFileSync } from 'node:fs';
import type { Api } from '../../generator/ir/api.js';
import type { Json } from '../../generator/model/spec/json.js';
import { parseManifest } from '../../generator/load/manifest-text.js';
import { OFFICIAL_SPEC } from '../support/official.js';
import { validateManifest, type Manifest } from '../../generator/validate/manifest.js';

export function officialSpec(): Json {
  return JSON.parse(readFileSync(OFFICIAL_SPEC, 'utf8')) as Json;
}

/** Returns the names and aliases of all schemas. A beta schema that equals its stable schema is an alias. */
export function allNames({ schemas }: Api): ReadonlySet<string> {
  return new Set([...schemas.values()].flatMap(({ name, aliases = [] }) => [name, ...aliases]));
}

export function shippedManifest(): Manifest {
  const file = new URL('../../specs/betas.yaml', import.meta.url);
  return validateManifest(parseManifest(readFileSync(file, 'utf8'), 'specs/betas.yaml'));
}

const VERSIONS = {
  '2026-10-21': { status: 'current', source: ['https://example.com'], auth: 'bearer' },
  '2023-06-01': { status: 'supported', source: ['https://example.com'], auth: 'x-api-key' },
};

/** Returns a manifest with the entries in `given`. Without `api` in `given`, it has two API versions. */
export function manifest(given: Json = {}): Manifest {
  const text = JSON.stringify({ api: { versions: VERSIONS }, ...given });
  return validateManifest(parseManifest(text, 'betas.yaml'));
}

/** Entries for the official spec: method names that differ from derived names, and facts that a spec cannot state. */
export const OFFICIAL_OPERATIONS = {
  'POST /v1/complete': { name: 'completions.create', stream: { when: 'stream' } },
  'POST /v1/messages': { stream: { when: 'stream', event: 'MessageStreamEvent' } },
  'POST /v1/files': { name: 'files.upload' },
  'GET /v1/files/{file_id}': { name: 'files.retrieveMetadata' },
  'GET /v1/sessions': { page: 'bidirectional' },
  'POST /v1/sessions/{session_id}/events': { name: 'sessions.events.send' },
  'GET /v1/sessions/{session_id}/events/stream': { stream: {} },
  'GET /v1/sessions/{session_id}/threads/{thread_id}/stream': {
    name: 'sessions.threads.events.stream',
    stream: {},
  },
  'POST /v1/sessions/{session_id}/resources': { name: 'sessions.resources.add' },
  'POST /v1/user_profiles/{user_profile_id}/enrollment_url': {
    name: 'userProfiles.createEnrollmentURL',
  },
};
