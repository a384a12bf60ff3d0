/** Finds how sources in an output folder must name each other for the compiler of the app. */
import { basename, dirname, join, relative } from 'node:path';
import { parse, TSConfckParseError } from 'tsconfck';
import type { Diagnostic } from '../diagnostics.js';
import type { ImportExtension } from '../ir/import-extension.js';
import { findNearestFile } from './app.js';

export interface AskedExtension {
  /** Undefined if there is no configuration that can be read. */
  readonly extension?: ImportExtension;
  readonly warning?: Diagnostic;
}

/**
 * Reads the nearest tsconfig.json, with those that it extends and refers to. A deno.json decides if it is nearer, or
 * beside a tsconfig.json that does not say how modules are found.
 */
export async function findImportExtension(out: string): Promise<AskedExtension> {
  const deno = folderOf(await findNearestFile(out, ['deno.json', 'deno.jsonc']));
  try {
    const { file, options } = await readTsconfig(out);
    const tsconfig = folderOf(file);
    if (deno.length > tsconfig.length) return { extension: 'ts' };
    if (options) return { extension: extensionFor(options) };
    if (file === undefined) return {};
    return { extension: deno === tsconfig ? 'ts' : 'none' };
  } catch (error) {
    return { warning: unreadable(error) };
  }
}

/** Returns the folder of a file, or an empty text for `undefined`. */
function folderOf(file: string | undefined): string {
  return file === undefined ? '' : dirname(file);
}

type CompilerOptions = Readonly<Record<string, unknown>>;

interface Tsconfig {
  readonly file?: string;
  /** The options that hold for the output folder; undefined if they do not say how modules are found. */
  readonly options?: CompilerOptions;
}

async function readTsconfig(out: string): Promise<Tsconfig> {
  // The parser chooses, among the projects that a tsconfig.json refers to, the one with this file.
  const found = await parse(join(out, 'index.ts'));
  // Typed as a text, but null if there is no tsconfig.json.
  const file = (found.tsconfigFile as string | null) ?? undefined;
  // A folder that no project lists is compiled through the imports of one: often the first.
  const options = [found, ...(found.referenced ?? [])]
    .map(({ tsconfig }) => (tsconfig as { compilerOptions?: CompilerOptions }).compilerOptions)
    .find((candidate) => candidate && DECIDING.some((name) => Object.hasOwn(candidate, name)));
  return { ...(file !== undefined && { file }), ...(options && { options }) };
}

/** The options that allow the extension of the sources: a compiler with one of them runs them, or leaves that to others. */
const ALLOWING = ['allowImportingTsExtensions', 'rewriteRelativeImportExtensions'] as const;

const DECIDING = [...ALLOWING, 'moduleResolution', 'module'] as const;

/** Modes in which an import names the file that runs; in all others, an extension may be left out. */
const NODE_MODES = ['node16', 'node18', 'node20', 'nodenext'];

function extensionFor(options: CompilerOptions): ImportExtension {
  if (ALLOWING.some((name) => options[name] === true)) return 'ts';
  // Without `moduleResolution`, it follows from `module`.
  const mode = options['moduleResolution'] ?? options['module'];
  return typeof mode === 'string' && NODE_MODES.includes(mode.toLowerCase()) ? 'js' : 'none';
}

function unreadable(error: unknown): Diagnostic {
  const file = error instanceof TSConfckParseError ? error.tsconfigFile : 'tsconfig.json';
  const cause = error instanceof TSConfckParseError && error.cause ? error.cause : error;
  const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  return {
    where: relative('.', file) || basename(file),
    message: `cannot be read (${line}), so that it does not decide how the sources import each other`,
    hint: 'correct it, or choose with --import-extension',
  };
}
