/** Helpers for tests that validate manifests. */
import { InputError } from '../../generator/diagnostics.js';
import { parseManifest } from '../../generator/load/manifest-text.js';
import { validateManifest, type Manifest } from '../../generator/validate/manifest.js';

/** The required part of a manifest. */
export const API = 'api: { versions: { 2026-10-21: { status: current } } }\n';

export type Row = readonly [what: string, text: string, want: readonly string[]];

export function validate(text: string): Manifest {
  return validateManifest(parseManifest(text, 'm.yaml'));
}

/** Returns the error messages for a manifest. */
export function problemsOf(text: string): readonly string[] {
  try {
    validate(text);
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n');
    throw error;
  }
  return [];
}
