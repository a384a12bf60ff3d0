/** Chooses the file extension in the imports between the sources of a client. */
import { type Diagnostic, InputError } from '../diagnostics.js';
import { type ImportExtension, isImportExtension } from '../ir/import-extension.js';
import { findImportExtension } from '../load/import-extension.js';
import { flagOf, type Options } from '../options/table.js';
import type { Lock } from '../output/lock.js';

export interface ImportExtensionChoice {
  readonly extension: ImportExtension;
  /**
   * The value that the option has in this run, or had in an earlier run; undefined without one, and for targets other
   * than `ts`.
   */
  readonly chosen: ImportExtension | undefined;
  readonly warnings: readonly Diagnostic[];
}

/**
 * Returns the extension that the option sets in this run, or set in an earlier run, else the extension that the app's
 * configuration requires. If no configuration can be read, returns the extension of the last run, else `js`: a
 * tsconfig.json may extend a file that does not exist yet. Targets other than `ts` always have `js`.
 *
 * @throws InputError if the option is set for a target other than `ts`
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
  const hint = 'leave --import-extension out: the files of this target import each other as .js';
  throw new InputError([{ where: '--import-extension', message, hint }]);
}
