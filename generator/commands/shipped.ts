/** What each build makes beside code: the shipped specs with their overlays, and the runtime in a second style. */
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
import { findWordless, type Wordless } from './words.js';

/** Writes the spec of each API version, and the methods of all, to `out`. */
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

/** Parses and validates the shipped manifest, so that no run has to. */
export async function buildManifest(): Promise<void> {
  const loaded = await loadManifest(SHIPPED_MANIFEST);
  const { text, label } = loaded;
  const parsed = parseOffsets(text, label);
  const built: BuiltManifest = { text: hashText(text), parsed, valid: validateManifest(loaded) };
  await writeDocument(BUILT_MANIFEST, JSON.stringify(built));
}

/** Lays the sources that are copied into clients out in prettier's own style, which most apps without a configuration get. */
export async function formatRuntime(): Promise<void> {
  const { sources } = await loadTemplates();
  for (const file of sources) {
    const { path, text } = await prettify({ file, style: {} });
    await writeDocument(join(PLAIN_TEMPLATES, path), text);
  }
}

/** What each shipped spec does not describe yet, by API version. */
export async function listWordless(specs: string): Promise<Readonly<Record<string, Wordless>>> {
  const shipped = await readShippedSpecs(specs);
  return Object.fromEntries(
    shipped.map(({ version, document }) => [version, findWordless(document)]),
  );
}
