/**
 * The official spec, and facts that were measured with the official SDK, lie beside the repository. Tests read them
 * there: neither is ever copied into the project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeNeeding } from './needed.js';

const SHARED = new URL('../../../shared/', import.meta.url);

export const OFFICIAL_SPEC = fileURLToPath(new URL('specs/official.json', SHARED));
const FACTS = new URL('facts/', SHARED);

const NO_SPEC =
  'The official OpenAPI spec of API version 2023-06-01 is not at ../shared/specs/official.json. Its address is ' +
  '`openapi_spec_url` in `.stats.yml` of the repository of @anthropic-ai/sdk, at release 0.95.2. Save the spec as ../shared/specs/official.json.';
const NO_FACTS =
  'The measured facts are not at ../shared/facts. They are not published: only maintainers have them.';

/** Why tests on the official spec cannot run on this machine. */
export const missingSpec = existsSync(OFFICIAL_SPEC) ? undefined : NO_SPEC;
const missingFacts = existsSync(FACTS) ? undefined : NO_FACTS;

/** Tests on the official spec. `tests` is called only if the spec is there. */
export function describeOfficial(name: string, tests: () => void): void {
  describeNeeding(name, missingSpec, tests);
}

/** Tests that compare results for the official spec with the facts. */
export function describeFacts(name: string, tests: () => void): void {
  describeNeeding(name, missingSpec ?? missingFacts, tests);
}

/** The text of a file of facts. */
export function readFacts(file: string): string {
  return readFileSync(new URL(file, FACTS), 'utf8');
}
