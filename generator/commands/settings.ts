/** From flags, a config file and package.json to the options of a run. */
import { InputError } from '../diagnostics.js';
import { findPackageConfig, loadConfig } from '../load/config.js';
import {
  readConfig,
  resolveOptions,
  splitList,
  type GenerateOptions,
  type Settings,
} from '../options.js';

/** Flags as given: absent ones are undefined, repeated ones a list. */
export type Arguments = Readonly<Record<string, unknown>>;

export async function readOptions(args: Arguments, cwd: string): Promise<GenerateOptions> {
  const flags = readFlags(args);
  const file = readText(args, 'config');
  if (file === '') throw noValue('config');
  const loaded = file === undefined ? await findPackageConfig(cwd) : await loadConfig(file, cwd);
  return resolveOptions(flags, loaded && readConfig(loaded, cwd));
}

function readFlags(args: Arguments): Settings {
  const texts = (['spec', 'betas', 'out', 'client-name', 'api-version', 'target'] as const)
    .map((name) => [name, readText(args, name)] as const)
    .filter(([, text]) => text !== undefined);
  const flags = (['helpers', 'sdk-names', 'strict'] as const)
    .map((name) => [name, args[name]] as const)
    .filter(([, flag]) => typeof flag === 'boolean');
  const only = [args['only']].flat().filter((part) => typeof part === 'string');
  return {
    ...(Object.fromEntries([...texts, ...flags]) as Settings),
    ...(only.length > 0 && { only: only.flatMap(splitList) }),
  };
}

function readText(args: Arguments, name: string): string | undefined {
  const value = args[name];
  if (Array.isArray(value)) {
    const hint = 'give it once';
    throw new InputError([{ where: `--${name}`, message: 'is given more than once', hint }]);
  }
  return typeof value === 'string' ? value : undefined;
}

function noValue(name: string): InputError {
  const hint = 'write one after it, or leave it out';
  return new InputError([{ where: `--${name}`, message: 'has no value', hint }]);
}
