/** Checks paths of emitted files: relative, inside the output folder, and not the lock. */

/** The file name of the lock. */
export const LOCK_FILE = '.gen-claude-client.json';

/** Prefix of temporary files and folders that a run makes in the output folder while it writes. */
export const STAGING_PREFIX = '.gen-claude-client-tmp-';

export function isStaging(name: string): boolean {
  return name.startsWith(STAGING_PREFIX);
}

/** Returns true for paths such as `a/b.ts`, without `..`, absolute parts, drives and special characters. */
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
