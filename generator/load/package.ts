/** Reads the files of this package: its version, specs and templates. */
import { readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../diagnostics.js';
import type { EmittedFile } from '../files.js';
import { COPIED_FOLDERS, FOLDERS } from '../ir/emitted-files.js';
import type { Protocol } from '../ir/protocol.js';
import { isSameStyle } from '../style.js';
import { hashText } from '../text-hash.js';
import { exportedNames } from './exported-names.js';
import type { Parsed } from './places.js';

/** The root of the package. It is two levels above this module, both as source and compiled. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));

const SPECS = join(PACKAGE_ROOT, 'specs');

/** The API versions with a shipped spec, newest first. */
export const SHIPPED_VERSIONS: readonly string[] = versionsIn(SPECS);

/** The path of the shipped spec for the newest API version. */
export const SHIPPED_SPEC = shippedSpec(SHIPPED_VERSIONS[0] ?? '');
export const SHIPPED_MANIFEST = join(SPECS, 'betas.yaml');

export interface Templates {
  /** All sources that are copied into clients, by their paths in `templates/`. */
  readonly sources: readonly EmittedFile[];
  readonly runtimes: Readonly<Record<Protocol['kind'], Runtime>>;
  /** Handlebars templates by the name of their document, such as `README.md`. */
  readonly documents: Readonly<Record<string, string>>;
  /** The prettier options with which the runtime is formatted. */
  readonly style: Readonly<Record<string, unknown>>;
}

/** The copied sources for clients of the Claude API, or for clients of other APIs. */
export interface Runtime {
  /** The sources of the runtime and, for the Claude API, of the helpers beside it, by their paths in the client. */
  readonly files: readonly EmittedFile[];
  /** All names that the runtime exports, without the names in the helpers beside the client. */
  readonly names: readonly string[];
}

/** Returns the API versions in `sources.json` of the folder, newest first. */
export function versionsIn(specs: string): readonly string[] {
  const text = readFileSync(join(specs, 'sources.json'), 'utf8');
  return Object.keys(JSON.parse(text) as Readonly<Record<string, string>>)
    .sort()
    .reverse();
}

/** Returns the path of a shipped spec. Each build makes these specs from the imported documents and the overlays. */
export function shippedSpec(version: string): string {
  return join(PACKAGE_ROOT, 'dist', 'specs', `claude-${version}.json`);
}

export function isShipped(spec: string): boolean {
  return SHIPPED_VERSIONS.map(shippedSpec).includes(spec);
}

/** Returns `spec`, or the shipped spec for `--api-version` if `spec` is the default. Throws if there is none. */
export function chooseSpec(spec: string, version: string | undefined): string {
  if (spec !== SHIPPED_SPEC || version === undefined) return spec;
  if (SHIPPED_VERSIONS.includes(version)) return shippedSpec(version);
  const message = `no shipped spec describes the API version \`${version}\``;
  const hint = `available: ${SHIPPED_VERSIONS.join(', ')}; for another version, name its spec with --spec`;
  throw new InputError([{ where: '--api-version', message, hint }]);
}

/** Returns the methods of all shipped specs. */
export async function loadMethods(): Promise<ShippedMethods> {
  return JSON.parse(
    await readFile(join(PACKAGE_ROOT, 'dist', 'specs', 'methods.json'), 'utf8'),
  ) as ShippedMethods;
}

/** Returns the shipped manifest that the build parsed and validated; undefined without a build of this text. */
export async function loadBuiltManifest(text: string): Promise<BuiltManifest | undefined> {
  const built = await readFile(BUILT_MANIFEST, 'utf8').catch(() => undefined);
  if (built === undefined) return undefined;
  const manifest = JSON.parse(built) as BuiltManifest;
  return manifest.text === hashText(text) ? manifest : undefined;
}

export const BUILT_MANIFEST = join(PACKAGE_ROOT, 'dist', 'specs', 'betas.json');

export interface BuiltManifest {
  /** The hash of the text of the shipped manifest. */
  readonly text: string;
  readonly parsed: Parsed;
  /** The validated manifest. */
  readonly valid: unknown;
}

export interface ShippedMethods {
  /** Names as callers write them: `messages.create`, `beta.messages.create`. */
  readonly methods: readonly string[];
  /** Names without the namespace: `messages.create`. */
  readonly names: readonly string[];
  /** Keys of operations, such as `POST /v1/messages`. */
  readonly keys: readonly string[];
}

export async function loadVersion(): Promise<string> {
  return (await readPackage()).version;
}

/** Returns the names and versions of the programs that decide the text of emitted files. */
export async function loadToolNames(): Promise<string> {
  const [{ version, dependencies }, newest] = await Promise.all([readPackage(), newestSource()]);
  const built = newest === undefined ? '' : ` of ${newest}`;
  const { prettier, typescript } = dependencies;
  return `gen-claude-client ${version}${built} with prettier ${prettier} and typescript ${typescript}`;
}

/**
 * Returns the time of the last build or of the last change of a template, whichever is later, in milliseconds since
 * 1970. Returns undefined for a published package, whose files do not change.
 */
export async function newestSource(): Promise<number | undefined> {
  const isCheckout = await timeOf(join(PACKAGE_ROOT, 'tsconfig.json'));
  if (isCheckout === undefined) return undefined;
  const names = await readdir(TEMPLATES, { recursive: true });
  const paths = [
    join(PACKAGE_ROOT, 'dist', 'cli.js'),
    ...names.map((name) => join(TEMPLATES, name)),
  ];
  const times = await Promise.all(paths.map(timeOf));
  return Math.max(...times.map((time) => time ?? 0));
}

async function timeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}

const TEMPLATES = join(PACKAGE_ROOT, 'templates');

/** The copied sources in prettier's default style, which each build makes. */
export const PLAIN_TEMPLATES = join(PACKAGE_ROOT, 'dist', 'templates');

/** Reads the templates. Sources have prettier's default style if `wanted` is that style, else this package's style. */
export async function loadTemplates(wanted?: object): Promise<Templates> {
  const isPlain = wanted !== undefined && isSameStyle(wanted, {});
  const [sources, documents, { prettier }] = await Promise.all([
    readCopied(isPlain ? PLAIN_TEMPLATES : TEMPLATES),
    readTexts(join(TEMPLATES, 'documents'), '.hbs'),
    readPackage(),
  ]);
  return {
    sources,
    runtimes: {
      claude: runtimeOf(sources.filter(({ path }) => !isIn(FOREIGN, path))),
      other: runtimeOf(withForeign(sources)),
    },
    documents: Object.fromEntries(
      documents.map(({ path, text }) => [path.slice(0, -'.hbs'.length), text]),
    ),
    style: isPlain ? {} : prettier,
  };
}

/** The folder of the sources that replace parts of the runtime in clients of other APIs than Claude's. */
const FOREIGN = 'foreign';

/** The parts of the runtime that clients of other APIs do not have. {@link FOREIGN} replaces some of them. */
const CLAUDE_ONLY = ['api', 'betas', 'messages'].map((name) => `${FOLDERS.runtime}/${name}`);

function withForeign(sources: readonly EmittedFile[]): readonly EmittedFile[] {
  const shared = sources.filter(
    ({ path }) => isIn(FOLDERS.runtime, path) && !CLAUDE_ONLY.some((part) => isIn(part, path)),
  );
  const foreign = sources
    .filter(({ path }) => isIn(FOREIGN, path))
    .map((file) => ({ ...file, path: file.path.replace(FOREIGN, FOLDERS.runtime) }));
  return [...shared, ...foreign];
}

function runtimeOf(files: readonly EmittedFile[]): Runtime {
  return {
    files,
    get names() {
      return exportedNames(files.filter(({ path }) => isIn(FOLDERS.runtime, path)));
    },
  };
}

function isIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`);
}

/** Returns the templates of the files that `init` writes into an app, by file name. */
export function loadSetupTemplates(): Promise<Readonly<Record<string, string>>> {
  return readTemplates('setup');
}

/** Returns the templates of the HTML reference, with its style sheets and scripts, by path in `templates/site/`. */
export function loadSiteTemplates(): Promise<Readonly<Record<string, string>>> {
  return readTemplates('site');
}

async function readTemplates(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = await readTexts(join(TEMPLATES, folder), '');
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/** Reads package.json. Does not validate it, since it is part of this package. */
async function readPackage(): Promise<PackageFile> {
  return JSON.parse(await readFile(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as PackageFile;
}

interface PackageFile {
  readonly version: string;
  readonly prettier: Templates['style'];
  /** The exact versions of dependencies. */
  readonly dependencies: Readonly<Record<'prettier' | 'typescript', string>>;
}

async function readCopied(templates: string): Promise<readonly EmittedFile[]> {
  const folders = [...COPIED_FOLDERS, FOREIGN].map(async (folder) => {
    const files = await readTexts(join(templates, folder), '.ts');
    return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
  });
  return (await Promise.all(folders)).flat();
}

/** Reads the files in a folder and its subfolders. A name without an extension is the name of a folder. */
async function readTexts(folder: string, extension: string): Promise<readonly EmittedFile[]> {
  // Reads names and not `Dirent`s: in the zip files of Yarn Plug'n'Play, a `Dirent` lacks `parentPath`.
  const names = await readdir(folder, { recursive: true });
  // Reads synchronously, since with promises each of these small files would take several times as long.
  return names
    .filter((name) => extname(name) !== '' && name.endsWith(extension))
    .sort()
    .map((name) => ({
      path: name.split(sep).join('/'),
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}
