// Installs a peer with only its own dependencies, as in an empty project.
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { peer } from './workspace.mjs';

/**
 * Copies a package and its dependencies. Through a link, the package would find everything that is installed here, such
 * as the types of Node, which the SDK uses if they are installed.
 * @param {string} name
 * @param {string} folder
 * @param {Set<string>} [copied]
 */
export async function isolate(name, folder, copied = new Set()) {
  if (copied.has(name)) return;
  copied.add(name);
  await cp(peer(name), join(folder, 'node_modules', name), { recursive: true });
  const { dependencies = {} } = JSON.parse(
    await readFile(join(peer(name), 'package.json'), 'utf8'),
  );
  for (const dependency of Object.keys(dependencies)) await isolate(dependency, folder, copied);
}
