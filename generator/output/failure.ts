/** What the file system answers when it refuses, in words. */
import { InputError } from '../diagnostics.js';

const REASONS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EACCES: ['may not be written', 'check its permissions, or choose another --out'],
  EPERM: ['may not be written', 'check its permissions, or choose another --out'],
  EROFS: ['is on a read-only disk', 'choose another --out'],
  ENOSPC: ['is on a full disk', 'make room and run again'],
  EDQUOT: ['is on a full disk', 'make room and run again'],
  EEXIST: ['is not a folder', 'choose another --out'],
  ENOTDIR: ['is not a folder', 'choose another --out'],
  ENOENT: ['changed during the run', 'run again, one run at a time'],
};

/** An {@link InputError} for a refusal of the file system; any other error as it is. */
export function explainFailure(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('code' in error && 'syscall' in error)) return error;
  const code = String(error.code);
  const reason = REASONS[code] ?? [`cannot be written (${code})`, 'choose another --out'];
  return new InputError([{ where: folder, message: reason[0], hint: reason[1] }]);
}
