/** Reads the config file, or the `gen-claude-client` key of the nearest package.json. */
import { dirname, resolve } from 'node:path';
import { CONFIG_KEY } from '../ir/config-key.js';
import { readNearestPackage } from './app.js';
import { parseBytes } from './parse.js';
import { noteKey } from './reads.js';
import { readLocalFile } from './local-file.js';

export interface LoadedConfig {
  /** The file, as messages name it. */
  readonly where: string;
  /** The folder to which paths in the config are relative. */
  readonly folder: string;
  readonly value: unknown;
}

/** @throws InputError when the file cannot be read or parsed. */
export async function loadConfig(file: string, cwd: string): Promise<LoadedConfig> {
  const path = resolve(cwd, file);
  const value = await parseBytes(await readLocalFile(path, file), file, undefined, []);
  return { where: file, folder: dirname(path), value };
}

/**
 * Reads the key from the nearest package.json only. Returns undefined if that file lacks the key, or if neither `cwd`
 * nor a folder above it has a package.json. Throws an `InputError` if the file cannot be parsed.
 */
export async function findPackageConfig(cwd: string): Promise<LoadedConfig | undefined> {
  const found = await readNearestPackage(cwd);
  if (!found) return undefined;
  const { path, bytes } = found;
  const value = await parseBytes(bytes, path, undefined, [CONFIG_KEY]);
  noteKey(path, value, CONFIG_KEY);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, CONFIG_KEY)) {
    return undefined;
  }
  const config = (value as Readonly<Record<string, unknown>>)[CONFIG_KEY];
  return { where: `${path} (${CONFIG_KEY})`, folder: dirname(path), value: config };
}
