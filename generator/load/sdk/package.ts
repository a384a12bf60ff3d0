/** Opens the folder of an installed `@anthropic-ai/sdk` and lists the sources that the importer reads. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../diagnostics.js';
import { readRegularText } from '../../regular-file.js';

export const SDK_NAME = '@anthropic-ai/sdk';

/** The oldest supported release. Older releases build requests in another way. */
const OLDEST = { major: 0, minor: 95 };

/** `src`: the TypeScript sources. `built`: declarations, with the code in `.mjs` files beside them. */
export type Layout = 'src' | 'built';

export interface SdkPackage {
  /** The folder as the caller named it. */
  readonly folder: string;
  readonly version: string;
  /** The SPDX identifier that the package declares, if any. */
  readonly license: string | undefined;
  readonly layout: Layout;
  /** The folder that the source paths are relative to. */
  readonly root: string;
  /** Paths of the files with types, relative to `root`, with `/`, sorted. */
  readonly files: readonly string[];
}

/** Files that every release has. Without them, operations cannot be read. */
const NEEDED = ['client', 'core/pagination', 'resources/index', 'resources/shared', 'version'];

/** The sources that describe the API. All other files of the package are helpers. */
const SOURCES =
  /^(client|version|resources\/.*|core\/[^/]*|internal\/([^/]*|data\/.*|utils\/env))$/;

/** Limits for the sources. A release has about 400 files with 4 MB in total. */
const MOST_FILES = 5_000;
const MOST_BYTES = 64 * 1024 * 1024;

/** Returns whether package.json in the folder has the name of the SDK. */
export function isSdkFolder(folder: string): boolean {
  const text = readRegularText(join(folder, 'package.json')) ?? '';
  return new RegExp(`"name":\\s*"${SDK_NAME}"`).test(text);
}

export function openPackage(folder: string): SdkPackage {
  const { version, license } = readManifest(folder);
  const extension = hasFile(join(folder, 'src', 'client.ts')) ? '.ts' : '.d.ts';
  const layout: Layout = extension === '.ts' ? 'src' : 'built';
  const root = layout === 'src' ? join(folder, 'src') : folder;
  const files = listSources(root, '', extension);
  refuseMissing(folder, root, layout, new Set(files));
  refuseTooLarge(folder, root, files);
  return { folder, version, license, layout, root, files };
}

function readManifest(folder: string): { version: string; license: string | undefined } {
  const where = join(folder, 'package.json');
  const hint = `name the folder of an installed ${SDK_NAME}, such as node_modules/${SDK_NAME}`;
  if (!existsSync(folder)) throw refuse(folder, 'no such folder', hint);
  if (!hasFile(where)) throw refuse(folder, 'has no package.json', hint);
  const { name, version, license } = parseObject(where);
  if (name !== SDK_NAME) {
    const found =
      name === undefined ? 'a package without a name' : `the package ${JSON.stringify(name)}`;
    throw refuse(where, `is ${found}, not ${SDK_NAME}`, hint);
  }
  const [, major, minor] = /^(\d+)\.(\d+)\.\d+/.exec(String(version)) ?? [];
  if (typeof version !== 'string' || major === undefined || minor === undefined) {
    throw refuse(where, `\`version\` ${JSON.stringify(version)} is not a version`, hint);
  }
  if (Number(major) === OLDEST.major && Number(minor) < OLDEST.minor) {
    const message = `is ${SDK_NAME} ${version}, which is too old to be imported`;
    throw refuse(where, message, `install ${OLDEST.major}.${OLDEST.minor} or later`);
  }
  return { version, license: typeof license === 'string' ? license : undefined };
}

function parseObject(file: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(readRegularText(file) ?? '');
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // Text that is not JSON is refused below.
  }
  throw refuse(file, 'is not a JSON object', 'reinstall the package');
}

/** Lists the sources in a folder. Links are not followed, since they may lead out of the package. */
function listSources(root: string, folder: string, extension: string): readonly string[] {
  const entries = readFolder(join(root, folder)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      return /^(resources|core|internal)(\/|$)/.test(path)
        ? listSources(root, path, extension)
        : [];
    }
    const isSource = entry.isFile() && path.endsWith(extension);
    return isSource && SOURCES.test(path.slice(0, -extension.length)) ? [path] : [];
  });
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function refuseMissing(
  folder: string,
  root: string,
  layout: Layout,
  files: ReadonlySet<string>,
): void {
  const extension = layout === 'src' ? '.ts' : '.d.ts';
  for (const needed of NEEDED) {
    const file = `${needed}${extension}`;
    if (files.has(file)) {
      if (layout === 'src' || hasFile(join(root, `${needed}.mjs`))) continue;
      throw missing(folder, root, `${needed}.mjs`);
    }
    throw missing(folder, root, file);
  }
}

function missing(folder: string, root: string, file: string): InputError {
  const hint =
    'reinstall the package; if it is complete, use another release: the layout of this one is not supported';
  return refuse(folder, `has no \`${join(root, file)}\`, which every release has`, hint);
}

function refuseTooLarge(folder: string, root: string, files: readonly string[]): void {
  const bytes = files.reduce((sum, file) => sum + statSync(join(root, file)).size, 0);
  if (files.length <= MOST_FILES && bytes <= MOST_BYTES) return;
  const message = `has ${files.length} source files with ${bytes} bytes in total, more than any release`;
  throw refuse(
    folder,
    message,
    `reinstall the package; at most ${MOST_FILES} files with ${MOST_BYTES} bytes in total are read`,
  );
}

function hasFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function refuse(where: string, message: string, hint: string): InputError {
  return new InputError([{ where, message, hint }]);
}
