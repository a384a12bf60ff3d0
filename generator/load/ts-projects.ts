/** Reads the compiler options of an app: its tsconfig.json, with the files that it extends and references. */
import { dirname, join, relative, resolve } from 'node:path';
import { parse, TSConfckParseError, type TSConfckParseResult } from 'tsconfck';
import { refusePipes } from './app.js';

export type CompilerOptions = Readonly<Record<string, unknown>>;

interface TsProjects {
  readonly file: string;
  /** The options for the folder, then the options of other projects that the file refers to. */
  readonly projects: readonly TsProject[];
}

export interface TsProject {
  /** The folder of the file that has the options. */
  readonly folder: string;
  /** The folder of the file that has `paths`: the tsconfig.json itself, or a file that it extends. */
  readonly pathsFolder: string;
  readonly options: CompilerOptions;
}

/**
 * Returns the nearest tsconfig.json of a folder; undefined if there is none.
 *
 * @throws TSConfckParseError if the tsconfig.json or a file that it extends or references cannot be read
 * @throws InputError if a tsconfig.json in the folder or above it is a pipe or a device
 */
export async function readTsProjects(folder: string): Promise<TsProjects | undefined> {
  await refusePipes(folder, 'tsconfig.json');
  // Among the projects that a tsconfig.json references, the parser chooses the project that includes this file.
  const found = await parse(join(folder, 'index.ts'));
  // The type is `string`, but the value is null if there is no tsconfig.json.
  const file = found.tsconfigFile as string | null;
  if (file === null) return undefined;
  return { file, projects: [found, ...(found.referenced ?? [])].map(projectOf) };
}

function projectOf(found: TSConfckParseResult): TsProject {
  const { tsconfigFile, extended = [] } = found;
  const owner = extended.find((one) => Object.hasOwn(optionsOf(one), 'paths'));
  return {
    folder: dirname(tsconfigFile),
    pathsFolder: dirname(owner?.tsconfigFile ?? tsconfigFile),
    options: optionsOf(found),
  };
}

function optionsOf({ tsconfig }: TSConfckParseResult): CompilerOptions {
  return (tsconfig as { compilerOptions?: CompilerOptions }).compilerOptions ?? {};
}

/** Returns whether an error of {@link readTsProjects} is about the file itself, not about another file. */
export function isMalformed(file: string, error: unknown): boolean {
  if (!(error instanceof TSConfckParseError) || error.code !== 'PARSE_FILE') return false;
  return resolve(error.tsconfigFile) === resolve(file);
}

/**
 * Returns the file with the error, relative to the working directory; `tsconfig.json` if `error` names no file.
 */
export function unreadFile(error: unknown): string {
  const file = error instanceof TSConfckParseError ? relative('.', error.tsconfigFile) : '';
  return file || 'tsconfig.json';
}
