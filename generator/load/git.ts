/** Reads files from the history of a git repository, and asks git which paths it ignores. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { InputError } from '../diagnostics.js';
import { quote } from '../quote.js';
import { SIZE_LIMIT } from '../regular-file.js';
import { tooLarge } from './limits.js';

const run = promisify(execFile);

export interface GitFile {
  /** A commit, branch or tag. */
  readonly revision: string;
  /** Relative to `cwd`: a file, or a folder that contains `file`. */
  readonly path: string;
  /** Path of the file to read, relative to `path`, if `path` is a folder. */
  readonly file: string;
}

/**
 * Returns the text of a file as it was in a revision.
 *
 * @throws InputError if git is not installed, if `cwd` is outside of a repository, if git has no such revision or file,
 * or if git cannot show the file, such as a file above the size limit
 */
export async function readFromGit({ revision, path, file }: GitFile, cwd: string): Promise<string> {
  const where = `git:${revision}`;
  const commit = await resolveCommit(revision, where, cwd);
  const kind = await kindOf(`${commit}:./${path}`, cwd);
  const name = kind === 'tree' ? `${path}/${file}` : path;
  const isThere = kind === 'blob' || (await kindOf(`${commit}:./${name}`, cwd)) === 'blob';
  if (!isThere) {
    const hint = `name a folder or file of that revision, as in git:${revision}:src/claude`;
    throw refuse(where, `has no file ${quote(name)}`, hint);
  }
  const object = `${commit}:./${name}`;
  const text = await git(['show', object], cwd);
  if (text !== undefined) return text;
  const size = Number(await git(['cat-file', '-s', object], cwd));
  throw size > SIZE_LIMIT
    ? tooLarge(`${where}:${name}`, SIZE_LIMIT)
    : refuse(where, `git cannot show ${quote(name)}`, 'check the repository with git fsck');
}

/** Returns whether git ignores the path, which need not exist. Returns false outside of a repository. */
export async function isIgnored(path: string, cwd: string): Promise<boolean> {
  return (await findIgnored([path], cwd)).size > 0;
}

/**
 * Returns the paths that git ignores. Returns none outside of a repository, or if one of the paths is outside of it.
 */
export async function findIgnored(
  paths: readonly string[],
  cwd: string,
): Promise<ReadonlySet<string>> {
  const found = await git(['check-ignore', '-z', '--stdin'], cwd, paths.join('\0'));
  return new Set(found?.split('\0').filter((path) => path !== ''));
}

async function resolveCommit(revision: string, where: string, cwd: string): Promise<string> {
  const isRevision = /^[^-:\s][^:\s]*$/.test(revision);
  const found = isRevision
    ? await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], cwd)
    : undefined;
  if (found !== undefined) return found.trim();
  if ((await git(['rev-parse', '--git-dir'], cwd)) === undefined) {
    throw refuse(
      where,
      'needs git and a git repository',
      'run the command in a repository, or name a folder or file',
    );
  }
  const isShallow = (await git(['rev-parse', '--is-shallow-repository'], cwd))?.trim() === 'true';
  throw isShallow
    ? refuse(
        where,
        `has no revision ${quote(revision)} in this shallow clone`,
        'fetch the history: git fetch --unshallow, or fetch-depth: 0 in CI',
      )
    : refuse(where, `has no revision ${quote(revision)}`, 'name a commit, a branch or a tag');
}

async function kindOf(object: string, cwd: string): Promise<string | undefined> {
  return (await git(['cat-file', '-t', object], cwd))?.trim();
}

/** Returns the output of git, or undefined if git fails. */
async function git(args: readonly string[], cwd: string, input = ''): Promise<string | undefined> {
  try {
    const running = run('git', args, { cwd, maxBuffer: SIZE_LIMIT });
    running.child.stdin?.on('error', () => undefined).end(input);
    return (await running).stdout;
  } catch {
    return undefined;
  }
}

function refuse(where: string, message: string, hint: string): InputError {
  return new InputError([{ where, message, hint }]);
}
