/**
 * Reads the official spec, and facts that were measured with the official SDK, from a folder beside the repository. Do
 * not copy them into the project.
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

/** The reason why tests on the official spec cannot run on this machine, or undefined if they can. */
export const missingSpec = existsSync(OFFICIAL_SPEC) ? undefined : NO_SPEC;
const missingFacts = existsSync(FACTS) ? undefined : NO_FACTS;

/** Defines tests on the official spec. Calls `tests` only if the spec exists. */
export function describeOfficial(name: string, tests: () => void): void {
  describeNeeding(name, missingSpec, tests);
}

/** Defines tests that compare results for the official spec with the facts. */
export function describeFacts(name: string, tests: () => void): void {
  describeNeeding(name, missingSpec ?? missingFacts, tests);
}

/** Returns the text of a file with facts. */
export function readFacts(file: string): string {
  return readFileSync(new URL(file, FACTS), 'utf8');
}
