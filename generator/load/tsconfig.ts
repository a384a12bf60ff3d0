/** Reads what a client needs to know of an app's tsconfig.json, with what it extends. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from 'typescript';
import { InputError } from '../diagnostics.js';
import { readRegularText } from '../regular-file.js';

export interface Tsconfig {
  /** Such as `nodenext`; undefined if it follows from other options. */
  readonly moduleResolution: string | undefined;
  /** Such as `es2020`; undefined for TypeScript's default. */
  readonly target: string | undefined;
}

const NAME = 'tsconfig.json';

/** Returns undefined if the folder has no tsconfig.json. */
export async function readTsconfig(folder: string): Promise<Tsconfig | undefined> {
  const path = join(folder, NAME);
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile() !== true) return undefined;
  const { default: ts } = await import('typescript');
  const { config, error } = ts.readConfigFile(path, readRegularText) as {
    readonly config?: unknown;
    readonly error?: Diagnostic;
  };
  if (error) {
    const line = error.file?.getLineAndCharacterOfPosition(error.start ?? 0).line;
    const where = line === undefined ? NAME : `${NAME}:${line + 1}`;
    throw new InputError([{ where, message: 'is not well-formed JSON', hint: 'correct it' }]);
  }
  // The files of the app do not matter.
  const host = { ...ts.sys, readFile: readRegularText, readDirectory: () => [] };
  const { options } = ts.parseJsonConfigFileContent(config, host, folder);
  const { moduleResolution, target } = options;
  return {
    moduleResolution: nameOf(ts.ModuleResolutionKind, moduleResolution),
    target: nameOf(ts.ScriptTarget, target),
  };
}

function nameOf(names: Readonly<Record<number, string>>, value: number | undefined) {
  return value === undefined ? undefined : names[value]?.toLowerCase();
}
