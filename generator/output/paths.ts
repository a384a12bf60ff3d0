/** Checks that paths of emitted files are relative, stay inside the output folder, and differ from the lock's path. */

/** The file name of the lock. */
export const LOCK_FILE = '.gen-claude-client.json';

/** Prefix of temporary files and folders that a run makes in the output folder while it writes. */
export const STAGING_PREFIX = '.gen-claude-client-tmp-';

export function isStaging(name: string): boolean {
  return name.startsWith(STAGING_PREFIX);
}

/**
 * Returns true for relative paths such as `a/b.ts`, without empty names, `.`, `..`, `\`, `:` and control characters.
 * Returns false for the lock and for temporary files.
 */
export function isSafePath(path: string): boolean {
  const names = path.split('/');
  if (isStaging(path) || names[0] === LOCK_FILE) return false;
  return names.every(
    (name) => name !== '' && name !== '.' && name !== '..' && !/[\\:\p{Cc}]/u.test(name),
  );
}

/** Returns the folders above a path, outermost first: `a` and `a/b` for `a/b/c.ts`. */
export function parentsOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
