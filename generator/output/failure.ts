/** Explains errors of the file system. */
import { InputError } from '../diagnostics.js';

const REASONS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EACCES: ['is not writable', 'check its permissions, or choose another --out'],
  EPERM: ['is not writable', 'check its permissions, or choose another --out'],
  EROFS: ['is on a read-only disk', 'choose another --out'],
  ENOSPC: ['is on a full disk', 'free some space and run again'],
  EDQUOT: ['is on a full disk', 'free some space and run again'],
  EEXIST: ['is not a folder', 'choose another --out'],
  ENOTDIR: ['is not a folder', 'choose another --out'],
  ENOENT: ['changed during the run', 'run again, and only once at a time'],
};

/** Returns an {@link InputError} for an error of the file system, and any other error unchanged. */
export function explainFailure(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('code' in error && 'syscall' in error)) return error;
  const code = String(error.code);
  const reason = REASONS[code] ?? [`cannot be written (${code})`, 'choose another --out'];
  return new InputError([{ where: folder, message: reason[0], hint: reason[1] }]);
}
