/**
 * Bundles TypeScript sources with rolldown into one JavaScript module for the client, one for each part that loads
 * late, and one for each helper. No other file uses rolldown.
 */
import { posix } from 'node:path';
import type * as Rolldown from 'rolldown';
import { InputError } from '../../../diagnostics.js';
import type { EmittedFile } from '../../../files.js';
import { FILES, FOLDERS } from '../../../ir/emitted-files.js';
import { BUNDLER } from '../../../ir/targets.js';

/** The path of a helper that apps import separately. Folders inside `helpers/` contain parts of helpers. */
const HELPER = new RegExp(`^${FOLDERS.helpers}/[^/]+\\.ts$`);

/** The module from which helpers import everything that the client exports. */
const INDEX = `../${FILES.index}.js`;

export async function bundle(sources: readonly EmittedFile[]): Promise<readonly EmittedFile[]> {
  const rolldown = await loadRolldown();
  const helpers = sources.map(({ path }) => path).filter((path) => HELPER.test(path));
  const files = await Promise.all([
    build(rolldown, sources, { index: `${FILES.index}.ts` }),
    // In one build, rolldown would move code that helpers and the index share into extra chunks. So the index and each
    // helper are built separately.
    ...helpers.map((path) => build(rolldown, sources, { [path.replace(/\.ts$/, '')]: path })),
  ]);
  return files.flat();
}

async function build(
  { rolldown }: typeof Rolldown,
  sources: readonly EmittedFile[],
  input: Readonly<Record<string, string>>,
): Promise<readonly EmittedFile[]> {
  const made = await rolldown({
    input,
    plugins: [fromMemory(sources)],
    transform: { target: 'es2022' },
    // By default, rolldown searches for a tsconfig.json in the parent folders.
    tsconfig: false,
    logLevel: 'silent',
  });
  try {
    const { output } = await made.generate({
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'parts/[name].js',
      minifyInternalExports: false,
    });
    return output.flatMap((file) =>
      file.type === 'chunk' ? [{ path: file.fileName, text: file.code }] : [],
    );
  } finally {
    await made.close();
  }
}

/**
 * Loads rolldown, which is an optional peer dependency: only this target needs it, and it is as large as the compiler.
 */
async function loadRolldown(): Promise<typeof Rolldown> {
  try {
    return await import('rolldown');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const message = 'needs the package rolldown, which is not installed';
    const hint = `install it beside gen-claude-client: \`npm install --save-dev ${BUNDLER.request}\``;
    throw new InputError([{ where: '--target js', message, hint }]);
  }
}

/**
 * Returns a plugin that resolves imports to the sources in memory, never to files on disk. If a helper imports the
 * runtime, the bundle of the helper imports the index of the client instead.
 */
function fromMemory(sources: readonly EmittedFile[]): Rolldown.Plugin {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return {
    name: 'memory',
    resolveId(specifier, importer) {
      const fromHelper = importer?.startsWith(`${FOLDERS.helpers}/`) === true;
      if (fromHelper && specifier.includes(`/${FOLDERS.runtime}/`))
        return { id: INDEX, external: true };
      const path = posix.join(posix.dirname(importer ?? ''), specifier).replace(/\.js$/, '.ts');
      if (!texts.has(path))
        throw new Error(`unresolved import ${specifier} in ${String(importer)}`);
      return path;
    },
    load(path) {
      const code = texts.get(path);
      return code === undefined ? undefined : { code, moduleType: 'ts' };
    },
  };
}
