/** Finds the extension that the compiler of the app needs in imports between emitted sources. */
import { dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics.js';
import type { ImportExtension } from '../ir/import-extension.js';
import { findNearestFile } from './app.js';
import { type CompilerOptions, unreadFile, readTsProjects } from './ts-projects.js';

export interface FoundExtension {
  /** Undefined if the app has no configuration, or if it cannot be read. */
  readonly extension?: ImportExtension;
  readonly warning?: Diagnostic;
}

/**
 * Returns the extension that fits the nearest tsconfig.json, with the files that it extends and references; a warning
 * if one of them cannot be read. Returns `ts` if a deno.json is nearer, or if it is beside a tsconfig.json without
 * options for module resolution.
 */
export async function findImportExtension(out: string): Promise<FoundExtension> {
  const deno = folderOf(await findNearestFile(out, ['deno.json', 'deno.jsonc']));
  try {
    const found = await readTsProjects(out);
    const tsconfig = folderOf(found?.file);
    if (deno.length > tsconfig.length) return { extension: 'ts' };
    if (!found) return {};
    // If the tsconfig.json has no such option, the first project that it references and that has one decides.
    const deciding = found.projects.find(({ options }) =>
      DECIDING.some((name) => Object.hasOwn(options, name)),
    );
    if (deciding) return { extension: extensionFor(deciding.options) };
    return { extension: deno === tsconfig ? 'ts' : 'none' };
  } catch (error) {
    return { warning: unreadable(error) };
  }
}

/** Returns the folder of a file, or an empty text for `undefined`. */
function folderOf(file: string | undefined): string {
  return file === undefined ? '' : dirname(file);
}

/** The options that allow `.ts` in imports: the compiler rewrites the extension, or emits no code. */
const ALLOWING = ['allowImportingTsExtensions', 'rewriteRelativeImportExtensions'] as const;

const DECIDING = [...ALLOWING, 'moduleResolution', 'module'] as const;

/** Modes in which an import must name the `.js` file. In all other modes, imports may omit the extension. */
const NODE_MODES = ['node16', 'node18', 'node20', 'nodenext'];

function extensionFor(options: CompilerOptions): ImportExtension {
  if (ALLOWING.some((name) => options[name] === true)) return 'ts';
  // If `moduleResolution` is missing, TypeScript derives it from `module`.
  const mode = options['moduleResolution'] ?? options['module'];
  return typeof mode === 'string' && NODE_MODES.includes(mode.toLowerCase()) ? 'js' : 'none';
}

function unreadable(error: unknown): Diagnostic {
  return {
    where: unreadFile(error),
    message:
      'the file, or one that it extends, cannot be read, so it does not decide how the sources import each other',
    hint: 'correct it, or choose with --import-extension',
  };
}
