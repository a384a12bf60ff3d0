/** Reads the options of a run from flags and from a config file or package.json. */
import { InputError } from '../diagnostics.js';
import { findPackageConfig, loadConfig } from '../load/config.js';
import { resolveOptions, type Arguments } from '../options/resolve.js';
import type { Options } from '../options/table.js';

export type { Arguments } from '../options/resolve.js';

export async function readOptions(args: Arguments, cwd: string): Promise<Options> {
  const { config: file } = args;
  const config = file === undefined ? await findPackageConfig(cwd) : await loadFile(file, cwd);
  return resolveOptions(args, config, cwd);
}

async function loadFile(file: unknown, cwd: string): ReturnType<typeof loadConfig> {
  if (typeof file === 'string' && file !== '') return loadConfig(file, cwd);
  const [message, hint] = Array.isArray(file)
    ? ['is given more than once', 'write it once']
    : ['has no value', 'write a path, or leave it out'];
  throw new InputError([{ where: '--config', message, hint }]);
}
