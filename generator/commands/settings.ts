/** Reads the options of a run from flags and from a config file or package.json. */
import { InputError } from '../diagnostics.js';
import { findPackageConfig, loadConfig, type LoadedConfig } from '../load/config.js';
import { quote } from '../quote.js';
import { resolveOptions, type Arguments } from '../options/resolve.js';
import type { Options } from '../options/table.js';

export type { Arguments } from '../options/resolve.js';

export async function readOptions(args: Arguments, cwd: string): Promise<Options> {
  return resolveOptions(args, await readConfig(args, cwd), cwd);
}

/** Rewrites errors about options from the config: the errors then name the config and the key instead of the flag. */
export async function nameConfig(error: unknown, args: Arguments, cwd: string): Promise<unknown> {
  if (!(error instanceof InputError)) return error;
  const config = await readConfig(args, cwd).catch(() => undefined);
  const keys = Object.keys(Object(config?.value) as object);
  const named = error.diagnostics.map((diagnostic) => {
    const key = keys.find((name) => diagnostic.where === `--${name}` && args[name] === undefined);
    if (config === undefined || key === undefined) return diagnostic;
    const { message, hint } = diagnostic;
    return { where: config.where, message: `${quote(key)}: ${message}`, hint };
  });
  return new InputError(named);
}

async function readConfig(
  { config: file }: Arguments,
  cwd: string,
): Promise<LoadedConfig | undefined> {
  return file === undefined ? findPackageConfig(cwd) : loadFile(file, cwd);
}

async function loadFile(file: unknown, cwd: string): ReturnType<typeof loadConfig> {
  if (typeof file === 'string' && file !== '') return loadConfig(file, cwd);
  const [message, hint] = Array.isArray(file)
    ? ['is given more than once', 'write --config once']
    : ['has no value', 'write a path, or leave --config out'];
  throw new InputError([{ where: '--config', message, hint }]);
}
