/**
 * Refuses to replace a client with which the new client has no method in common: the spec, `--only` or the output
 * folder is probably a mistake.
 */
import { InputError } from '../diagnostics.js';
import type { Written } from '../output/write.js';

/**
 * Refuses a run that would remove most files of the client. Ignores the files in `runtime/`, since every client has a
 * runtime.
 *
 * @param before the files of the client in the folder, by path
 * @throws InputError if the run would remove more than half of the files outside of the runtime
 */
export function refuseLoss(
  out: string,
  { removed }: Written,
  before: ReadonlyMap<string, unknown>,
): void {
  const own = [...before.keys()].filter(isOfSpec);
  const lost = removed.filter(isOfSpec);
  if (lost.length * 2 <= own.length) return;
  const message = `has no method in common with the new client, and the run would remove ${lost.length} of its ${own.length} files outside of runtime/`;
  const hint = 'check --spec and --only, choose another --out, or run again with --force';
  throw new InputError([{ where: out, message, hint }]);
}

function isOfSpec(path: string): boolean {
  return !path.startsWith('runtime/');
}
