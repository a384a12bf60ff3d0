/** The releases of the SDK that the tests of the importer read. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../../support/temporary.js';

const installed = (name: string): string =>
  fileURLToPath(new URL(`../../../node_modules/${name}`, import.meta.url));

export const SDK_0_95 = installed('anthropic-sdk-0.95');
export const SDK_1_14 = installed('anthropic-sdk-1.14');

/** Writes files by path into a folder of their own. */
export async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await makeFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
