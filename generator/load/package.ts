/** What ships in this package: its version, its specs, and the templates of what it emits. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EmittedFile } from '../files.js';

/** The package's root is two levels above this module, whether it runs as source or compiled. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const SHIPPED_SPEC = join(ROOT, 'specs', 'claude.openapi.yaml');
export const SHIPPED_MANIFEST = join(ROOT, 'specs', 'betas.yaml');

export interface Templates {
  /** The sources of the runtime, by their path in it. */
  readonly runtime: readonly EmittedFile[];
  /** Every name that one of them exports. */
  readonly runtimeNames: readonly string[];
  /** Handlebars sources by the name of the document they make: `README.md`. */
  readonly documents: Readonly<Record<string, string>>;
  /** The prettier options that the runtime is laid out with. */
  readonly style: Readonly<Record<string, unknown>>;
}

export async function loadVersion(): Promise<string> {
  return (await readPackage()).version;
}

export async function loadTemplates(): Promise<Templates> {
  const [runtime, documents, { prettier }] = await Promise.all([
    readTexts(join(ROOT, 'templates', 'runtime'), '.ts'),
    readTexts(join(ROOT, 'templates', 'documents'), '.hbs'),
    readPackage(),
  ]);
  return {
    runtime,
    runtimeNames: [...new Set(runtime.flatMap(({ text }) => exportedNames(text)))].sort(),
    documents: Object.fromEntries(
      documents.map(({ path, text }) => [path.slice(0, -'.hbs'.length), text]),
    ),
    style: prettier,
  };
}

/** What we wrote ourselves needs no validation. */
async function readPackage(): Promise<PackageFile> {
  return JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as PackageFile;
}

interface PackageFile {
  readonly version: string;
  readonly prettier: Templates['style'];
}

async function readTexts(folder: string, extension: string): Promise<readonly EmittedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.sort().map(async (path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}

/** Our own sources, laid out by prettier: a declaration that is exported begins its line. */
function exportedNames(text: string): readonly string[] {
  const declaration =
    /^export (?:declare )?(?:abstract )?(?:async )?(?:class|const|enum|function\*?|interface|type) (\w+)/gm;
  return [...text.matchAll(declaration)].map(([, name = '']) => name);
}
