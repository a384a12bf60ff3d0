/**
 * Makes the data files of each build: the shipped specs with their overlays, the validated manifest, and the runtime in
 * a second style.
 */
import { join } from 'node:path';
import { prettify } from '../format/prettify.js';
import { loadManifest } from '../load/manifest.js';
import { parseOffsets } from '../load/located.js';
import {
  BUILT_MANIFEST,
  type BuiltManifest,
  loadTemplates,
  PLAIN_TEMPLATES,
  SHIPPED_MANIFEST,
} from '../load/package.js';
import { readShippedSpecs } from '../load/shipped.js';
import { writeDocument } from '../output/document.js';
import { hashText } from '../text-hash.js';
import { validateManifest } from '../validate/manifest.js';
import { methodsOf } from './methods.js';
import { findUndescribed, type Undescribed } from './words.js';

/** Writes the spec of each API version, and a list of the methods of all specs, to `out`. */
export async function mergeSpecs(specs: string, out: string): Promise<void> {
  const shipped = await readShippedSpecs(specs);
  const methods = methodsOf(shipped.map(({ document }) => document));
  await Promise.all([
    ...shipped.map(({ version, document }) =>
      writeDocument(join(out, `claude-${version}.json`), JSON.stringify(document)),
    ),
    writeDocument(join(out, 'methods.json'), JSON.stringify(methods)),
  ]);
}

/** Parses and validates the shipped manifest at build time, so that runs do neither. */
export async function buildManifest(): Promise<void> {
  const loaded = await loadManifest(SHIPPED_MANIFEST);
  const { text, label } = loaded;
  const parsed = parseOffsets(text, label);
  const built: BuiltManifest = { text: hashText(text), parsed, valid: validateManifest(loaded) };
  await writeDocument(BUILT_MANIFEST, JSON.stringify(built));
}

/**
 * Formats the sources that clients contain, in prettier's default style. Apps without a prettier configuration get this
 * style.
 */
export async function formatRuntime(): Promise<void> {
  const { sources } = await loadTemplates();
  for (const file of sources) {
    const { path, text } = await prettify({ file, style: {} });
    await writeDocument(join(PLAIN_TEMPLATES, path), text);
  }
}

/** Returns the parts of each shipped spec that lack a description, by API version. */
export async function listUndescribed(
  specs: string,
): Promise<Readonly<Record<string, Undescribed>>> {
  const shipped = await readShippedSpecs(specs);
  return Object.fromEntries(
    shipped.map(({ version, document }) => [version, findUndescribed(document)]),
  );
}
