/**
 * Bundles TypeScript sources into one JavaScript module, and one for each part that is loaded late; the only user of
 * rolldown.
 */
import { posix } from 'node:path';
import type { Plugin } from 'rolldown';
import type { EmittedFile } from '../../../files.js';

export async function bundle(sources: readonly EmittedFile[]): Promise<readonly EmittedFile[]> {
  const { rolldown } = await import('rolldown');
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

/** Resolves all imports to the sources in memory, never to files on disk. */
function fromMemory(sources: readonly EmittedFile[]): Plugin {
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
