/** Reads the compiler options of an app: its tsconfig.json, with those that it extends and refers to. */
import { dirname, join, relative } from 'node:path';
import { parse, TSConfckParseError } from 'tsconfck';

export type CompilerOptions = Readonly<Record<string, unknown>>;

interface TsProjects {
  readonly file: string;
  /** The options for the folder, then those of other projects that the file refers to. */
  readonly projects: readonly TsProject[];
}

export interface TsProject {
  /** Of the file that has the options. */
  readonly folder: string;
  readonly options: CompilerOptions;
}

/**
 * Returns the nearest tsconfig.json of a folder; undefined if there is none.
 *
 * @throws TSConfckParseError if it, or one that it extends, cannot be read
 */
export async function readTsProjects(folder: string): Promise<TsProjects | undefined> {
  // The parser chooses, among the projects that a tsconfig.json refers to, the one with this file.
  const found = await parse(join(folder, 'index.ts'));
  // Typed as a text, but null if there is no tsconfig.json.
  const file = found.tsconfigFile as string | null;
  if (file === null) return undefined;
  const all = [found, ...(found.referenced ?? [])];
  return {
    file,
    projects: all.map(({ tsconfig, tsconfigFile }) => ({
      folder: dirname(tsconfigFile),
      options: (tsconfig as { compilerOptions?: CompilerOptions }).compilerOptions ?? {},
    })),
  };
}

/** The file that could not be read, from the working directory. */
export function unreadFile(error: unknown): string {
  const file = error instanceof TSConfckParseError ? relative('.', error.tsconfigFile) : '';
  return file || 'tsconfig.json';
}
