/**
 * Bundles TypeScript sources into one JavaScript module, and one for each part that is loaded late; the only user of
 * rolldown.
 */
import { posix } from 'node:path';
import type * as Rolldown from 'rolldown';
import { InputError } from '../../../diagnostics.js';
import type { EmittedFile } from '../../../files.js';
import { BUNDLER } from '../../../ir/targets.js';

export async function bundle(sources: readonly EmittedFile[]): Promise<readonly EmittedFile[]> {
  const { rolldown } = await loadRolldown();
  const build = await rolldown({
    input: 'index.ts',
    plugins: [fromMemory(sources)],
    transform: { target: 'es2022' },
    // Without it, rolldown looks for a tsconfig in the parent folders.
    tsconfig: false,
    logLevel: 'silent',
  });
  try {
    const { output } = await build.generate({
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'parts/[name].js',
      minifyInternalExports: false,
    });
    return output.flatMap((file) =>
      file.type === 'chunk' ? [{ path: file.fileName, text: file.code }] : [],
    );
  } finally {
    await build.close();
  }
}

/** An optional peer dependency: it is as large as the compiler, and only this target needs it. */
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

/** Resolves all imports to the sources in memory, never to files on disk. */
function fromMemory(sources: readonly EmittedFile[]): Rolldown.Plugin {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return {
    name: 'memory',
    resolveId(specifier, importer) {
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
