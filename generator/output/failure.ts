/** Explains errors of the file system. */
import { InputError } from '../diagnostics.js';

/** A placeholder for the hint to choose another path with the option. */
const ELSEWHERE = '';

const REASONS: Readonly<Record<string, readonly [message: string, ...hints: string[]]>> = {
  EACCES: ['is not writable', 'check its permissions', ELSEWHERE],
  EPERM: ['is not writable', 'check its permissions', ELSEWHERE],
  EROFS: ['is on a read-only disk', ELSEWHERE],
  ENOSPC: ['is on a full disk', 'free some space and run again'],
  EDQUOT: ['is on a full disk', 'free some space and run again'],
  EEXIST: ['is not a folder', ELSEWHERE],
  ENOTDIR: ['is not a folder', ELSEWHERE],
  ENAMETOOLONG: ['has a path that is too long', ELSEWHERE],
  ENOENT: ['changed during the run', 'run again, and do not start two runs at a time'],
};

/**
 * Returns an {@link InputError} for an error of the file system, and any other error unchanged.
 *
 * @param option the flag that chose the path; undefined if users cannot choose another path
 */
export function explainFailure(error: unknown, path: string, option?: string): unknown {
  if (!(error instanceof Error) || !('code' in error && 'syscall' in error)) return error;
  const code = String(error.code);
  const [message, ...hints] = REASONS[code] ?? [`cannot be written (${code})`, ELSEWHERE];
  const elsewhere = option === undefined ? [] : [`choose another ${option}`];
  const all = hints.flatMap((hint) => (hint === ELSEWHERE ? elsewhere : [hint]));
  const hint = all.length === 0 ? 'make it writable' : all.join(', or ');
  return new InputError([{ where: path, message, hint }]);
}
