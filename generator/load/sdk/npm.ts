/** Downloads a release of the SDK with `npm pack` into a temporary folder. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { extract } from 'tar';
import { InputError } from '../../diagnostics.js';
import { SDK_NAME } from './package.js';

interface FetchedSdk {
  /** The folder of the unpacked package. */
  readonly folder: string;
  /** The checksum that the registry has for the release, as npm writes it: `sha512-…`. */
  readonly integrity: string;
  /** Deletes the folder. */
  readonly remove: () => Promise<void>;
}

/** Matches `@scope/name`, also with `npm:` before it, and with any text after a second `@`. */
const NPM_SPEC = /^(?:npm:)?(@[^/@\s]+\/[^/@\s]+)(?:@(.*))?$/;
/** Matches a version, a tag, or a range such as `^1.14.0`, without white space, quotes or operators of a shell. */
const VERSION = /^[~^]?[A-Za-z0-9][A-Za-z0-9.+-]*$/;

const TIMEOUT_MS = 180_000;
/**
 * The maximum size of the output of npm, in bytes. The output for one release is about 1 MB, mostly the list of its
 * files.
 */
const MOST_OUTPUT = 32 * 1024 * 1024;
/** The maximum size of an unpacked release, in bytes. A release has about 20 MB. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Returns whether the value of `--from` names a package of a registry, such as `@scope/name` or `npm:@scope/name`. */
export function isNpmSpec(text: string): boolean {
  return NPM_SPEC.test(text);
}

/** Calls `use` with the folder and the checksum of a release, and deletes the folder afterwards. */
export async function withRelease<T>(
  spec: string,
  use: (folder: string, integrity: string) => Promise<T>,
): Promise<T> {
  const { folder, integrity, remove } = await fetchSdk(spec);
  try {
    return await use(folder, integrity);
  } catch (error) {
    throw named(error, folder, spec);
  } finally {
    await remove();
  }
}

/** Replaces the folder in messages with the name of the release, since the folder is deleted. */
function named(error: unknown, folder: string, spec: string): unknown {
  if (!(error instanceof InputError)) return error;
  const rename = (text: string): string => text.replaceAll(folder, spec);
  return new InputError(
    error.diagnostics.map(({ where, message, hint }) => ({
      where: rename(where),
      message: rename(message),
      hint,
    })),
  );
}

async function fetchSdk(spec: string): Promise<FetchedSdk> {
  const wanted = checkSpec(spec);
  const temporary = await mkdtemp(join(tmpdir(), 'gen-claude-client-'));
  const remove = () => rm(temporary, { recursive: true, force: true });
  try {
    const { filename, integrity } = await pack(wanted, temporary, spec);
    const tarball = join(temporary, basename(filename));
    await checkIntegrity(tarball, integrity, spec);
    await unpack(tarball, temporary, spec);
    return { folder: temporary, integrity, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function checkSpec(spec: string): string {
  const [, name, version = 'latest'] = NPM_SPEC.exec(spec) ?? [];
  if (name !== SDK_NAME) {
    throw refuse(spec, `is not ${SDK_NAME}`, `write ${SDK_NAME}, with a version if you like`);
  }
  if (!VERSION.test(version)) {
    const hint = `write it as ${SDK_NAME}@1.14.0 or ${SDK_NAME}@latest`;
    throw refuse(spec, `${JSON.stringify(version)} is not a version`, hint);
  }
  return `${name}@${version}`;
}

interface Packed {
  readonly filename: string;
  readonly integrity: string;
}

async function pack(wanted: string, folder: string, spec: string): Promise<Packed> {
  const output = await runNpm(
    ['pack', wanted, '--json', '--ignore-scripts', '--pack-destination', folder],
    spec,
  );
  const [packed] = Object.values(parse(output));
  const { filename, integrity } = isObject(packed) ? packed : {};
  if (typeof filename === 'string' && typeof integrity === 'string') return { filename, integrity };
  throw refuse(spec, 'cannot be fetched: the output of npm cannot be read', 'update npm');
}

function runNpm(args: readonly string[], spec: string): Promise<string> {
  // On Windows, `npm` is a script that only a shell can run. Each argument is a constant, was checked, or is the
  // temporary folder. Node does not quote them, and without quotes, the shell removes `^` and splits at spaces.
  const shell = process.platform === 'win32';
  const words = shell ? args.map((arg) => `"${arg}"`) : args;
  const options = { timeout: TIMEOUT_MS, maxBuffer: MOST_OUTPUT, shell };
  return new Promise((resolve, reject) => {
    execFile('npm', words, options, (error, stdout) => {
      if (!error) {
        resolve(stdout);
        return;
      }
      const hint = 'check the version, and that npm reaches its registry';
      const isMissing = error.code === 'ENOENT';
      reject(
        isMissing
          ? refuse(spec, 'cannot be fetched, since npm is not on PATH', 'install npm')
          : refuse(spec, `cannot be fetched (${reasonOf(stdout, error)})`, hint),
      );
    });
  });
}

/** Returns why npm failed. With `--json`, npm also writes errors to stdout. */
function reasonOf(stdout: string, { killed }: { readonly killed?: boolean | undefined }): string {
  if (killed === true) return `npm did not end within ${TIMEOUT_MS / 1000} s`;
  const { error } = parse(stdout);
  const { code, summary } = isObject(error) ? error : {};
  if (typeof code !== 'string' || typeof summary !== 'string') return 'npm failed';
  return `${code}: ${summary.split('\n', 1).join('')}`;
}

async function checkIntegrity(tarball: string, integrity: string, spec: string): Promise<void> {
  const actual = createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64');
  if (integrity === `sha512-${actual}`) return;
  throw refuse(spec, 'does not have the checksum that npm reports', 'try again');
}

/** Unpacks only plain files and folders, since packages contain no links and no devices. */
async function unpack(tarball: string, folder: string, spec: string): Promise<void> {
  let bytes = 0;
  const filter = (_path: string, entry: object): boolean => {
    const { type, size } = entry as { readonly type?: string; readonly size?: number };
    bytes += size ?? 0;
    return bytes <= MOST_BYTES && (type === 'File' || type === 'Directory');
  };
  try {
    await extract({ file: tarball, cwd: folder, strip: 1, strict: true, filter });
  } catch {
    throw refuse(spec, 'cannot be unpacked', 'try again');
  }
  if (bytes <= MOST_BYTES) return;
  throw refuse(
    spec,
    `unpacks to more than ${MOST_BYTES} bytes`,
    'check the version: no release is that large',
  );
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function refuse(where: string, message: string, hint: string): InputError {
  return new InputError([{ where, message, hint }]);
}
