/** Lays out emitted files; the only user of prettier. */
import type { Options } from 'prettier';
import type { EmittedFile } from './files.js';

const PARSERS: Readonly<Record<string, string>> = { ts: 'typescript', md: 'markdown' };

/** Formats every file that prettier knows here, others pass as they are. */
export async function format(
  files: readonly EmittedFile[],
  style: Options,
): Promise<readonly EmittedFile[]> {
  const { format: prettify } = await import('prettier/standalone');
  const plugins = await Promise.all([
    import('prettier/plugins/estree'),
    import('prettier/plugins/typescript'),
    import('prettier/plugins/markdown'),
  ]);
  return Promise.all(
    files.map(async (file) => {
      const parser = PARSERS[file.path.slice(file.path.lastIndexOf('.') + 1)];
      if (parser === undefined) return file;
      return {
        ...file,
        text: await prettify(file.text, { ...style, parser, plugins: [...plugins] }),
      };
    }),
  );
}
