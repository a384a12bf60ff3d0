/** Reads the shipped specs: the structure that was imported from an SDK, with the overlays of this project applied. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { throwIfAny } from '../diagnostics.js';
import { applyOverlays } from './overlay/apply.js';
import { loadOverlays, placeOf, type Action, type Overlay } from './overlay/read.js';
import { versionsIn } from './package.js';
import { checkReferences, scanReferences, type JsonObject } from './references.js';

/** In the order of application: `words` come last, since they also describe additions of `corrections`. */
const OVERLAYS = ['corrections', 'words'] as const;

export interface ShippedSpec {
  /** The API version. */
  readonly version: string;
  readonly document: JsonObject;
}

/** Returns the imported document of a version, without overlays. */
async function readStructure(specs: string, version: string): Promise<JsonObject> {
  const text = await readFile(join(specs, version, 'openapi.json'), 'utf8');
  return JSON.parse(text) as JsonObject;
}

/**
 * Returns the spec of each version.
 *
 * @param kinds the folders of `specs/overlays` to apply
 * @throws InputError for overlays that contradict each other, for unresolved references, and for an action that matches
 * nothing in any version
 */
export async function readShippedSpecs(
  specs: string,
  kinds: readonly (typeof OVERLAYS)[number][] = OVERLAYS,
): Promise<readonly ShippedSpec[]> {
  const overlays = await readOverlays(specs, kinds);
  const merged = await Promise.all(
    versionsIn(specs).map(async (version) => {
      const name = `${version}/openapi.json`;
      const applied = applyOverlays(await readStructure(specs, version), overlays, name);
      throwIfAny(applied.warnings);
      const { internal } = scanReferences(applied.document);
      throwIfAny(applied.explain(checkReferences(applied.document, internal, name)));
      return { version, ...applied };
    }),
  );
  throwIfAny(unmatchedInAll(merged.map(({ unmatched }) => unmatched)).map(describeUnmatched));
  return merged.map(({ version, document }) => ({ version, document }));
}

async function readOverlays(specs: string, kinds: readonly string[]): Promise<readonly Overlay[]> {
  const files = await Promise.all(
    kinds.map(async (name) => {
      const folder = join(specs, 'overlays', name);
      const names = await readdir(folder).catch(() => []);
      return names
        .filter((file) => file.endsWith('.yaml'))
        .sort()
        .map((file) => join(folder, file));
    }),
  );
  return loadOverlays(files.flat(), 'shipped');
}

function unmatchedInAll(all: readonly (readonly Action[])[]): readonly Action[] {
  const [first = [], ...others] = all.map((actions) => new Set(actions));
  return [...first].filter((action) => others.every((other) => other.has(action)));
}

function describeUnmatched(action: Action) {
  return {
    where: placeOf(action),
    message: `\`${action.target}\` matches nothing in any shipped spec`,
    hint: 'correct the JSONPath, or remove the action',
  };
}
