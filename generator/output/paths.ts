/** Which paths may stand for a file of the output: relative, within it, and not its own records. */

/** The record of what an output folder was made from, and of every file made. */
export const LOCK_FILE = '.gen-claude-client.json';

/** Begins the name of a folder in which a run prepares its files. */
export const STAGING_PREFIX = '.gen-claude-client-tmp-';

export function isStaging(name: string): boolean {
  return name.startsWith(STAGING_PREFIX);
}

/** `a/b.ts`: no `..`, nothing absolute, no drive, no name that Windows or a shell reads otherwise. */
export function isSafePath(path: string): boolean {
  const names = path.split('/');
  if (isStaging(path) || names[0] === LOCK_FILE) return false;
  return names.every(
    (name) => name !== '' && name !== '.' && name !== '..' && !/[\\:\p{Cc}]/u.test(name),
  );
}

/** The folders above a path, outermost first: `a/b/c.ts` lies in `a` and `a/b`. */
export function parentsOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
