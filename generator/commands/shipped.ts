/** Makes the shipped specs, for maintainers: `npm run specs` imports them, and each build adds the overlays. */
import { join } from 'node:path';
import { readShippedSpecs } from '../load/shipped.js';
import { writeDocument } from '../output/document.js';
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

/** What each shipped spec does not describe yet, by API version. */
export async function listWordless(specs: string): Promise<Readonly<Record<string, Wordless>>> {
  const shipped = await readShippedSpecs(specs);
  return Object.fromEntries(
    shipped.map(({ version, document }) => [version, findWordless(document)]),
  );
}
