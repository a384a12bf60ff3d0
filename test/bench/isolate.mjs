// Installs a peer with nothing but its own dependencies, as in a folder where it is all there is.
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { peer } from './workspace.mjs';

/**
 * Copied, not linked: through a link a package would see what else is installed here, such as
 * the types of Node, which the SDK picks up where it finds them.
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
