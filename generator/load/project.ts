/** Reads the facts about an app that decide which files `init` writes. */
import { stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { InputError } from '../diagnostics.js';
import {
  PACKAGE_MANAGER_NAMES,
  PACKAGE_MANAGERS,
  type PackageManager,
  type PackageManagerName,
} from '../ir/package-managers.js';
import { readRegularFile } from '../regular-file.js';
import { readNearestPackage } from './app.js';
import { parseBytes } from './parse.js';
import { readLocalFile } from './local-file.js';
import { readTsconfig, type Tsconfig } from './tsconfig.js';

export interface Project {
  /** The folder of package.json. */
  readonly root: string;
  /** The root of the git repository; undefined if there is none. */
  readonly repository: string | undefined;
  readonly packageJson: string;
  readonly packageManager: PackageManagerName;
  readonly tsconfig: Tsconfig | undefined;
  /** Whether the app has a configuration of prettier. */
  readonly hasPrettier: boolean;
  /** The installed `@anthropic-ai/sdk`: its version, and its folder relative to the root of the app. */
  readonly sdk: { readonly version: string; readonly folder: string } | undefined;
  /** The names in `dependencies` and `devDependencies` of package.json. */
  readonly dependencies: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** @throws InputError if there is no package.json, or if package.json or tsconfig.json is malformed */
export async function readProject(cwd: string): Promise<Project> {
  const found = await readNearestPackage(cwd);
  if (!found) {
    const hint = 'create one with npm init, or run this command in the folder of an app';
    throw new InputError([{ where: 'package.json', message: 'no such file', hint }]);
  }
  const root = dirname(found.path);
  const where = relative(cwd, found.path);
  const value = await parseBytes(found.bytes, where);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const hint = 'a JSON object is expected';
    throw new InputError([{ where, message: 'is not a package.json', hint }]);
  }
  const repository = await findUp(root, '.git');
  return {
    root,
    repository,
    packageJson: new TextDecoder().decode(found.bytes),
    packageManager: await findManager(root, repository ?? root, value as Json),
    tsconfig: await readTsconfig(root),
    hasPrettier: await findPrettier(join(root, 'index.ts')),
    sdk: await findSdk(root),
    dependencies: dependenciesOf(value as Json),
  };
}

function dependenciesOf({ dependencies, devDependencies }: Json): readonly string[] {
  return [dependencies, devDependencies].flatMap((list) =>
    typeof list === 'object' && list !== null ? Object.keys(list) : [],
  );
}

/**
 * Finds the package manager: by `packageManager` in package.json, else by the nearest lockfile up to the root of the
 * repository, else npm.
 */
async function findManager(root: string, last: string, { packageManager }: Json) {
  const named = managerOf(packageManager);
  if (named) return named;
  for (let folder = root; ; folder = dirname(folder)) {
    for (const name of PACKAGE_MANAGER_NAMES) {
      const { locks, lockText = '' }: PackageManager = PACKAGE_MANAGERS[name];
      const isIts = (lock: string) => hasText(join(folder, lock), lockText);
      if ((await Promise.all(locks.map(isIts))).includes(true)) return name;
    }
    if (folder === last || dirname(folder) === folder) return 'npm';
  }
}

/**
 * Returns the package manager of a value such as `yarn@1.22.22`; undefined for an unknown one. Yarn 1 is another
 * program than later versions.
 */
function managerOf(field: unknown): PackageManagerName | undefined {
  if (typeof field !== 'string') return undefined;
  const name = field.replace(/^yarn@1\b.*/s, 'yarn-classic').replace(/@.*/s, '');
  return PACKAGE_MANAGER_NAMES.find((known) => known === name);
}

async function hasText(path: string, text: string): Promise<boolean> {
  if (text === '') return exists(path);
  const bytes = await readRegularFile(path).catch(() => undefined);
  return String(bytes ?? '').includes(text);
}

async function findPrettier(file: string): Promise<boolean> {
  const { resolveConfigFile } = await import('prettier');
  const found = await resolveConfigFile(file).catch(() => null);
  // An .editorconfig alone does not mean that the app uses prettier.
  return found !== null && !found.endsWith(`${sep}.editorconfig`);
}

async function findSdk(root: string): Promise<Project['sdk']> {
  const path = join('node_modules', '@anthropic-ai', 'sdk');
  const folder = await findUp(root, join(path, 'package.json'));
  if (folder === undefined) return undefined;
  const bytes = await readRegularFile(join(folder, path, 'package.json')).catch(() => undefined);
  const version = /"version":\s*"([^"\s]+)"/.exec(String(bytes ?? ''))?.[1];
  const from = relative(root, join(folder, path)).split(sep).join('/');
  return version === undefined ? undefined : { version, folder: from };
}

/** Returns the nearest folder, from `folder` upwards, that contains a file or folder with this name. */
async function findUp(folder: string, name: string): Promise<string | undefined> {
  if (await exists(join(folder, name))) return folder;
  return dirname(folder) === folder ? undefined : findUp(dirname(folder), name);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Returns the texts of the files that exist, by their paths relative to the folder. */
export async function readExisting(
  folder: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const file = join(folder, path);
      return (await exists(file)) ? [[path, await readText(file, path)] as const] : [];
    }),
  );
  return new Map(found.flat());
}

async function readText(file: string, where: string): Promise<string> {
  return new TextDecoder().decode(await readLocalFile(file, where));
}
