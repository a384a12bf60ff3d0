/** Finds the prettier options for an output folder in the same way as prettier. */
import { createRequire } from 'node:module';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Options } from 'prettier';
import { InputError } from '../diagnostics.js';
import { readRegularFile } from '../regular-file.js';
import { refusePipes } from './app.js';
import {
  isDecidedByFiles,
  readConfiguration,
  stillHolds,
  type KnownStyles,
} from './known-style.js';
import { readLocalFile } from './local-file.js';
import { parseBytes } from './parse.js';
import { noteKey } from './reads.js';

/** The value of `--prettier` that ignores all configuration and uses prettier's defaults. */
export const NO_CONFIGURATION = 'none';

/** The options for a file of the output, by its path in the output folder. */
export type StyleOf = (path: string) => Promise<Options>;

export interface LoadedStyle {
  readonly of: StyleOf;
  /** Styles that prettier need not check: those of an earlier run, or prettier's defaults. */
  readonly accepted: readonly Options[];
  /** Returns the styles that a later run can use without prettier; undefined if there are none. */
  readonly known: () => Promise<KnownStyles | undefined>;
}

/**
 * Reads the configuration for files in `out`: `file` if it is given, else the nearest configuration in `out` or above
 * it, with its overrides and `.editorconfig`. A configuration may be a module, which is executed, as prettier does it.
 *
 * @param earlier the styles that an earlier run found
 * @throws InputError when the configuration cannot be read.
 */
export async function loadStyle(
  out: string,
  file: string | undefined,
  earlier?: KnownStyles,
): Promise<LoadedStyle> {
  if (file === NO_CONFIGURATION) return NO_STYLE;
  if (file !== undefined) await readLocalFile(file, file);
  await refusePipes(out, '.editorconfig');
  const configuration = await readConfiguration(out, file);
  const known = earlier && stillHolds(earlier, configuration) ? earlier : undefined;
  let search: ReturnType<typeof searchStyle> | undefined;
  const { source } = known ?? (await (search = searchStyle(out, file)));
  if (source !== null) await noteConfiguration(source);
  const styles = new Map(known?.styles);
  const of: StyleOf = async (path) => {
    const style = styles.get(path) ?? (await (await (search ??= searchStyle(out, file))).of(path));
    styles.set(path, style);
    return style;
  };
  // Reads the configuration now, so that a run with an invalid configuration fails before it does other work.
  await of('index.ts');
  return {
    of,
    accepted: known?.styles.map(([, style]) => style) ?? [],
    known: async () =>
      (await isDecidedByFiles(source, styles.values()))
        ? { configuration, source, styles: [...styles] }
        : undefined,
  };
}

const NO_STYLE: LoadedStyle = {
  of: () => Promise.resolve({}),
  accepted: [{}],
  known: () => Promise.resolve(undefined),
};

/** Finds the configuration and the styles with prettier. */
async function searchStyle(
  out: string,
  file: string | undefined,
): Promise<{ readonly source: string | null; readonly of: StyleOf }> {
  const prettier = await import('prettier');
  // With `--watch`, the configuration may have changed since the last run.
  await prettier.clearConfigCache();
  const folder = resolve(out);
  const config = file === undefined ? {} : { config: resolve(file) };
  const source =
    file ?? (await prettier.resolveConfigFile(join(folder, 'index.ts')).catch(() => null));
  const where = source === null ? `prettier configuration of ${out}` : nameOf(source);
  const of: StyleOf = async (path) => {
    try {
      const found = await prettier.resolveConfig(join(folder, path), {
        ...config,
        editorconfig: true,
      });
      return found === null ? {} : withPlugins(found, source);
    } catch {
      throw refuse(where);
    }
  };
  return { source, of };
}

/** Records the configuration as read, for watches and checks, because prettier itself reads the file. */
async function noteConfiguration(source: string): Promise<void> {
  if (basename(source) === 'package.json') {
    const bytes = await readRegularFile(source).catch(() => undefined);
    if (bytes) noteKey(source, await parseBytes(bytes, source).catch(() => undefined), 'prettier');
  } else await readLocalFile(source, source).catch(() => undefined);
}

/** Resolves plugins from the configuration, since they are packages or files of the app, not of this generator. */
function withPlugins(options: Options, config: string | null): Options {
  const { plugins = [] } = options;
  if (plugins.length === 0) return options;
  return { ...options, plugins: plugins.map((plugin) => locatePlugin(plugin, config)) };
}

function locatePlugin(plugin: NonNullable<Options['plugins']>[number], config: string | null) {
  if (typeof plugin !== 'string') return plugin;
  if (isAbsolute(plugin)) return pathToFileURL(plugin).href;
  try {
    return pathToFileURL(createRequire(resolve(config ?? 'x')).resolve(plugin)).href;
  } catch {
    // Prettier then searches the working directory, and reports a plugin that it does not find.
    return plugin;
  }
}

/** Returns the name of a configuration for messages: the last two parts of its path, such as `app/.prettierrc`. */
function nameOf(source: string): string {
  return join(basename(dirname(source)), basename(source));
}

function refuse(where: string): InputError {
  const message = 'is not a prettier configuration';
  const hint = 'run prettier to see why, or choose another with --prettier <file | none>';
  return new InputError([{ where, message, hint }]);
}
