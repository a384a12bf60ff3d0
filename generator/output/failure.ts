/** Explains errors of the file system. */
import { InputError } from '../diagnostics.js';

interface Reason {
  readonly message: string;
  readonly hint: string;
  /** Whether another path helps, in addition to the hint or instead of it. */
  readonly elsewhere?: 'too' | 'instead';
}

const UNWRITABLE: Reason = {
  message: 'is not writable',
  hint: 'check its permissions',
  elsewhere: 'too',
};
const FULL: Reason = { message: 'is on a full disk', hint: 'free some space and run again' };
const NO_FOLDER: Reason = {
  message: 'is not a folder',
  hint: 'move it away',
  elsewhere: 'instead',
};

const REASONS: Readonly<Record<string, Reason>> = {
  EACCES: UNWRITABLE,
  EPERM: UNWRITABLE,
  EROFS: { message: 'is on a read-only disk', hint: 'make it writable', elsewhere: 'instead' },
  ENOSPC: FULL,
  EDQUOT: FULL,
  EEXIST: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  ENAMETOOLONG: {
    message: 'has a path that is too long',
    hint: 'choose a shorter path',
    elsewhere: 'instead',
  },
  ENOENT: {
    message: 'changed during the run',
    hint: 'run again, and do not start two runs at a time',
  },
};

/**
 * Returns an {@link InputError} for an error of the file system, and any other error unchanged.
 *
 * @param option the flag that chose the path; undefined if users cannot choose another path
 */
export function explainFailure(error: unknown, path: string, option?: string): unknown {
  if (!(error instanceof Error) || !('code' in error && 'syscall' in error)) return error;
  return failureOf(String(error.code), path, option);
}

/** Returns the error for a code of the file system, such as `ENOTDIR`. Parameters as for {@link explainFailure}. */
export function failureOf(code: string, path: string, option?: string): InputError {
  const { message, hint, elsewhere } = REASONS[code] ?? {
    message: `cannot be written (${code})`,
    hint: 'make it writable',
    elsewhere: 'instead',
  };
  const hints = [
    ...(elsewhere === 'instead' && option !== undefined ? [] : [hint]),
    ...(elsewhere !== undefined && option !== undefined ? [`choose another ${option}`] : []),
  ];
  return new InputError([{ where: path, message, hint: hints.join(', or ') }]);
}
