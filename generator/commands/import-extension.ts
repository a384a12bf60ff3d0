/** Chooses how the sources of a client import each other. */
import { type Diagnostic, InputError } from '../diagnostics.js';
import { type ImportExtension, isImportExtension } from '../ir/import-extension.js';
import { findImportExtension } from '../load/import-extension.js';
import { flagOf, type Options } from '../options/table.js';
import type { Lock } from '../output/lock.js';

export interface ImportExtensionChoice {
  readonly extension: ImportExtension;
  /** Undefined without an option: the app's configuration decides, on each run anew. */
  readonly chosen: ImportExtension | undefined;
  readonly warnings: readonly Diagnostic[];
}

/**
 * The option decides, in this run or in an earlier one; else what the app's configuration asks for. The extension of the
 * last run stays if there is no configuration that can be read: a tsconfig.json may extend a file that is not there yet.
 */
export async function chooseImportExtension(
  { importExtension, target, out }: Options,
  { inputs }: Lock,
): Promise<ImportExtensionChoice> {
  if (target !== 'ts') {
    refuse(importExtension, target);
    return { extension: 'js', chosen: undefined, warnings: [] };
  }
  const earlier = inputs?.options?.[flagOf('importExtension')];
  const chosen = importExtension ?? (isImportExtension(earlier) ? earlier : undefined);
  if (chosen !== undefined) return { extension: chosen, chosen, warnings: [] };
  const { extension, warning } = await findImportExtension(out);
  return {
    extension: extension ?? inputs?.importExtension ?? 'js',
    chosen,
    warnings: warning ? [warning] : [],
  };
}

function refuse(given: ImportExtension | undefined, target: string): void {
  if (given === undefined) return;
  const message = `cannot be combined with --target ${target}`;
  const hint = 'leave it out: the files of this target import each other as .js';
  throw new InputError([{ where: '--import-extension', message, hint }]);
}
