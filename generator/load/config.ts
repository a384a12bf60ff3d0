/** Reads the config file, or the `gen-claude-client` key of the nearest package.json. */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseBytes } from './parse.js';
import { readLocalFile } from './source.js';

export interface LoadedConfig {
  /** The file, as messages name it. */
  readonly where: string;
  /** Paths in it start here. */
  readonly folder: string;
  readonly value: unknown;
}

const PACKAGE_KEY = 'gen-claude-client';

/** @throws InputError when the file cannot be read or parsed. */
export async function loadConfig(file: string, cwd: string): Promise<LoadedConfig> {
  const path = resolve(cwd, file);
  const value = await parseBytes(await readLocalFile(path, file), file);
  return { where: file, folder: dirname(path), value };
}

/** The package.json closest above the working directory decides, also when it has no such key. */
export async function findPackageConfig(cwd: string): Promise<LoadedConfig | undefined> {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes !== undefined) {
      const value = await parseBytes(bytes, path);
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, PACKAGE_KEY)) {
        return undefined;
      }
      const config = (value as Readonly<Record<string, unknown>>)[PACKAGE_KEY];
      return { where: `${path} (${PACKAGE_KEY})`, folder, value: config };
    }
    if (folder === dirname(folder)) return undefined;
  }
}
