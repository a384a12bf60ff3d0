/** How a client is emitted in each language. */
import type { EmittedFile } from '../../files.js';
import type { Target } from '../../ir/targets.js';

interface TargetOutput {
  /** Makes the files of the client from its TypeScript sources and its documents. */
  readonly convert: (
    files: Iterable<EmittedFile>,
  ) => Iterable<EmittedFile> | Promise<Iterable<EmittedFile>>;
  /** What the emitted README says about compiling and running the client, as Markdown. */
  readonly usage: string;
}

export const TARGET_OUTPUTS: Readonly<Record<Target, TargetOutput>> = {
  ts: {
    convert: (files) => files,
    usage: `It has no dependency: compile or bundle it with your own sources, for Node 20 and newer, browsers or edge
workers. Bun runs it as it is; so does Deno with \`--sloppy-imports\` (or \`"unstable": ["sloppy-imports"]\`
in \`deno.json\`), since its sources import each other as \`.js\`.`,
  },
  js: {
    // The bundler and the declaration emitter are heavy: they are loaded for this target only.
    convert: async (files) => (await import('./js/javascript.js')).toJavaScript(files),
    usage: `It has no dependency and nothing to compile: Node 20 and newer, Deno, Bun, browsers and edge workers run
it as it is. TypeScript finds its declarations, Deno does not. Import it from \`index.js\` alone.`,
  },
};
