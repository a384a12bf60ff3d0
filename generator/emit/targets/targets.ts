/** The table of targets: the files of a TypeScript client and of a JavaScript client. */
import type { EmittedFile } from '../../files.js';
import type { ImportExtension } from '../../ir/import-extension.js';
import type { Target } from '../../ir/targets.js';

interface TargetOutput {
  /** Returns the files of the client for its TypeScript sources and documents. */
  readonly convert: (
    files: Iterable<EmittedFile>,
  ) => Iterable<EmittedFile> | Promise<Iterable<EmittedFile>>;
  /** The part of the emitted README about compiling and running the client, as Markdown. */
  readonly usage: (extension: ImportExtension, hasHelperFiles: boolean) => string;
  /** Extension of the client's files with types: `.ts` or `.d.ts`. */
  readonly declarations: string;
}

const RUNS_COMPILED =
  'Bun runs the sources without a build. For Deno, or for Node without a compiler, generate the client with `--import-extension ts`.';

/** Where TypeScript sources run without a compiler, by the extension in their imports. */
const RUNNING: Readonly<Record<ImportExtension, string>> = {
  js: RUNS_COMPILED,
  ts: 'Node 22.18 and newer, Deno and Bun run the sources without a build.',
  none: RUNS_COMPILED,
};

export const TARGET_OUTPUTS: Readonly<Record<Target, TargetOutput>> = {
  ts: {
    convert: (files) => files,
    usage: (
      extension,
    ) => `The client has no dependencies. Compile or bundle it with your own sources, for Node 20 and newer,
browsers or edge workers. ${RUNNING[extension]}`,
    declarations: '.ts',
  },
  js: {
    // The bundler and the declaration emitter take long to load, so only this target loads them.
    convert: async (files) => (await import('./js/javascript.js')).toJavaScript(files),
    usage: (
      _,
      hasHelperFiles,
    ) => `The client has no dependencies and needs no build: Node 20 and newer, Deno, Bun, browsers and edge workers run
it directly. TypeScript and Deno find its declarations. Import only from \`index.js\`${hasHelperFiles ? ' and `helpers/`' : ''}.`,
    declarations: '.d.ts',
  },
};
